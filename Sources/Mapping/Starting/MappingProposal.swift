import ELM
import Records

/// What fits together of a template and a table, before anybody has written a pipeline file: which column fills which path, and how
/// sure that is.
///
///     let proposal = MappingProposal(template, header: rows.header, rows: firstRows)
///     proposal.lines.first?.yaml      // "credentialSubject.givenName: given_name"
///     proposal.guesses                // what might be meant; nothing is issued from it
///
/// Nothing is invented: a line stands among `lines` only when its column's name says what it is, its cells can be read so, and the
/// template has the place.
public struct MappingProposal: Sendable {
  public struct Setting: Hashable, Sendable {
    public let key: String
    public let value: String

    init(_ key: String, _ value: String) {
      self.key = key
      self.value = value
    }
  }

  /// A line of `map`.
  public struct Line: Sendable {
    public let path: String
    public let columns: [String]
    public let settings: [Setting]
    /// How it was found, and what speaks against it.
    public var reason: String
    /// The most telling ways of finding a column have the smallest numbers.
    var rank = 0
  }

  /// The columns that make an award one award.
  public struct Key: Sendable {
    public let columns: [String]
    public let isSure: Bool
    public let reason: String
  }

  /// In the order of the columns.
  public let lines: [Line]
  public let guesses: [Line]
  /// Columns for which nothing was found, with the reason where it can be told.
  public let leftOver: [(column: String, reason: String?)]
  /// Nil when no column looks like one.
  public let key: Key?
  /// Paths at which the template still names its sample learner: no row is issued before they are mapped or removed.
  public let personal: [String]
  /// What rows usually fill and the template says for all of them.
  public let constants: [(path: String, text: String)]
  /// Of the template's own texts; nil when they have none, or several.
  public let language: String?

  /// - Parameters:
  ///   - rows: the first rows of the table, whose cells are tried.
  ///   - language: of the cells, where somebody has said it.
  ///   - labels: of the columns of a recipients workbook, by their names; nil for any other table.
  public init(
    _ template: Template, header: Header, rows: [SourceRow], language: String? = nil, labels: [String: String]? = nil
  ) {
    let spoken = language ?? MappingProposal.language(of: template.tree)
    let places = TemplatePlaces(template)
    let trial = ColumnTrial(template, language: spoken ?? "en")
    let recipients = RecipientPlaces(places, header.names.compactMap { RecipientReference(column: $0) })
    var matches = header.names.enumerated().map { index, name in
      let cells = rows.map { $0.cells[index] }
      return labels.map { ColumnMatch(name, cells: cells, label: $0[name], recipients, trial: trial) }
        ?? ColumnMatch(name, cells: cells, places: places, trial: trial)
    }
    MappingProposal.settleRivals(&matches)
    let key = MappingProposal.key(of: matches, rows: rows)
    var sure = matches.flatMap(\.lines)
    if let whole = MappingProposal.wholeName(sure, in: places) { sure.append(whole) }

    // What the lines cannot do together shows only where all of them are put into the template.
    var resolver = TemplateResolver(root: TemplateNode(template.tree), profile: template.profile)
    var refused: [Line] = []
    var placed: [Line] = []
    for line in sure {
      if let entry = ColumnTrial.entry(line), resolver.place(entry, in: 0) != nil {
        placed.append(line)
      } else {
        refused.append(line.butRefused(resolver.problems.last?.reason))
      }
    }
    lines = placed
    guesses = refused + matches.flatMap(\.guesses)
    let used = Set((placed + guesses).flatMap(\.columns) + (key?.columns ?? []))
    leftOver = matches.filter { !used.contains($0.name) }.map { ($0.name, $0.excuse) }
    self.key = key
    self.language = spoken
    personal = PersonalContent.paths(in: resolver.root)
    let filled = Set(placed.map(\.path))
    constants = ["C.title", "C.awardedBy.awardingDate", "C.provenBy.grade.noteLiteral"].compactMap { text in
      guard let target = ColumnMeaning.Target(Substring(text)), let path = places.paths(of: target).first,
        !filled.contains(path), let words = places.value(at: path)?.words
      else { return nil }
      return (path, words)
    }
  }

  /// Of two columns for one path the one whose name says it best; none where both say it equally well.
  private static func settleRivals(_ matches: inout [ColumnMatch]) {
    let claims = Dictionary(grouping: matches.flatMap(\.lines), by: \.path).filter { $0.value.count > 1 }
    for (path, rivals) in claims {
      let best = rivals.map(\.rank).min() ?? 0
      let winners = rivals.filter { $0.rank == best }
      for index in matches.indices {
        matches[index].demote(path) { line in
          if line.rank == best, winners.count == 1 { return nil }
          let others = rivals.flatMap(\.columns).filter { $0 != line.columns.first }
          return "so could \(others.joined(separator: ", ")) be"
        }
      }
    }
  }

  /// A full name that the template has and no column holds, put together from its parts.
  private static func wholeName(_ lines: [Line], in places: TemplatePlaces) -> Line? {
    let path = "credentialSubject.fullName"
    func column(_ name: String) -> String? {
      lines.first { $0.path == "credentialSubject.\(name)" && $0.settings.isEmpty }?.columns.first
    }
    guard places.value(at: path) != nil, !lines.contains(where: { $0.path == path }),
      let given = column("givenName"), let family = column("familyName")
    else { return nil }
    return Line(
      path: path, columns: [given, family], settings: [],
      reason: "the template has a full name; swap the two where the family name comes first")
  }

  /// Of the texts for people, when they are in one language; otherwise of the display.
  private static func language(of tree: Tree) -> String? {
    let languages = Set((tree["displayParameter"]?["title"]?.members ?? []).map(\.key))
    if let only = languages.first, languages.count == 1 { return only }
    let primary = tree["displayParameter"]?["primaryLanguage"]?.id
    return primary.flatMap { Vocabulary.named("language")?.resolve($0) }?.codes.first { $0.utf8.count == 2 }
  }
}

extension MappingProposal.Line {
  fileprivate func butRefused(_ reason: String?) -> MappingProposal.Line {
    var line = self
    if let reason { line.reason += "; \(reason)" }
    return line
  }
}

extension Tree {
  /// What it says to a person: a text, the text of a language map, the label of a concept.
  var words: String? {
    switch self {
    case .string(let text): text
    case .number(let digits): digits
    case .boolean(let flag): String(flag)
    case .object(let members):
      if types == ["Concept"] { self["prefLabel"]?.words ?? id } else { members.first?.value.string }
    case .array(let elements): elements.first?.words
    case .null: nil
    }
  }
}
