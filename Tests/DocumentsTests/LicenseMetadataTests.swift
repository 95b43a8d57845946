import Licensing
import Testing

@Suite struct LicenseMetadataTests {
    @Test(arguments: LicenseCopy.allCases)
    func `metadata read back give the same content`(copy: LicenseCopy) throws {
        let content = try Samples.content(version: 3)
        let items = LicenseMetadata.items(of: content, copy: copy)
        #expect(try LicenseMetadata.content(of: items) == content)
        #expect(LicenseMetadata.differences(between: items, and: content) == [])
    }

    /// Short names of GB/T 36903 with the sample's values.
    @Test func `metadata bear the standard's short names`() throws {
        let items = LicenseMetadata.items(of: try Samples.content(), copy: .original)
        let expected = [
            ("ZZMC", "承装（修、试）电力设施许可证"), ("ZZLXDM", "11100000MB0341032Y002"),
            ("ZZBH", "1-4-00123-2026"), ("ZZBFJG", "国家能源局山西监管办公室"),
            ("ZZBFJGDM", "11100000MB0341032Y"), ("ZZBFRQ", "2026-11-20"),
            ("ZZYXQQSRQ", "2026-11-20"), ("ZZYXQJZRQ", "2032-11-19"),
            ("CZZT", "太原汾河电力安装有限公司"), ("CZZTDM", "11330105002500287C"),
            ("CZZTDMLX", "统一社会信用代码"), ("CZZTDMLXDM", "001"), ("KZ_ZZBBH", "001"),
            ("KZ_LBDJDM", "RS-2020/installation/4 RS-2020/repair/4 RS-2020/testing/5"),
            ("KZ_ZFB", "正本"),
        ]
        for (name, value) in expected { #expect(items.contains(MetadataItem(name, value))) }
        #expect(Set(items.map(\.name)).count == items.count)
    }

    @Test(arguments: LicenseDatum.allCases)
    func `an item that lacks, differs or stands twice is found`(datum: LicenseDatum) throws {
        let content = try Samples.content()
        let items = LicenseMetadata.items(of: content, copy: .original)
        let lacking = items.filter { $0.name != datum.rawValue }
        #expect(LicenseMetadata.differences(between: lacking, and: content) == [datum])
        let changed = lacking + [MetadataItem(datum.rawValue, "改")]
        #expect(LicenseMetadata.differences(between: changed, and: content) == [datum])
        let twice = items + items.filter { $0.name == datum.rawValue }
        #expect(LicenseMetadata.differences(between: twice, and: content) == [datum])
        #expect(throws: LicenseMetadata.Unreadable.self) {
            try LicenseMetadata.content(of: lacking)
        }
        #expect(throws: LicenseMetadata.Unreadable.self) {
            try LicenseMetadata.content(of: twice)
        }
    }

    @Test func `S11 a name of another maker is passed over, however long it is`() throws {
        let content = try Samples.content()
        let items = LicenseMetadata.items(of: content, copy: .original)
        for count in [1, 128, 129, 100_000] {
            let foreign = MetadataItem(String(repeating: "名", count: count), "")
            #expect(try LicenseMetadata.content(of: items + [foreign]) == content)
        }
    }
}
