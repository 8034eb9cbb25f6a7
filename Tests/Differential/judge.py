#!/usr/bin/env python3
"""Verdicts of an independent SHACL validator on many credentials, fast.

usage: judge.py SHACL_PY DOCUMENTS [--procs N]

SHACL_PY is the judge's own program, which is imported and left as it is; DOCUMENTS has one JSON document a line. Prints one JSON
line a document, in their order: {"violations": [[focus types, property, component], ...]} or {"error": "..."}, and at the end
{"seconds": processor time in all, "documents": n}.

The judge reads the shapes anew for every credential and writes its report as prose, which is nearly all of its time. Here the
validator is made once a process and runs over one graph after another, and nothing is put into words.
"""
import argparse, importlib.util, json, signal, sys, time
from multiprocessing import Pool

# The process that runs the tests blocks signals, its children inherit that, and a pool could then never end its workers.
signal.pthread_sigmask(signal.SIG_SETMASK, [])
RUN = {}


def start(program):
    specification = importlib.util.spec_from_file_location("judge_program", program)
    judge = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(judge)
    judge.start("generic")
    from pyshacl.constraints.constraint_component import ConstraintComponent
    from pyshacl.graph_abstraction import DataGraph
    from pyshacl.rdfutil.load import load_from_source
    from pyshacl.validator import Validator

    ConstraintComponent.make_v_result_description = lambda *_, **__: ""
    ConstraintComponent.make_generic_messages = lambda *_, **__: []
    shapes = load_from_source(judge.STATE["shapes"], multigraph=True, do_owl_imports=False)
    for kind in subclasses(ConstraintComponent):
        if "make_generic_messages" in vars(kind): kind.make_generic_messages = lambda *_, **__: []

    def graph(data):
        return DataGraph.from_rdflib(load_from_source(data, multigraph=True, do_owl_imports=False))

    import rdflib
    options = {"inference": "none", "advanced": False, "inplace": False}
    validator = Validator(graph(rdflib.Graph()), shacl_graph=shapes, options=options)
    validator.create_validation_report = lambda _, conforms, results: (results, "")
    RUN.update(judge=judge, validator=validator, graph=graph)


def subclasses(kind):
    for one in kind.__subclasses__():
        yield one
        yield from subclasses(one)


def verdict(line):
    began = time.process_time()
    judge, validator = RUN["judge"], RUN["validator"]
    try:
        data = judge.graph_of(json.loads(line))
    except Exception as fault:
        return {"error": f"{type(fault).__name__}: {fault}"[:300]}, time.process_time() - began
    validator.data_graph, validator._target_graph = RUN["graph"](data), None
    _, results, _ = validator.run()
    nodes, details = {}, set()
    for _, _, triples in results:
        for subject, predicate, said in triples:
            if predicate == judge.SH.detail: details.add(said)
            nodes.setdefault(subject, {})[predicate] = said[1] if isinstance(said, tuple) else said
    found = set()
    for name, said in nodes.items():
        if name in details: continue
        types = ",".join(sorted(judge.short(kind) for kind in data.objects(said[judge.SH.focusNode], judge.RDF.type)))
        found.add((types, judge.short(said.get(judge.SH.resultPath)), judge.short(said[judge.SH.sourceConstraintComponent])))
    if not any(True for _ in data.subjects(judge.RDF.type, judge.EDC)): found.add(("", "", "NoTarget"))
    return {"violations": sorted(found)}, time.process_time() - began


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("documents")
    parser.add_argument("--procs", type=int, default=2)
    arguments = parser.parse_args()
    seconds, count = 0.0, 0
    with open(arguments.documents, encoding="utf-8", newline="\n") as lines:
        with Pool(arguments.procs, initializer=start, initargs=(arguments.program,)) as pool:
            for said, took in pool.imap(verdict, lines, chunksize=8):
                seconds += took
                count += 1
                print(json.dumps(said, ensure_ascii=False), flush=False)
    print(json.dumps({"seconds": seconds, "documents": count}))


if __name__ == "__main__":
    sys.exit(main())
