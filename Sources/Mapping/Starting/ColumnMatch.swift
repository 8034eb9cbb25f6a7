import ELM
import Records

/// What one column of a table could fill.
struct ColumnMatch {
  let name: String
  let cells: [Cell]
  /// Lines that nothing speaks against.
  private(set) var lines: [MappingProposal.Line] = []
  private(set) var guesses: [MappingProposal.Line] = []
  /// Why nothing was found, where that can be told.
  private(set) var excuse: String?
  /// Its part in the key.
  let role: ColumnMeaning.Role?
  let isRoleSure: Bool

  var emptyCells: Int { cells.count { $0.isEmpty } }

  /// Where a column of this name may go, before its cells are looked at.
  private struct Candidate {
    let paths: [String]
    let rank: Int
    let isSure: Bool
    let reason: String
    /// Of the texts, where the column's name says it.
    var language: String?
  }

  init(_ name: String, cells: [Cell], places: TemplatePlaces, trial: ColumnTrial) {
    self.name = name
    self.cells = cells
    let found = ColumnMatch.meaning(of: name)
    role = found?.meaning.role
    isRoleSure = found?.isSure ?? false
    for candidate in candidates(found, places) { add(candidate, places, trial) }
    if lines.isEmpty, guesses.isEmpty, role == nil { addByCells(places, trial) }
  }

  /// A column of a recipients workbook, whose name is a reference to a place of the template.
  ///
  /// - Parameter label: what stands above the column for people.
  init(_ name: String, cells: [Cell], label: String?, _ recipients: RecipientPlaces, trial: ColumnTrial) {
    self.name = name
    self.cells = cells
    let reference = RecipientReference(column: name)
    let last = reference?.segments.last
    let identifies = [
      "identifier": true, "identifiers": true, "nationalID": false, "nationalId": false, "email": false,
    ]
    role = reference?.entity == "REC" && last.map { identifies[$0.name] != nil } == true ? .learner : nil
    isRoleSure = last.flatMap { identifies[$0.name] } ?? false
    let isForeign = name.hasPrefix("{#")
    let isRelation = name.hasPrefix(RecipientReference.relationPrefix)
    guard let reference, !isForeign else {
      excuse = isForeign ? "it belongs to another credential template: rows that fill it are refused" : nil
      return
    }
    let quoted = label.map { ["“\($0)”"] } ?? []
    switch recipients.finding(for: reference, label: label, isRelation: isRelation) {
    case .relation(let path):
      let other = cells.count { !["Y", "y"].contains($0.text.filter { !$0.isWhitespace }) }
      let what = path ?? "an achievement"
      excuse =
        (quoted + [
          other == 0
            ? "all \(cells.count) rows say Y: \(what) is in every credential"
            : "\(other) of \(cells.count) rows do not say Y to \(what), which the template has for everybody: they are refused"
        ]).joined(separator: "; ")
    case .nowhere(let reason): excuse = (quoted + [reason]).joined(separator: "; ")
    case .path(let path, let how):
      guard let verdict = trial.verdict(on: cells, path: path) else {
        excuse = (quoted + ["no cell can fill \(path) in this template"]).joined(separator: "; ")
        return
      }
      var settings = verdict.settings
      if let language = last?.language, language != trial.language, verdict.takesAnyText {
        settings.append(.init("language", language))
      }
      var reasons = quoted
      if let how { reasons.append(how) }
      if !verdict.takesAnyText, verdict.filled > 0 { reasons.append(ColumnMatch.evidence(verdict)) }
      lines.append(
        .init(
          path: path, columns: [name], settings: settings, reason: reasons.joined(separator: "; "),
          // Of several languages, and of several columns of one reference, the first that can be had.
          rank: (settings.isEmpty ? 0 : 100) + (ColumnMatch.number(of: name) ?? 0)))
    }
  }

  /// The number at the end of a name that several columns have.
  private static func number(of name: String) -> Int? {
    name.lastIndex(of: " ").flatMap { Int(name[name.index(after: $0)...]) }
  }

  /// Turns a line into a guess when `why` gives a reason.
  mutating func demote(_ path: String, _ why: (MappingProposal.Line) -> String?) {
    for line in lines where line.path == path {
      guard let reason = why(line) else { continue }
      lines.removeAll { $0.path == path }
      var guess = line
      guess.reason += "; \(reason)"
      guesses.append(guess)
    }
  }

  private static func meaning(of name: String) -> (meaning: ColumnMeaning, isSure: Bool)? {
    let found = ColumnMeaning.of(HeaderWords.joined(name))
    if let found, found.isSure || language(in: name).map({ ColumnMeaning.of($0.rest) != nil }) == true { return found }
    let bare = ColumnMeaning.of(HeaderWords.withoutOwner(name))
    return bare?.isSure == true ? bare : found ?? bare
  }

  // MARK: By the name

  private func candidates(_ found: (meaning: ColumnMeaning, isSure: Bool)?, _ places: TemplatePlaces) -> [Candidate] {
    if let path = ColumnMatch.path(name, places) {
      return [Candidate(paths: [path], rank: 0, isSure: true, reason: "the column is named by its path")]
    }
    if let found {
      return found.meaning.targets.map {
        Candidate(
          paths: places.paths(of: $0), rank: found.isSure ? 1 : 4, isSure: found.isSure,
          reason: found.isSure ? "by its name" : "its name could mean this")
      }
    }
    if let leaves = ColumnMatch.leaves(HeaderWords.joined(name), places) {
      return [Candidate(paths: leaves, rank: 2, isSure: leaves.count == 1, reason: "named like the property")]
    }
    if let (rest, language) = ColumnMatch.language(in: name) {
      return candidates(ColumnMatch.meaning(of: rest), places, rest).map {
        var candidate = $0
        candidate.language = language
        return candidate
      }
    }
    return near(places)
  }

  /// The same for a name without the language that it ended in.
  private func candidates(
    _ found: (meaning: ColumnMeaning, isSure: Bool)?, _ places: TemplatePlaces, _ rest: String
  ) -> [Candidate] {
    if let found {
      return found.meaning.targets.map {
        Candidate(paths: places.paths(of: $0), rank: 3, isSure: found.isSure, reason: "by its name")
      }
    }
    guard let leaves = ColumnMatch.leaves(HeaderWords.joined(rest), places) else { return [] }
    return [Candidate(paths: leaves, rank: 3, isSure: leaves.count == 1, reason: "named like the property")]
  }

  private func near(_ places: TemplatePlaces) -> [Candidate] {
    guard let near = ColumnMeaning.near(HeaderWords.joined(name)) else { return [] }
    return near.meaning.targets.map {
      Candidate(paths: places.paths(of: $0), rank: 5, isSure: false, reason: "nearly “\(near.name)”")
    }
  }

  /// The path that the name itself is, from the credential or from the learner down.
  private static func path(_ name: String, _ places: TemplatePlaces) -> String? {
    guard name.contains("."), TemplatePath(name) != nil else { return nil }
    return [name, "credentialSubject.\(name)"].first { places.value(at: $0) != nil }
  }

  private static func leaves(_ words: String, _ places: TemplatePlaces) -> [String]? {
    let found = places.leaves.filter { $0.words.contains(words) }.map(\.path)
    return found.isEmpty ? nil : found
  }

  /// `title_en`, `Title (en)`: the name without its language, and the language.
  private static func language(in name: String) -> (rest: String, language: String)? {
    let words = HeaderWords.words(name)
    guard words.count > 1, let last = words.last, languages.contains(last) else { return nil }
    return (words.dropLast().joined(separator: " "), last)
  }

  private static let languages: Set = [
    "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt", "lv", "mt", "nl", "pl",
    "pt", "ro", "sk", "sl", "sv",
  ]

  // MARK: By the cells

  private mutating func add(_ candidate: Candidate, _ places: TemplatePlaces, _ trial: ColumnTrial) {
    // More places than these say that the name says nothing.
    for path in candidate.paths.prefix(4) {
      guard let verdict = trial.verdict(on: cells, path: path) else { continue }
      var settings = verdict.settings
      if let language = candidate.language, language != trial.language, verdict.takesAnyText {
        settings.append(.init("language", language))
      }
      var reasons = [candidate.reason]
      var isSure = candidate.isSure && candidate.paths.count == 1
      if candidate.paths.count > 1 { reasons.append("the template has \(candidate.paths.count) such places") }
      if places.value(at: path) == nil {
        // Nobody is told more about a person than the template tells, unless somebody wants it.
        if role != nil { continue }
        isSure = false
        reasons.append("the template does not have it")
      }
      if !verdict.takesAnyText, verdict.filled > 0 {
        reasons.append(ColumnMatch.evidence(verdict))
        isSure = isSure && verdict.agrees
      } else if ColumnMatch.holdsWords(path), let objection = ColumnMatch.objection(to: cells) {
        reasons.append(objection)
        isSure = false
      }
      let line = MappingProposal.Line(
        path: path, columns: [name], settings: settings, reason: reasons.joined(separator: "; "), rank: candidate.rank)
      if isSure { lines.append(line) } else { guesses.append(line) }
    }
  }

  private static func evidence(_ verdict: ColumnTrial.Verdict) -> String {
    let all = verdict.filled == 1 ? "its one cell" : "all \(verdict.filled) cells"
    let cells = verdict.unreadable == 0 ? "\(all) can" : "\(verdict.unreadable) of \(verdict.filled) cells cannot"
    let isOrdered = verdict.settings.contains { $0.key == "format" }
    return "\(cells) be read \(verdict.manner)\(isOrdered ? ", and some in this order alone" : "")"
  }

  /// Names and titles, which are never dates, numbers or mail addresses.
  private static func holdsWords(_ path: String) -> Bool {
    ["givenName", "familyName", "fullName", "birthName", "title"].contains { path.hasSuffix($0) }
  }

  private static func objection(to cells: [Cell]) -> String? {
    let filled = cells.filter { !$0.isEmpty }
    let strange = filled.count { cell in
      switch cell.content {
      case .text(let text): ExactDecimal(text) != nil || MailAddress(text) != nil
      default: true
      }
    }
    return strange * 5 > filled.count ? "\(strange) of \(filled.count) cells are no words" : nil
  }

  /// A column whose name says nothing, and whose cells are all mail addresses.
  private mutating func addByCells(_ places: TemplatePlaces, _ trial: ColumnTrial) {
    let path = "credentialSubject.contactPoint.emailAddress.id"
    let filled = cells.count { !$0.isEmpty }
    guard filled > 0, let verdict = trial.verdict(on: cells, path: path), verdict.unreadable == 0 else { return }
    guesses.append(
      .init(
        path: path, columns: [name], settings: [],
        reason: "\(filled == 1 ? "its one cell is a mail address" : "all \(filled) cells are mail addresses")", rank: 6)
    )
  }
}
