"""The steps from the bytes of ACL 2022 to a placed map, with lxml, scikit-learn and networkx.

For each line read, does all of it once and prints seconds, memory and the seconds of each step as JSON."""
import gzip, itertools, json, sys, time
import networkx as nx
from lxml import etree
from sklearn.feature_extraction.text import TfidfVectorizer

from memory import Rise

path = sys.argv[1]
iterations = int(sys.argv[2])


def step(times, name, work):
    start = time.perf_counter()
    result = work()
    times[name] = time.perf_counter() - start
    return result


def read():
    root = etree.fromstring(gzip.open(path).read())
    papers = []
    for paper in root.iter("paper"):
        authors = [" ".join(filter(None, (a.findtext("first"), a.findtext("last")))) for a in paper.findall("author")]
        text = ["".join(e.itertext()) for e in (paper.find("title"), paper.find("abstract")) if e is not None]
        papers.append((authors, " ".join(text)))
    return papers


def build(papers, tfidf, terms):
    graph = nx.Graph()
    for i, (authors, _) in enumerate(papers):
        for a in authors:
            graph.add_edge("a:" + a, f"w:{i}", weight=1)
        for a, b in itertools.combinations(sorted(set(authors)), 2):
            w = 1 / (len(authors) - 1)
            graph.add_edge("a:" + a, "a:" + b, weight=graph.get_edge_data("a:" + a, "a:" + b, {"weight": 0})["weight"] + w)
        row = tfidf[i]
        for j, w in sorted(zip(row.indices, row.data), key=lambda x: -x[1])[:8]:
            graph.add_edge(f"w:{i}", "t:" + terms[j], weight=w)
    return graph


for _ in sys.stdin:
    rise = Rise()
    times = {}
    papers = step(times, "read", read)
    vectorizer = TfidfVectorizer(ngram_range=(1, 3), min_df=2, max_features=3000, stop_words="english")
    tfidf = step(times, "topics", lambda: vectorizer.fit_transform(text for _, text in papers).tocsr())
    terms = vectorizer.get_feature_names_out()
    graph = step(times, "graph", lambda: build(papers, tfidf, terms))
    people = graph.subgraph(n for n in graph if n.startswith("a:"))
    step(times, "betweenness", lambda: nx.betweenness_centrality(people))
    step(times, "closeness", lambda: nx.closeness_centrality(people))
    step(times, "pagerank", lambda: nx.pagerank(people))
    step(times, "clusters", lambda: nx.community.louvain_communities(graph, seed=1))
    step(times, "layout", lambda: nx.spring_layout(graph, iterations=iterations, seed=1))
    print(json.dumps({"seconds": sum(times.values()), "megabytes": rise.megabytes(), "steps": times}), flush=True)
