import Licensing

extension NoticeHead {
    /// Metadata that every notice carries.
    func items(_ kind: NoticeKind, title: String) -> [MetadataItem] {
        let values: [(NoticeDatum, String)] = [
            (.kind, kind.rawValue), (.number, number.rawValue), (.title, title),
            (.issuer, issuer), (.issuerCode, issuerCode.rawValue),
            (.issuedOn, issuedOn.description), (.addressee, addressee),
            (.creditCode, creditCode.rawValue),
        ]
        return values.map { MetadataItem($0.0.rawValue, $0.1) }
    }

    /// Refuses a paper with an empty datum.
    func demand(_ data: [(name: String, value: String)]) throws(PaperRefusal) {
        let own = [("文号", number.rawValue), ("申请人", addressee), ("发文机关", issuer)]
        for datum in own + data where datum.1.allSatisfy(\.isWhitespace) {
            throw .missing(datum.0)
        }
    }
}
