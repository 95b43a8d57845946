/// By which ways messages leave the house; nil where there is none.
package struct DeliverySettings: Sendable {
    package var mail: (any Courier)?
    package var sms: (any Courier)?

    /// No way out: messages stay in the box, and no address is asked for.
    package init(mail: (any Courier)? = nil, sms: (any Courier)? = nil) {
        self.mail = mail
        self.sms = sms
    }

    /// Both ways end in a folder.
    package static func folder(_ path: String) -> DeliverySettings {
        DeliverySettings(
            mail: FolderCourier(folder: path + "/mail"),
            sms: FolderCourier(folder: path + "/sms")
        )
    }

    /// The ways that there are.
    package var offered: [AddressKind] {
        AddressKind.allCases.filter { courier(for: $0) != nil }
    }

    func courier(for kind: AddressKind) -> (any Courier)? {
        switch kind {
        case .email: mail
        case .mobile: sms
        }
    }
}
