"""Answers for each line `MEASURE` with the seconds it takes, on the graph whose ties stand in the file given."""
import json
import sys
import time

import igraph

from memory import Rise

with open(sys.argv[1]) as file:
    order, *ties = file.read().split("\n")
ties = [tuple(map(float, tie.split())) for tie in ties if tie]
pairs = [(int(a), int(b)) for a, b, _ in ties]
weights = [w for _, _, w in ties]
graph = igraph.Graph(n=int(order), edges=pairs)
lengths = [1 / w for w in weights]
measures = {
    "betweenness": lambda: graph.betweenness(directed=False),
    "weighted betweenness": lambda: graph.betweenness(directed=False, weights=lengths),
    "closeness": lambda: graph.closeness(),
    "pagerank": lambda: graph.pagerank(weights=weights),
    "eigenvector": lambda: graph.eigenvector_centrality(weights=weights),
}
for line in sys.stdin:
    rise = Rise()
    start = time.perf_counter()
    values = measures[line.strip()]()
    seconds = time.perf_counter() - start
    total = sum(value for value in values if value == value)
    print(json.dumps({"seconds": seconds, "megabytes": rise.megabytes(), "sum": total}), flush=True)
