import ELM
import Records

/// The profiles that this program checks against, for `confer --version`.
public enum ProfileList {
  /// The words of `--profile`.
  public static let words = ApplicationProfile.all.flatMap { $0.declarations.map(\.word) }

  /// A line each: word, name, version, digest.
  public static var lines: [String] {
    let declarations = ApplicationProfile.all.flatMap(\.declarations)
    let titles = declarations.map { "\($0.word) \($0.title)" }
    let width = titles.map(\.utf8.count).max() ?? 0
    return zip(titles, declarations).map { title, declaration in
      "  \(title)\(String(repeating: " ", count: width + 2 - title.utf8.count))\(declaration.digest.hex)"
    }
  }

  /// Why a word cannot stand behind `--profile`, in a sentence; nil when it can.
  public static func refusal(of word: String) -> String? {
    guard !words.contains(word) else { return nil }
    if word.hasPrefix("diploma"), let reason = ApplicationProfile.refusals.values.first {
      return "No credential can be checked as a diploma supplement: this \(reason)."
    }
    let nearest = Spelling.nearest(to: word, among: words + ["auto"]).map { " Did you mean \($0)?" } ?? ""
    return "There is no profile \(word).\(nearest) There are \(words.joined(separator: ", ")) and auto."
  }
}
