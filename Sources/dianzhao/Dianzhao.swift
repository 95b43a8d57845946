import ArgumentParser
import Foundation
import OFD

/// The program: its subcommands and how their ends become exit codes.
@main
struct Dianzhao: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dianzhao",
        abstract: "电力许可与电子证照 · licenses of the electric power business",
        discussion: HelpText.program,
        version: ProgramVersion.current,
        subcommands: [
            ServeCommand.self, DemoCommand.self, EligibilityCommand.self, DeadlinesCommand.self,
            LifecycleCommand.self, IdentifierCommand.self, VerifyCommand.self, RenderCommand.self,
            UnverifiedCommand.self, OfficeCommand.self,
        ]
    )

    /// Runs the subcommand; a thrown error never comes out as 1, which means "no".
    static func main() async {
        FatalSignals.endAtOnce()
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let end as Exit {
            if let message = end.message { Shell.complain(message) }
            Foundation.exit(end.code)
        } catch let fault as FontFault {
            Shell.complain(fault.message)
            Foundation.exit(Exit.fault("").code)
        } catch {
            let code = exitCode(for: error)
            let text = fullMessage(for: error)
            if code == .success {
                Shell.say(text)
                Foundation.exit(0)
            }
            Shell.complain(text)
            Foundation.exit(code == .validationFailure ? 64 : 70)
        }
    }
}
