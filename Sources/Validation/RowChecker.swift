import ELM
import Records

/// Checks the rows of one table, one after another, as `RowCheck` does and several times as fast: what one row's check has
/// laid out serves for all rows that fill the same cells.
///
///     let checker = RowChecker(check)
///     while let draft = try rows.next() { let outcome = checker.check(draft) }
///
/// One thread's, and for the drafts of one mapping plan.
public final class RowChecker {
  /// Rows differ in the cells that are empty, and there are few such differences in one table.
  private static let outlineLimit = 64

  private let check: RowCheck
  /// Nil for a form whose maps must be made anew each time.
  private var outlines: [RowOutline.Form: RowOutline?] = [:]

  public init(_ check: RowCheck) { self.check = check }

  public func check(_ draft: DraftCredential) -> Outcome<CheckedCredential> {
    check.outcome(of: draft, violations(in: draft))
  }

  private func violations(in draft: DraftCredential) -> [Violation] {
    let form = RowOutline.Form(draft.filling)
    guard let position = outlines.index(forKey: form) else { return firstOfItsForm(draft, form) }
    guard outlines.values[position]?.refill(with: draft.filling) == true, let outline = outlines.values[position] else {
      return check.violations(in: check.map(of: draft))
    }
    return check.violations(in: outline.map) + outline.standing
  }

  private func firstOfItsForm(_ draft: DraftCredential, _ form: RowOutline.Form) -> [Violation] {
    let map = check.map(of: draft)
    let violations = check.violations(in: map)
    guard outlines.count < RowChecker.outlineLimit else { return violations }
    var outline = RowOutline(draft.changeable.root, draft.filling, map, cut: check.cut)
    if let map = outline?.map {
      let changing = Set(check.violations(in: map).map(\.identity))
      outline?.standing = violations.filter { !changing.contains($0.identity) }
    }
    outlines[form] = .some(outline)
    return violations
  }
}
