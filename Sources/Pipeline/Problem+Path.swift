import Records

extension Problem {
  /// The same, saying where in the credential it stands: a line of a template is long, and often means several things.
  var namingItsPath: Problem {
    guard let path, !path.isEmpty else { return self }
    return Problem(
      code, severity: severity, at: place, alsoAt: alsoAt, value: value,
      "\(reason) (at \(Problem.clipped(path, to: 400)))", remedy: remedy, path: path)
  }

  /// The same without what would repeat a whole image or a whole document: values of 80 characters, sentences and paths
  /// of some hundred.
  var clipped: Problem {
    func clipped(_ text: String) -> String { Problem.clipped(text, to: 1000) }
    return Problem(
      code, severity: severity, at: place, alsoAt: alsoAt, value: value.map { Problem.clipped($0) }, clipped(reason),
      remedy: clipped(remedy), path: path.map(clipped))
  }
}
