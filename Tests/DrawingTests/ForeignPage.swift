import Drawing
import OFD

/// A package written by hand, as another maker may write it: a page of 100 × 50 mm.
struct ForeignPage {
    /// The content of the page's layer.
    var objects: String
    /// The content of the resource file.
    var resources = ""
    /// Files of the folder Res.
    var files: [(name: String, bytes: [UInt8])] = []

    func painting() throws -> Painting { try Painting(file: archive) }

    private var archive: [UInt8] {
        let name = "xmlns:ofd=\"http://www.ofdspec.org/2016\""
        let parts = [
            (
                "OFD.xml",
                """
                <ofd:OFD \(name) Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo>\
                <ofd:DocID>\(String(repeating: "0", count: 32))</ofd:DocID></ofd:DocInfo>\
                <ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>
                """
            ),
            (
                "Doc_0/Document.xml",
                """
                <ofd:Document \(name)><ofd:CommonData><ofd:MaxUnitID>99</ofd:MaxUnitID>\
                <ofd:PageArea><ofd:PhysicalBox>0 0 100 50</ofd:PhysicalBox></ofd:PageArea>\
                <ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes></ofd:CommonData><ofd:Pages>\
                <ofd:Page ID="1" BaseLoc="Page.xml"/></ofd:Pages></ofd:Document>
                """
            ),
            ("Doc_0/DocumentRes.xml", "<ofd:Res \(name) BaseLoc=\"Res\">\(resources)</ofd:Res>"),
            (
                "Doc_0/Page.xml",
                """
                <ofd:Page \(name)><ofd:Content><ofd:Layer ID="2">\(objects)\
                </ofd:Layer></ofd:Content></ofd:Page>
                """
            ),
        ]
        return Archive.zip(
            parts.map { (name: $0.0, bytes: Array($0.1.utf8)) }
                + files.map { (name: "Doc_0/Res/" + $0.name, bytes: $0.bytes) }
        )
    }

    /// A square path with the given attributes and children.
    static func square(_ box: String, side: Int, _ attributes: String, _ color: String) -> String {
        """
        <ofd:PathObject ID="10" Boundary="\(box)" \(attributes)>\(color)<ofd:AbbreviatedData>\
        M 0 0 L \(side) 0 L \(side) \(side) L 0 \(side) C</ofd:AbbreviatedData></ofd:PathObject>
        """
    }
}
