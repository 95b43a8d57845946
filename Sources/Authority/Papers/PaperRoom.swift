import Contract
package import Documents
import Drawing
package import Licensing
import OFD
package import Seals

/// What papers are made with (制文室): fonts, templates with their compressed parts, seal pictures.
///
/// Fonts are opened once; a template's captions are drawn, compressed and digested once.
package struct PaperRoom: Sendable {
    let typefaces: Typefaces
    private let templates: [LicenseCopy: (template: LicenseTemplate, parts: Parts)]

    /// Opens the fonts and draws the templates.
    ///
    /// - Parameter isSample: marks every paper as a sample (样本).
    /// - Throws: where a font is missing; nothing can be issued without.
    package init(isSample: Bool = false) throws {
        let typefaces = try Typefaces.system()
        self.typefaces = typefaces
        var templates: [LicenseCopy: (template: LicenseTemplate, parts: Parts)] = [:]
        for copy in LicenseCopy.allCases {
            let template = try LicenseTemplate(
                copy,
                of: .facility,
                in: typefaces,
                isSample: isSample
            )
            templates[copy] = (template, template.parts)
        }
        self.templates = templates
    }

    /// One file of an edition, laid out.
    package func license(
        _ copy: LicenseCopy,
        _ content: LicenseContent,
        documentID: String,
        verifyAt url: String
    ) throws -> TypesetPaper {
        guard let template = templates[copy]?.template else {
            throw PaperRefusal.missing("这一许可种类的模板")
        }
        return try template.paper(for: content, documentID: documentID, verifyAt: url)
    }

    /// Refuses an applicant of whom the license could not say what it has to.
    ///
    /// - Throws: `PaperRefusal` that names what has to be written otherwise.
    func requireRoom(for applicant: ApplicantForm) throws(PaperRefusal) {
        for copy in LicenseCopy.allCases {
            try templates[copy]?.template.requireRoom(for: [
                ("单位名称", applicant.name), ("住所", applicant.registeredAddress),
                ("法定代表人", applicant.legalRepresentative),
            ])
        }
    }

    /// The laid-out paper sealed.
    package func seal(
        _ paper: TypesetPaper,
        with seal: SealSigner,
        at moment: Moment
    ) throws -> [UInt8] {
        let parts = templates.values.first { $0.template.page == paper.document.templates.first }?
            .parts
        let package = try Package(paper.document, reusing: parts ?? Parts())
        let stamp = StampAnnotation(page: paper.stamp.page, boundary: paper.stamp.box)
        do {
            return try package.sealed(stamps: [stamp], at: moment.seconds) { xml, path in
                try seal.signedValue(signatureXML: xml, path: path, at: moment.seconds)
            }
        } catch let refusal as SealingRefusal {
            throw OfficeRefusal.notVerified([refusal.reason.code.rawValue])
        }
    }

    /// The picture of an agency's seal.
    package func sealPicture(agency: String, caption: String) throws -> Seals.SealPicture {
        let face = SealFace(agency: agency, caption: caption)
        let document = try face.document(in: typefaces)
        let png = try Painting(document)
            .png(dpi: PaperRoom.sealDPI, ground: .transparent).bytes
        let side = Int(SealFace.diameter)
        return Seals.SealPicture(type: "PNG", bytes: png, width: side, height: side)
    }

    /// Dots per inch of a seal's picture: sharp on paper, small in every file that carries it.
    static let sealDPI = 200
}
