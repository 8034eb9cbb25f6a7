import Records

/// A concept as a file of the institution says it, each thing with its place.
struct ConceptDraft {
  struct Text {
    let text: String
    let place: Problem.Place
  }

  struct Label {
    /// Nil where the file says none.
    let language: String?
    let text: Text
  }

  let iri: Text
  var labels: [Label] = []
  /// Names and codes that are found but not written.
  var names: [Text] = []
  /// What is found and written as its notation.
  var notations: [Text] = []
  var schemes: [Text] = []
}
