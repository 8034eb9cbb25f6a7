import ELM
import Support

/// Faults put into a credential at random places, the same in every run of one seed.
struct RandomFault {
  private var random: SplitMix
  private let classes = TermTable.edc.classes

  init(seed: UInt64) { random = SplitMix(seed: seed) }

  /// The tree with one fault to three.
  mutating func applied(to tree: Tree) -> Tree {
    (0...random.next(below: 3)).reduce(tree) { tree, _ in
      var places: [String] = []
      RandomFault.collect(tree, at: "", into: &places)
      let path = places[random.next(below: places.count)]
      return change(tree, at: path, among: places)
    }
  }

  /// The paths of all members and elements.
  private static func collect(_ tree: Tree, at path: String, into places: inout [String]) {
    switch tree {
    case .object(let members):
      for member in members where member.key != "@context" && !member.key.contains(".") {
        let below = path.isEmpty ? member.key : "\(path).\(member.key)"
        places.append(below)
        collect(member.value, at: below, into: &places)
      }
    case .array(let elements):
      for (index, element) in elements.enumerated() {
        places.append("\(path)[\(index)]")
        collect(element, at: "\(path)[\(index)]", into: &places)
      }
    default: break
    }
  }

  private mutating func change(_ tree: Tree, at path: String, among places: [String]) -> Tree {
    let present = tree.at(path) ?? .null
    switch random.next(below: 14) {
    case 0, 1, 2: return tree.setting(path, to: nil)
    case 3: return tree.setting(path, to: .null)
    case 4: return tree.setting(path, to: "text")
    case 5: return tree.setting(path, to: .number(String(random.next(below: 200))))
    case 6: return tree.setting(path, to: .boolean(true))
    case 7: return tree.setting(path, to: .array([present, present]))
    case 8:
      return tree.setting(path, to: .array([present, tree.at(places[random.next(below: places.count)]) ?? .null]))
    case 9: return tree.setting(path, to: tree.at(places[random.next(below: places.count)]) ?? .null)
    case 10: return tree.setting(path, to: ["en": "One", "sl": "Two"])
    case 11: return tree.setting(path, to: ["en": ["One", "Two"]])
    case 12:
      let types = places.filter { $0.hasSuffix(".type") }
      return tree.setting(
        types[random.next(below: types.count)], to: .string(classes[random.next(below: classes.count)]))
    default:
      let ids = places.filter { $0.hasSuffix(".id") }
      return tree.setting(
        ids[random.next(below: ids.count)], to: tree.at(ids[random.next(below: ids.count)]) ?? .null)
    }
  }
}
