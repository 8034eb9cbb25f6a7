import ELM
import Support

/// One way to spoil a document, or to write it otherwise.
struct Operator: Sendable {
  typealias Change = @Sendable (Tree, inout SplitMix) -> Tree?

  let name: String
  /// How often it is drawn in comparison with others.
  let weight: Int
  /// The changed document; nil where it has no place for this.
  let change: Change

  init(_ name: String, weight: Int = 2, _ change: @escaping Change) {
    self.name = name
    self.weight = weight
    self.change = change
  }

  /// Puts something else at one of the places that are wanted.
  static func at(
    _ name: String, weight: Int = 2, _ isWanted: @escaping @Sendable (Site) -> Bool,
    _ value: @escaping @Sendable (Site, inout SplitMix) -> Tree?
  ) -> Operator {
    Operator(name, weight: weight) { document, random in
      guard let site = random.pick(document.sites(where: isWanted)), let value = value(site, &random) else {
        return nil
      }
      return document.replacing(site, with: value)
    }
  }

  /// Every operator.
  static let all =
    structure + identity + types + literals + valueObjects + languages + keywords + concepts + placement
}

/// A document and the operators that made it, with what each drew by chance: applied again, it is the same.
struct Mutant {
  let base: Int
  let seed: UInt64
  let operators: [Operator]
  let document: Tree

  var description: String { "base \(base), seed \(seed): \(operators.map(\.name).joined(separator: " + "))" }

  /// One to three operators on one of the documents.
  init(of bases: [Tree], seed: UInt64) {
    var random = SplitMix(seed: seed)
    base = random.below(bases.count)
    self.seed = seed
    let wanted = [1, 1, 2, 2, 3, 3][random.below(6)]
    var document = bases[base]
    var operators: [Operator] = []
    for _ in 0..<40 where operators.count < wanted {
      let one = Mutant.draw(&random)
      var own = SplitMix(seed: Mutant.seed(seed, operators.count, one))
      guard let changed = one.change(document, &own), changed != document else { continue }
      document = changed
      operators.append(one)
    }
    self.operators = operators
    self.document = document
  }

  private init(base: Int, seed: UInt64, operators: [Operator], document: Tree) {
    self.base = base
    self.seed = seed
    self.operators = operators
    self.document = document
  }

  /// The mutant without one of its operators, for finding the smallest that still shows a difference.
  func without(_ index: Int, of bases: [Tree]) -> Mutant {
    var document = bases[base]
    for (position, one) in operators.enumerated() where position != index {
      var own = SplitMix(seed: Mutant.seed(seed, position, one))
      document = one.change(document, &own) ?? document
    }
    var rest = operators
    rest.remove(at: index)
    return Mutant(base: base, seed: seed, operators: rest, document: document)
  }

  private static let total = Operator.all.reduce(0) { $0 + $1.weight }

  private static func draw(_ random: inout SplitMix) -> Operator {
    var rest = random.below(total)
    for one in Operator.all {
      rest -= one.weight
      if rest < 0 { return one }
    }
    return Operator.all[0]
  }

  /// Each operator has random numbers of its own, so that it does the same when another is left out.
  private static func seed(_ seed: UInt64, _ position: Int, _ one: Operator) -> UInt64 {
    one.name.utf8.reduce(seed &* 31 &+ UInt64(position)) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}
