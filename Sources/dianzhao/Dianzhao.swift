import ArgumentParser

@main
struct Dianzhao: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "dianzhao")
}
