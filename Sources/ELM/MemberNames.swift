/// The names in one object so far. A few are compared one by one; hashing pays only when there are many.
struct MemberNames {
  private static let few = 12
  private var many: Set<String> = []

  /// False when the name is there already.
  mutating func insert(_ name: String, after members: [Tree.Member]) -> Bool {
    if members.count < MemberNames.few { return !members.contains { $0.key == name } }
    if many.isEmpty { many = Set(members.map(\.key)) }
    return many.insert(name).inserted
  }
}
