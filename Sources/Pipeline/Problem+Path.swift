import Records

extension Problem {
  /// The same, saying where in the credential it stands: a line of a template is long, and often means several things.
  var namingItsPath: Problem {
    guard let path, !path.isEmpty else { return self }
    return Problem(
      code, severity: severity, at: place, alsoAt: alsoAt, value: value,
      "\(reason) (at \(Problem.clipped(path, to: 400)))", remedy: remedy, path: path)
  }
}
