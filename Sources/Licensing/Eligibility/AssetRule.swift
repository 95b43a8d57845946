extension EligibilityCheck {
    /// Net assets against total assets, exactly, in whole yuan (SEED2-35, SEED2-D2).
    var assetFinding: Finding {
        let threshold = conditions.netAssetsPercent
        let (net, total) = (application.finance.netAssetsYuan, application.finance.totalAssetsYuan)
        // 128 bits: a product of two amounts of 64 bits cannot overflow.
        let isMet = total > 0 && Int128(net) * 100 >= Int128(total) * Int128(threshold.value)
        let share = total > 0 ? EligibilityCheck.percent(net, of: total) : "总资产\(total)元"
        return finding(
            .netAssets,
            Outcome(isMet),
            required: "\(threshold.value)%",
            found: share,
            clause: threshold.clause,
            isMet
                ? "净资产占总资产\(share)，不低于\(threshold.value)%"
                : "净资产\(net)元、总资产\(total)元，占比应不低于\(threshold.value)%"
        )
    }

    /// Share in percent with two decimals, always rounded down: 14.999 % must not read 15 %.
    static func percent(_ part: Int, of whole: Int) -> String {
        let scaled = Int128(part) * 10_000
        var hundredths = scaled / Int128(whole)
        if scaled % Int128(whole) < 0 { hundredths -= 1 }
        let size = hundredths.magnitude
        let fraction = String(size % 100)
        let padded = fraction.count == 1 ? "0\(fraction)" : fraction
        return "\(hundredths < 0 ? "-" : "")\(size / 100).\(padded)%"
    }
}
