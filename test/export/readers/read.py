"""Reads files with readers that are not ours: all jobs of a list in one process, and what each found as JSON.

A job is {"reader", "path"}; its answer {"nodes": {id: attributes}, "edges": {id: attributes with source and target}} or {"error"}.
"""
import csv, hashlib, io, json, sys, tempfile, zipfile

import agate
import igraph
import networkx

csv.field_size_limit(10_000_000)


def of_networkx(graph):
    nodes = {name: dict(data) for name, data in graph.nodes(data=True)}
    edges = {data.get("claim_id", data.get("id", data.get("key"))): {**data, "source": source, "target": target} for source, target, data in graph.edges(data=True)}
    return {"nodes": nodes, "edges": edges, "graph": dict(graph.graph)}


def networkx_gexf(path):
    return of_networkx(networkx.read_gexf(path))


def networkx_graphml(path):
    return of_networkx(networkx.read_graphml(path))


def networkx_cytoscape(path):
    with open(path, encoding="utf-8") as file:
        return of_networkx(networkx.cytoscape_graph(json.load(file)))


def networkx_d3(path):
    with open(path, encoding="utf-8") as file:
        return of_networkx(networkx.node_link_graph(json.load(file), edges="links"))


def of_igraph(graph, name):
    nodes = {vertex[name]: vertex.attributes() for vertex in graph.vs}
    edges = {}
    for edge in graph.es:
        data = edge.attributes()
        edges[data.get("claim_id", data.get("Id"))] = {**data, "source": graph.vs[edge.source][name], "target": graph.vs[edge.target][name]}
    return {"nodes": nodes, "edges": edges, "graph": {key: graph[key] for key in graph.attributes()}}


def igraph_graphml(path):
    return of_igraph(igraph.Graph.Read_GraphML(path), "id")


def rows_in(archive, name):
    with archive.open(name) as file:
        return list(csv.DictReader(io.TextIOWrapper(file, "utf-8", newline="")))


def igraph_gephi(path):
    with zipfile.ZipFile(path) as archive:
        return of_igraph(igraph.Graph.DictList(
            rows_in(archive, "nodes.csv"), rows_in(archive, "edges.csv"), directed=True, vertex_name_attr="Id", edge_foreign_keys=("Source", "Target")), "Id")


def agate_rows(file):
    table = agate.Table.from_csv(file, column_types=agate.TypeTester(types=[agate.Text(cast_nulls=False)]), encoding="utf-8")
    return [dict(zip(table.column_names, row)) for row in table.rows]


def csvkit_table(path):
    return {"rows": agate_rows(path)}


def csvkit_zip(path, names=("nodes.csv", "edges.csv", "evidence.csv")):
    with zipfile.ZipFile(path) as archive, tempfile.TemporaryDirectory() as folder:
        archive.extractall(folder)
        return {name: agate_rows(f"{folder}/{name}") for name in names if name in archive.namelist()}


def frictionless_package(path):
    import frictionless
    with zipfile.ZipFile(path) as archive, tempfile.TemporaryDirectory() as folder:
        archive.extractall(folder)
        package = frictionless.Package(f"{folder}/datapackage.json")
        report = package.validate()
        if not report.valid:
            raise ValueError(json.dumps(report.flatten(["title", "rowNumber", "fieldName", "message"]))[:2000])
        return {resource.path: [row.to_dict(json=True) for row in resource.read_rows()] for resource in package.resources}


def json_lines(path):
    with open(path, "rb") as file:
        lines = file.read().splitlines(keepends=True)
    trailer = json.loads(lines[-1])
    if trailer["sha256"] != hashlib.sha256(b"".join(lines[:-1])).hexdigest():
        raise ValueError("the trailer does not fit the file")
    items = [json.loads(line) for line in lines[:-1]]
    return {"nodes.csv": [item for item in items if item["line"] == "node"], "edges.csv": [item for item in items if item["line"] == "edge"],
            "evidence.csv": [item for item in items if item["line"] == "evidence"], "trailer": trailer}


READERS = {function.__name__: function for function in (
    networkx_gexf, networkx_graphml, networkx_cytoscape, networkx_d3, igraph_graphml, igraph_gephi, csvkit_table, csvkit_zip, frictionless_package, json_lines)}


def answer(job):
    try:
        return READERS[job["reader"]](job["path"])
    except Exception as fault:
        return {"error": f"{type(fault).__name__}: {fault}"}


with open(sys.argv[1], encoding="utf-8") as file:
    jobs = json.load(file)
with open(sys.argv[2], "w", encoding="utf-8") as file:
    json.dump([answer(job) for job in jobs], file, default=str)
