extension EligibilityCheck {
    /// Net assets against total assets, exactly, in fen (SEED2-35, SEED2-D2).
    var assetFinding: Finding {
        let threshold = conditions.netAssetsPercent
        let (net, total) = (application.finance.netAssets.fen, application.finance.totalAssets.fen)
        // 128 bits: a product with an amount of 64 bits in yuan cannot overflow.
        let isMet = total > 0 && net * 100 >= total * Int128(threshold.value)
        let share =
            total > 0 ? EligibilityCheck.percent(net, of: total) : "总资产\(Money(fen: total))元"
        return finding(
            .netAssets,
            Outcome(isMet),
            required: "\(threshold.value)%",
            found: share,
            clause: threshold.clause,
            isMet
                ? "净资产占总资产\(share)，不低于\(threshold.value)%"
                : "净资产\(Money(fen: net))元、总资产\(Money(fen: total))元，占比应不低于\(threshold.value)%"
        )
    }

    /// Share in percent with two decimals, always rounded down: 14.999 % must not read 15 %.
    static func percent(_ part: Int128, of whole: Int128) -> String {
        let scaled = part * 10_000
        var hundredths = scaled / whole
        if scaled % whole < 0 { hundredths -= 1 }
        let size = hundredths.magnitude
        let fraction = String(size % 100)
        let padded = fraction.count == 1 ? "0\(fraction)" : fraction
        return "\(hundredths < 0 ? "-" : "")\(size / 100).\(padded)%"
    }
}
