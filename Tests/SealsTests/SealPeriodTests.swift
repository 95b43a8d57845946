import Testing

@testable import Seals

/// Times: each boundary from both sides.
struct SealPeriodTests {
    static let start = SampleSeals.start
    static let year = SampleSeals.year

    @Test func `the last second of the seal is good, the next is not`() throws {
        let end = SealPeriodTests.start + 200
        let sample = try SampleSeals(sealUntil: end)
        #expect(try sample.codes(sample.forged(at: end)).isEmpty)
        #expect(try sample.codes(sample.forged(at: end + 1)) == [.sealOutsideValidity])
        #expect(throws: SealingRefusal(SealReason(.sealOutsideValidity))) {
            try sample.value(at: end + 1)
        }
    }

    @Test func `before the seal was made nothing can be sealed`() throws {
        let sample = try SampleSeals()
        let made = SealPeriodTests.start + 60
        #expect(try sample.codes(sample.forged(at: made)).isEmpty)
        #expect(
            try sample.codes(sample.forged(at: made - 1))
                == [.sealOutsideValidity, .sealedBeforeMade]
        )
    }

    @Test func `the last second of the signer's certificate is good, the next is not`() throws {
        let end = SealPeriodTests.start + 500
        let sample = try SampleSeals(holderUntil: end)
        #expect(try sample.codes(sample.forged(at: end)).isEmpty)
        #expect(try sample.codes(sample.forged(at: end + 1)) == [.signerOutsideValidity])
    }

    @Test func `a certificate that expired after sealing stays good`() throws {
        let sample = try SampleSeals(holderUntil: SealPeriodTests.start + 500)
        let later = SealPeriodTests.start + 50 * SealPeriodTests.year
        #expect(try sample.codes(sample.value(), now: later).isEmpty)
    }

    @Test func `sealed now is good, sealed in a second is not`() throws {
        let sample = try SampleSeals()
        let value = try sample.value(at: SealPeriodTests.start + 100)
        #expect(try sample.codes(value, now: SealPeriodTests.start + 100).isEmpty)
        #expect(try sample.codes(value, now: SealPeriodTests.start + 99) == [.sealedInFuture])
    }

    @Test(arguments: [978_307_200, 3_786_912_000] as [Int64])
    func `a statement of 2001 or 2090 is refused`(time: Int64) throws {
        let sample = try SampleSeals()
        let codes = try sample.codes(sample.forged(at: time), now: max(time, 1_800_000_000))
        #expect(codes.contains(.sealOutsideValidity))
        #expect(codes.contains(.signerOutsideValidity))
    }

    @Test func `a maker whose certificate has ended can make no seal`() throws {
        let sample = try SampleSeals()
        let late = SealPeriodTests.start + SealPeriodTests.year + 1
        let order = SealOrder(
            id: "14000000000001",
            name: "章",
            holders: [sample.holder.certificate],
            createdAt: late,
            validFrom: late,
            validUntil: late + 1_000,
            picture: SealPicture(bytes: [1], width: 1, height: 1)
        )
        let seal = try ElectronicSeal.make(order, by: sample.maker)
        #expect(
            try sample.codes(sample.forged(seal: seal, at: late + 5), now: late + 9)
                == [.makerOutsideValidity]
        )
    }
}
