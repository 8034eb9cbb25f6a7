import ELM
import Foundation
import Testing

/// Our table of the profile beside the official shapes themselves, row by row.
@Suite(.enabled(if: Judge.python != nil, "the judge beside the repository, or its Python packages, are not here"))
struct ProfileTableTests {
  /// Prints one line for each class and property that a term of the contexts reaches.
  private static let script = """
    import json, sys, rdflib
    from rdflib import RDF, SH
    from rdflib.collection import Collection
    folder = sys.argv[1]
    context = json.load(open(folder + "/edc-ap-context.jsonld"))["@context"]
    expand = lambda name: context[name.split(":")[0]] + name.split(":")[1]
    reached = {expand(v["@id"]) for v in context.values() if isinstance(v, dict)}
    root = json.load(open(folder + "/credentials-v1.jsonld"))["@context"]["VerifiableCredential"]["@context"]
    reached |= {v["@id"].replace("cred:", root["cred"]) for v in root.values() if isinstance(v, dict)}
    short = lambda term: str(term).rsplit("#", 1)[-1].rsplit("/", 1)[-1]
    rows = {}
    for name in sys.argv[2:]:
        graph = rdflib.Graph().parse(folder + "/shapes/EDC-" + name + ".ttl")
        for shape, target in graph.subject_objects(SH.targetClass):
            if (shape, SH.deactivated, rdflib.Literal(True)) in graph: continue
            for p in graph.objects(shape, SH.property):
                path = graph.value(p, SH.path)
                if str(path) not in reached: continue
                row = rows.setdefault((short(target), str(path)), dict(kind=set(), low=0, high=None, flags=set()))
                for c in graph.objects(p, SH["class"]): row["kind"].add(short(c))
                for c in graph.objects(p, SH.datatype): row["kind"].add(short(c))
                for c in graph.objects(p, SH["or"]):
                    row["kind"] |= {short(graph.value(x, SH["class"])) for x in Collection(graph, c)}
                for c in graph.objects(p, SH.nodeKind): row["flags"].add(short(c))
                for c in graph.objects(p, SH.minCount): row["low"] = max(row["low"], int(c))
                for c in graph.objects(p, SH.maxCount): row["high"] = int(c)
                for c in graph.objects(p, SH.uniqueLang): row["flags"].add("unique")
                for c in graph.objects(p, SH.maxInclusive): row["flags"].add("max=%s" % c)
                for c in graph.objects(p, SH.node):
                    inner = graph.value(c, SH.property)
                    scheme = inner and graph.value(inner, SH.hasValue)
                    wanted = graph.value(c, SH["class"])
                    row["flags"].add(str(scheme) if scheme else "@" + short(wanted) if wanted else short(c))
    for (target, path), row in rows.items():
        print(target, short(path), "|".join(sorted(row["kind"])) or "-", row["low"], row["high"] or "*", *sorted(row["flags"]))
    """

  private func line(_ rule: PropertyRule, in className: String) -> String {
    var flags: Set<String> = []
    var kinds = "-"
    switch rule.kind {
    case .classes(let classes): kinds = classes.sorted().joined(separator: "|")
    case .datatype(let datatype): kinds = datatype.rawValue
    case .node(let shape): flags.insert(shape)
    case .nodeOfClass(let name): flags.insert("@\(name)")
    case .literal: flags.insert("Literal")
    case .iri: flags.insert("IRI")
    }
    if let shape = rule.nodeShape { flags.insert(shape) }
    if rule.uniqueLang { flags.insert("unique") }
    if let max = rule.maxInclusive { flags.insert("max=\(max)") }
    if case .profile = rule.demand, let scheme = rule.vocabulary.flatMap(Vocabulary.named)?.scheme {
      flags.formUnion([scheme, "IRI"])
    }
    let local = TermTable.edc.term(rule.term)?.localName ?? rule.term
    let words = [className, local, kinds, "\(rule.min)", rule.max.map(String.init) ?? "*"] + flags.sorted()
    return words.joined(separator: " ")
  }

  private func official(_ shapes: String...) throws -> Set<String> {
    let python = try #require(Judge.python)
    let folder = Judge.shared.appending(path: "reference/elm").path
    let outcome = try Judge.run(python, ["-c", ProfileTableTests.script, folder] + shapes)
    return Set(String(decoding: outcome.output, as: UTF8.self).split(separator: "\n").map(String.init))
  }

  @Test("Every row of our table is a row of the official shapes, and none is missing")
  func tableEqualsShapes() throws {
    let official = try official("generic-no-cv", "generic-full")
    let profile = ApplicationProfile.edcGenericFull
    let ours = profile.classes.flatMap { name in
      profile.rules(for: name).filter(\.isReached).map { line($0, in: name) }
    }
    #expect(official.count > 400)
    #expect(Set(ours).subtracting(official) == [])
    #expect(official.subtracting(ours) == [])
  }

  @Test(
    "What a profile adds to the generic one is what its shapes add, row by row",
    arguments: zip(["accredited", "converted", "mandate"], ["accredited", "converted", "issuedByMandate"]))
  func additionsEqualShapes(word: String, file: String) throws {
    let profile = try #require(ApplicationProfile.named(word))
    let generic = ApplicationProfile.edcGenericFull
    let ours = profile.classes.flatMap { name in
      let known = Set(generic.rules(for: name))
      return profile.rules(for: name).filter { !known.contains($0) }.map { line($0, in: name) }
    }
    #expect(Set(ours) == (try official(file)))
    #expect(ours.count >= 2)
    for name in generic.classes {
      #expect(Set(generic.rules(for: name)).isSubset(of: profile.rules(for: name)), "\(name)")
    }
  }
}
