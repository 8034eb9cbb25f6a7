import ELM

extension RunResults {
  /// The file's content: indented JSON whose members always come in the same order, with a line end at its end.
  public func encoded() -> [UInt8] { Array("\(tree.prettyPrinted)\n".utf8) }

  /// The same as a tree; what is nil is left out.
  var tree: Tree {
    .object(
      [
        ("version", .number(String(version))),
        ("pipeline", .string(pipeline)),
        ("run", .string(run)),
        ("source", .string(source)),
        ("started", .string(started)),
        ("finished", finished.map(Tree.string)),
        ("outcome", outcome.map(Tree.string)),
        ("exitCode", exitCode.map { .number(String($0)) }),
        ("counts", counts.tree),
        ("files", files.tree),
        ("services", services?.tree),
        ("waiting", waiting?.tree),
        ("problemsByCode", .object(problemsByCode.sorted { $0.key < $1.key }.map { member($0.key, $0.value) })),
        ("problems", .array(problems.map(\.tree))),
      ].compactMap { key, value in value.map { Tree.Member(key, $0) } })
  }
}

extension RunResults.Counts {
  var tree: Tree {
    .object([
      member("rows", rows), member("issued", issued), member("unchanged", unchanged), member("restored", restored),
      member("corrected", corrected), member("rejected", rejected), member("orphans", orphans),
      member("problems", problems), member("warnings", warnings),
    ])
  }
}

extension RunResults.Files {
  fileprivate var tree: Tree {
    .object(
      [
        ("credentials", credentials), ("manifest", manifest), ("errors", errors), ("corrected", corrected),
      ].compactMap { key, value in
        value.map { Tree.Member(key, .string($0)) }
      })
  }
}

extension RunResults.Services {
  fileprivate var tree: Tree {
    .object([member("announced", announced), member("timeStamps", timeStamps), member("revocation", revocation)])
  }
}

extension RunResults.Waiting {
  fileprivate var tree: Tree { .object([member("credentials", credentials), Tree.Member("level", .string(level))]) }
}

extension RunResults.Entry {
  var tree: Tree { .object(members) }

  var members: [Tree.Member] {
    [("place", place), ("code", code), ("severity", severity), ("path", path), ("reason", reason)].compactMap {
      key, value in value.map { Tree.Member(key, .string($0)) }
    }
  }
}

private func member(_ key: String, _ number: Int) -> Tree.Member { Tree.Member(key, .number(String(number))) }
