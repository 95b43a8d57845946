import Contract
import Documents
import Drawing
package import Licensing
import OFD

/// 申请表（申请人留存件）: what an applicant filed, as a document for its own keeping.
package struct FiledCopy: Sendable {
    /// 收件编号.
    package let receipt: String
    private let document: Document

    init(_ filed: FiledApplication, in typefaces: Typefaces) throws(PaperRefusal) {
        receipt = filed.receipt
        document = try filed.document(in: typefaces)
    }

    /// How many pages there are.
    package var pages: Int { document.pages.count }

    /// The file; nobody has sealed it.
    package func ofd() throws -> [UInt8] { try Package(document).archive() }

    /// For screens and paper.
    package func pdf() throws -> [UInt8] { try Painting(document).pdf().bytes }

    /// One page as PNG, from 0; nil where there is none.
    package func picture(_ page: Int) throws -> [UInt8]? {
        guard document.pages.indices.contains(page) else { return nil }
        return try Painting(document).png(page: page, dpi: 96).bytes
    }
}

extension Office {
    /// The copy of the last filing, for people of the enterprise whose case it is.
    ///
    /// It is drawn each time from the material and the acts: nothing of it is kept.
    ///
    /// - Parameters:
    ///   - id: the case.
    ///   - actor: who asks.
    /// - Returns: the copy.
    /// - Throws: `DraftRefusal.notYours` where the case is another's, `.noFile` before it is filed.
    package func filedCopy(of id: CaseID, by actor: Actor) throws -> FiledCopy {
        let file = try ownFile(id, by: actor)
        let state = file.current.state
        guard let receipt = file.receipt, let opening = state.opening,
            let received = file.current.act(.received),
            let form = state.materials.last(where: { $0.kind == Material.applicationForm })
        else { throw DraftRefusal.noFile }
        let bytes = try ownMaterial(id, form.digest, by: actor)
        let ruleSet = state.filing.flatMap { law.ruleSet($0.ruleSet) }
        let parts: [FiledApplication.Part]
        do throws(BadInput) {
            parts = try FiledForm(bytes, ruleSet).parts()
        } catch {
            throw OfficeRefusal.application(error.description)
        }
        let name = digest(of: Array("filed \(id) \(form.digest.hex)".utf8))
        let filed = FiledApplication(
            matter: opening.matterInWords,
            receipt: receipt,
            applicant: file.row.applicantName,
            filedAt: received.recordedAt,
            parts: parts + [materials(of: file.current, ruleSet), declaration(file.current)],
            isSample: settings.isSample,
            documentID: String(name.hex.prefix(32))
        )
        do throws(PaperRefusal) {
            return try FiledCopy(filed, in: papers.typefaces)
        } catch {
            throw OfficeRefusal.paper(error)
        }
    }

    /// 附件材料: each with the digest by which everybody can tell that it is the very one.
    private func materials(of current: Case, _ ruleSet: RuleSet?) -> FiledApplication.Part {
        let matter = current.state.opening?.matter
        let rows = current.state.materials.enumerated().map { index, material in
            let rule = ruleSet?.material(material.kind, in: matter)
            return [
                String(index + 1), rule?.title ?? "其他材料", "\(material.size)",
                material.digest.hex,
            ]
        }
        return FiledApplication.Part(
            "提交的材料（\(rows.count) 件）",
            [],
            columns: [
                .init("序号", 10), .init("材料", 46), .init("大小（字节）", 22), .init("SM3 摘要", 88),
            ],
            rows: rows
        )
    }

    /// 声明, and when it was given again with a correction.
    private func declaration(_ current: Case) -> FiledApplication.Part {
        let times = current.acts.filter { $0.fact.kind == .filed || $0.fact.kind == .corrected }
            .map { act in
                FiledApplication.Fact(
                    act.fact.kind == .filed ? "提交" : "补正后重新提交",
                    "\(act.recordedAt.day) \(act.recordedAt.clockTime)（北京时间）"
                )
            }
        let word = FiledApplication.Fact("声明", "本单位对申请内容和材料的真实性负责；已核对全部内容，保证真实、准确、完整。")
        return FiledApplication.Part("声明和提交", [word] + times)
    }
}
