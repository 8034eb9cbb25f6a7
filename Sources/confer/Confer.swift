import ArgumentParser

@main
struct Confer: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Issues European Digital Credentials for Learning in bulk.")
}
