import Foundation
package import Licensing
import Store

/// The sample office: made-up people, and cases played into its store.
package enum SampleOffice {
    /// Log-ins, passwords and one-time-code secrets; the mark of a finished sample office.
    package static let peopleFileName = "sample-people.json"
    private static let cases = 8
    /// Enterprises that hold nothing, so that a visitor can apply.
    private static let newcomers = 3

    /// The officers of an agency, one in each post.
    package static func staff(of agency: AgencyID, seed: UInt64) -> [SamplePerson] {
        SamplePeople.staff(of: agency, randomness: .seeded(seed))
    }

    /// Furnishes a new office, or finds it furnished.
    ///
    /// - Throws: `SampleFault.inUse` for a folder that holds something else.
    package static func begin(in office: Office) throws {
        let path = office.settings.dataDirectory + "/" + peopleFileName
        if FileManager.default.fileExists(atPath: path) { return }
        guard try office.isEmpty() else {
            throw SampleFault.inUse(office.settings.dataDirectory)
        }
        let staff = SamplePeople.staff(of: AgencyID("shanxi"), randomness: office.randomness)
        let applicants = try furnish(office, staff: staff, seed: 1, today: office.now().day)
        try openAccounts(staff + applicants, in: office)
        let newcomers = try openApplicants(newcomers, in: office)
        let people = staff + newcomers + applicants
        // Written last: a start that was cut short before it is begun anew by the next.
        try DurableFile.write(try peopleFile(people), to: path, mode: DurableFile.secret)
        try SampleFolder(office.settings.dataDirectory).finish()
    }

    /// Plays cases that ended on working days before `today`, and one that is under review.
    ///
    /// - Parameters:
    ///   - office: a new office without cases.
    ///   - staff: the officers who act.
    ///   - seed: chooses everything that is made up.
    ///   - today: nothing is played on a later day.
    /// - Returns: the applicants' handlers.
    /// - Throws: `OfficeRefusal`, and faults of the store.
    @discardableResult
    package static func furnish(
        _ office: Office,
        staff: [SamplePerson],
        seed: UInt64,
        today: Day
    ) throws -> [SamplePerson] {
        var applicants: [SamplePerson] = []
        for number in 0...cases {
            let isOpen = number == cases
            let calendar = office.law.calendar
            let day =
                isOpen
                ? calendar.workingDay(5, after: today).day
                : calendar.workingDay(3 + 7 * (cases - number), before: today).day
            let play = PlayedCase(
                in: office,
                staff: staff,
                seed: seed &+ UInt64(number),
                sealingOn: day
            ) { _ in }
            applicants.append(try play.applicant())
            if isOpen {
                try play.accept(try play.file())
            } else {
                try play.play()
            }
        }
        return applicants
    }
}

/// Why a sample office does not start.
package enum SampleFault: Error {
    /// The folder holds an office that is no sample, or an unfinished sample.
    case inUse(String)
    /// The folder holds something else.
    case taken(String)
    /// Something was asked for that only a sample office gives.
    case realOffice

    /// What to do, in Chinese.
    package var message: String {
        switch self {
        case .inUse(let path):
            "\(path) 已有数据而不是完整的示例系统：请另选目录，或去掉 --demo 以正式方式启动。"
        case .taken(let path): "目录 \(path) 已有其他内容，不能用于演示；请另选一个空目录。"
        case .realOffice:
            "这是正式系统，没有示例人员：请用自己的账户登录。"
        }
    }
}

extension Office {
    /// True before the first case and the first account.
    func isEmpty() throws -> Bool {
        try store.read { try $0.allCases().isEmpty && $0.accounts().isEmpty }
    }
}
