import Foundation
import OFD

/// An empty table to fill in, with our headings (模板).
package enum RosterTemplate {
    /// As comma-separated values; the mark makes every spreadsheet read it as UTF-8.
    package static func csv(_ table: DraftTable) -> [UInt8] {
        let head = table.columns.map(\.heading).joined(separator: ",")
        return [0xEF, 0xBB, 0xBF] + Array("\(head)\r\n".utf8)
    }

    /// As a workbook: the table, and a sheet that says what its cells may hold.
    ///
    /// Every cell is text, so that numbers of eighteen digits stay whole.
    package static func xlsx(_ table: DraftTable) -> [UInt8] {
        let headings = table.columns.map(\.heading)
        let notes =
            [["列", "怎样填写"]] + table.columns.map { [$0.heading, RosterTemplate.note($0)] }
        return Archive.zip([
            ("[Content_Types].xml", text(types)), ("_rels/.rels", text(packageLinks)),
            ("xl/workbook.xml", text(book)), ("xl/_rels/workbook.xml.rels", text(bookLinks)),
            ("xl/styles.xml", text(styles)),
            ("xl/worksheets/sheet1.xml", text(sheet([headings], columns: headings.count))),
            ("xl/worksheets/sheet2.xml", text(sheet(notes, columns: 2))),
        ])
    }

    /// What a cell of the column may hold.
    package static func note(_ column: DraftColumn) -> String {
        let words: String =
            switch column.kind {
            case .text(let max): "文字，至多\(max)个字"
            case .identity: "18位公民身份号码；其他证件的号码，须填证件类型"
            case .one(let words): "其中之一：\(words.map(\.text).joined(separator: "、"))"
            case .several(let words): "一个或几个：\(words.map(\.text).joined(separator: "、"))"
            case .yesNo: "是或否"
            case .day: "日期，如 2026-01-31"
            case .periods: "起止日期，如 2019-01-01至今；几段之间用；分隔"
            case .kilovolts: "千伏数，如 10 或 0.4"
            case .yuan: "金额（元），如 12345678.90 或 8812.5万"
            }
        if let lack = column.lack { return "\(words)。\(lack)" }
        if let need = column.need { return "\(words)。\(need)，其他可不填" }
        return column.isRequired ? "\(words)。必填" : "\(words)。没有的可不填"
    }
}

extension RosterTemplate {
    private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006"
    private static let package = "http://schemas.openxmlformats.org/package/2006"

    private static func text(_ xml: String) -> [UInt8] { Array((head + xml).utf8) }

    private static var types: String {
        let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        let parts = [
            ("workbook", "sheet.main"), ("styles", "styles"), ("worksheets/sheet1", "worksheet"),
            ("worksheets/sheet2", "worksheet"),
        ]
        let overrides = parts.map {
            "<Override PartName=\"/xl/\($0.0).xml\" ContentType=\"\(kind).\($0.1)+xml\"/>"
        }
        return "<Types xmlns=\"\(package)/content-types\"><Default Extension=\"rels\" "
            + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + overrides.joined() + "</Types>"
    }

    private static func links(_ links: [(type: String, target: String)]) -> String {
        let items = links.enumerated().map { index, link in
            "<Relationship Id=\"rId\(index + 1)\" Type=\"\(office)/relationships/\(link.type)\" "
                + "Target=\"\(link.target)\"/>"
        }
        return "<Relationships xmlns=\"\(package)/relationships\">\(items.joined())"
            + "</Relationships>"
    }

    private static var packageLinks: String { links([("officeDocument", "xl/workbook.xml")]) }

    private static var bookLinks: String {
        links([
            ("worksheet", "worksheets/sheet1.xml"), ("worksheet", "worksheets/sheet2.xml"),
            ("styles", "styles.xml"),
        ])
    }

    private static var book: String {
        "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)/relationships\"><sheets>"
            + "<sheet name=\"填写\" sheetId=\"1\" r:id=\"rId1\"/>"
            + "<sheet name=\"说明\" sheetId=\"2\" r:id=\"rId2\"/></sheets></workbook>"
    }

    /// Format 49 is text.
    private static var styles: String {
        let plain = "numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\""
        return "<styleSheet xmlns=\"\(main)\"><fonts count=\"1\"><font><sz val=\"11\"/>"
            + "<name val=\"宋体\"/></font></fonts><fills count=\"2\">"
            + "<fill><patternFill patternType=\"none\"/></fill>"
            + "<fill><patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\">"
            + "<border><left/><right/><top/><bottom/><diagonal/></border></borders>"
            + "<cellStyleXfs count=\"1\"><xf \(plain)/></cellStyleXfs><cellXfs count=\"2\">"
            + "<xf \(plain) xfId=\"0\"/><xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" "
            + "borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs>"
            + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>"
            + "</cellStyles></styleSheet>"
    }

    private static func sheet(_ rows: [[String]], columns: Int) -> String {
        let lines = rows.enumerated().map { number, row in
            let cells = row.map { "<c t=\"inlineStr\" s=\"1\"><is><t>\($0)</t></is></c>" }
            return "<row r=\"\(number + 1)\">\(cells.joined())</row>"
        }
        return "<worksheet xmlns=\"\(main)\"><cols><col min=\"1\" max=\"\(columns)\" width=\"24\" "
            + "style=\"1\" customWidth=\"1\"/></cols><sheetData>\(lines.joined())</sheetData>"
            + "</worksheet>"
    }
}
