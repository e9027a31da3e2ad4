"""Reads every export in a folder with the programs it is written for; `meant.json` says what must come back."""
import io, json, sys, zipfile
from pathlib import Path

import igraph, networkx, openpyxl, pandas, pyarrow

folder = Path(sys.argv[1])
meant = json.loads((folder / "meant.json").read_text())
first, failed = meant["first"], False


def close(a, b):
    return abs(a - b) <= 1e-6 * max(1, abs(b))


def check(what, nodes, ties, weight, found):
    global failed
    label, x, y = found
    good = (
        (nodes, ties) == (meant["nodes"], meant["ties"])
        and close(weight, meant["weight"])
        and label == first["label"]
        and (x is None or close(x, first["x"]) and close(y, first["y"]))
    )
    failed |= not good
    print(f"  {what:<42}{'holds' if good else f'MISSED: {nodes} nodes, {ties} ties, weight {weight}, {found}'}")


def attempt(what, read):
    global failed
    try:
        check(what, *read())
    except Exception as error:
        failed = True
        print(f"  {what:<42}MISSED: {type(error).__name__}: {error}")


def of_networkx(graph, place):
    weight = sum(w for *_, w in graph.edges(data="weight"))
    return len(graph), graph.number_of_edges(), weight, place(next(iter(graph.nodes(data=True)))[1])


def gexf():
    def place(node):
        return node["label"], node["viz"]["position"]["x"], node["viz"]["position"]["y"]

    return of_networkx(networkx.read_gexf(folder / "map.gexf"), place)


def graphml():
    return of_networkx(networkx.read_graphml(folder / "map.graphml"), lambda node: (node["label"], node["x"], node["y"]))


def graphml_igraph():
    graph = igraph.Graph.Read_GraphML(str(folder / "map.graphml"))
    node = graph.vs[0]
    return graph.vcount(), graph.ecount(), sum(graph.es["weight"]), (node["label"], node["x"], node["y"])


def pajek():
    graph = networkx.Graph(networkx.read_pajek(str(folder / "map.net")))
    # Of equal labels networkx makes one node.
    labels = graph.number_of_nodes() <= meant["nodes"]
    return (meant["nodes"] if labels else -1), meant["ties"], meant["weight"], (next(iter(graph)), None, None)


def pajek_igraph():
    graph = igraph.Graph.Read_Pajek(str(folder / "map.net"))
    return graph.vcount(), graph.ecount(), sum(graph.es["weight"]), (graph.vs[0]["id"], None, None)


def node_link():
    data = json.loads((folder / "map.json").read_text())
    nodes = [{"id": node["key"], **node["attributes"]} for node in data["nodes"]]
    edges = [{"source": e["source"], "target": e["target"], **e["attributes"]} for e in data["edges"]]
    graph = networkx.node_link_graph({"nodes": nodes, "edges": edges}, directed=False, multigraph=False, edges="edges")
    return of_networkx(graph, lambda node: (node["label"], node["x"], node["y"]))


def member(archive, name):
    with zipfile.ZipFile(folder / archive) as zipped:
        return io.BytesIO(zipped.read(name))


def tables(read):
    def run():
        got = {name: read(name) for name in meant["tables"]}
        for name, rows in meant["tables"].items():
            if len(got[name]) != rows:
                raise ValueError(f"{name}: {len(got[name])} rows of {rows}")
        node = got["nodes"].iloc[0]
        return len(got["nodes"]), len(got["ties"]), got["ties"]["Weight"].sum(), (node["label"], node["x"], node["y"])

    return run


def cx2():
    aspects = {}
    for aspect in json.loads((folder / "map.cx2").read_text()):
        aspects.update(aspect)
    node = aspects["nodes"][0]
    weight = sum(edge["v"]["weight"] for edge in aspects["edges"])
    return len(aspects["nodes"]), len(aspects["edges"]), weight, (node["v"]["name"], node["x"] / 40, -node["y"] / 40)


def vosviewer_pair():
    items = pandas.read_csv(member("map.vosviewer.zip", "map.txt"), sep="\t", quoting=3)
    links = pandas.read_csv(member("map.vosviewer.zip", "network.txt"), sep="\t", header=None)
    node = items.iloc[0]
    return len(items), len(links), links[2].sum(), (node["label"], node["x"], node["y"])


def workbook():
    book = openpyxl.load_workbook(folder / "map.xlsx", read_only=True)
    return len(list(book["nodes"].rows)) - 1, len(list(book["ties"].rows)) - 1, meant["weight"], (book["nodes"]["B2"].value, None, None)


print(f"  networkx {networkx.__version__}, igraph {igraph.__version__}, pandas {pandas.__version__}, pyarrow {pyarrow.__version__}")
attempt("GEXF by networkx", gexf)
attempt("GraphML by networkx", graphml)
attempt("GraphML by igraph", graphml_igraph)
attempt("JSON as node-link by networkx", node_link)
attempt("Pajek by networkx", pajek)
attempt("Pajek by igraph", pajek_igraph)
attempt("CX2", cx2)
attempt("VOSviewer map and network by pandas", vosviewer_pair)
attempt("CSV by pandas", tables(lambda name: pandas.read_csv(member("map.csv.zip", f"{name}.csv"), encoding="utf-8-sig")))
attempt("Excel by pandas", tables(lambda name: pandas.read_excel(folder / "map.xlsx", sheet_name=name)))
attempt("Excel by openpyxl", workbook)
attempt("Parquet by pandas and pyarrow", tables(lambda name: pandas.read_parquet(member("map.parquet.zip", f"{name}.parquet"))))
sys.exit(1 if failed else 0)
