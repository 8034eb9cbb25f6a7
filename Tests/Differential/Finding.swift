import ELM
import Validation

/// What two validators must agree on.
struct Finding: Hashable, CustomStringConvertible {
  let types: String
  let property: String
  let component: String

  var description: String { "(\(types) \(property) \(component))" }
}

/// What a validator says of a document.
enum Verdict: Equatable {
  case findings(Set<Finding>)
  /// It cannot be read as JSON-LD.
  case unreadable(String)

  static func == (left: Verdict, right: Verdict) -> Bool {
    switch (left, right) {
    case (.findings(let left), .findings(let right)): left == right
    case (.unreadable, .unreadable): true
    default: false
    }
  }

  var findings: Set<Finding> { if case .findings(let findings) = self { findings } else { [] } }
}

/// Our own verdict: what the profile's shapes find, in SHACL's names.
struct OwnVerdict {
  let verdict: Verdict
  /// Those among the findings that a form of `LexicalKind` accounts for.
  let lexical: Set<Finding>
  let kinds: Set<String>

  init(_ document: Tree, _ check: CredentialCheck = CredentialCheck(phase: .issue)) {
    let violations = check.violations(in: document)
    if let fault = violations.first(where: { $0.code.slug == "credential.form.unreadable" }) {
      verdict = .unreadable("\(fault.path) \(fault.reason)")
      (lexical, kinds) = ([], [])
      return
    }
    var all: Set<Finding> = []
    var lexical: Set<Finding> = []
    var kinds: Set<String> = []
    var others: Set<Finding> = []
    for violation in violations {
      guard let component = violation.component else { continue }
      let finding = Finding(
        types: violation.focusTypes.joined(separator: ","), property: violation.property, component: component)
      all.insert(finding)
      if let kind = LexicalKind.of(violation) {
        lexical.insert(finding)
        kinds.insert(kind.name)
      } else {
        others.insert(finding)
      }
    }
    verdict = .findings(all)
    self.lexical = lexical.subtracting(others)
    self.kinds = kinds
  }

  /// Whether another verdict is the same but for what the lexical kinds account for.
  func agrees(with other: Verdict) -> Bool {
    guard case .findings(let ours) = verdict, case .findings(let theirs) = other else { return verdict == other }
    return theirs.isSubset(of: ours) && ours.subtracting(theirs).isSubset(of: lexical)
  }
}
