import Records

extension FileNaming {
  /// Takes a pattern apart.
  ///
  /// - Throws: `RunFailure` with `.configuration` and every fault of it.
  static func pieces(of pattern: String, header: Header, at place: Problem.Place) throws -> [Piece] {
    var pieces: [Piece] = []
    var problems: [Problem] = []
    func fault(_ reason: String, _ remedy: String? = nil) {
      problems.append(Problem(.fileNamePattern, at: place, value: pattern, reason, remedy: remedy))
    }

    var rest = pattern[...]
    while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      if brace > rest.startIndex { pieces.append(.literal(composed(String(rest[..<brace])))) }
      guard rest[brace] == "{", let close = rest[brace...].firstIndex(of: "}") else {
        fault("has a brace without its counterpart", "write columns as {column}")
        rest = ""
        break
      }
      let name = rest[rest.index(after: brace)..<close]
      if let position = header.position(of: String(name)) {
        pieces.append(.column(position))
      } else {
        let nearest = Spelling.nearest(to: String(name), among: header.names)
        fault(
          "names the column “\(name)”, which \(header.sheet) does not have",
          nearest.map { "write {\($0)}" } ?? "name one of \(header.names.joined(separator: ", "))")
      }
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.literal(composed(String(rest)))) }

    let literals = pieces.compactMap { if case .literal(let text) = $0 { text } else { nil } }
    for text in literals where text.unicodeScalars.contains(where: { kind(of: $0) != .plain }) {
      fault("has “\(text)”, which not every system allows in a file name", "use letters, digits, - and _")
    }
    // Where a column is missing, what stands behind it only seems to be the beginning.
    if problems.isEmpty, case .literal(let first)? = pieces.first, guarded(first, isWhole: false) != first {
      fault("begins with a character that hides a file or looks like an option", "begin with a letter or a column")
    }
    if case .literal(let last)? = pieces.last, last.hasSuffix(".") || last.hasSuffix(" ") {
      fault("ends with a point or a space, which Windows drops", "end with .jsonld")
    }
    if problems.isEmpty, literals.count == pieces.count {
      fault("gives every credential the same name", "name the key's columns, as in {student_id}.jsonld")
    }
    guard problems.isEmpty else { throw RunFailure(.configuration, problems) }
    return pieces
  }
}
