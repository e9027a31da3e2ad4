"""Leiden of C igraph for modularity: reads the path of a file with `order`, then lines `from to weight`;
for each line read after that, a number of iterations, prints seconds and modularity as JSON."""
import json, sys, time
import igraph

from memory import Rise

rows = open(sys.argv[1]).read().split("\n")
ties = [line.split() for line in rows[1:] if line]
graph = igraph.Graph(int(rows[0]), [(int(a), int(b)) for a, b, _ in ties])
weights = [float(w) for _, _, w in ties]
for line in sys.stdin:
    rise = Rise()
    start = time.perf_counter()
    found = graph.community_leiden("modularity", weights=weights, n_iterations=int(line))
    seconds = time.perf_counter() - start
    print(json.dumps({"seconds": seconds, "megabytes": rise.megabytes(), "modularity": graph.modularity(found, weights=weights)}), flush=True)
