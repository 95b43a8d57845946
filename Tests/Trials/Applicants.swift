import Authority
import Foundation
import Licensing
import Regulations

/// Adds people to a stopped sample office, each of an enterprise that holds nothing: who was granted a
/// license files no second first application, so trials by the pages need many.
struct Applicants {
    let folder: String
    let count: Int

    /// Prints them as `sample-people.json` has its people.
    func run() throws {
        let office = try Office.open(
            OfficeSettings(
                dataDirectory: folder,
                publicURL: "http://127.0.0.1",
                isSample: true,
                // The keys are there already: nothing begins with this instant.
                trustFrom: Moment(seconds: 0)
            ),
            law: try Regulations.load(),
            registerCheck: .alone
        )
        let people = try SampleOffice.openApplicants(count, in: office, from: 10_000)
        try office.close()
        FileHandle.standardOutput.write(Data(try SampleOffice.peopleFile(people)))
    }
}
