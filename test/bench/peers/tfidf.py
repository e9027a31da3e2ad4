# scikit-learn's TF-IDF over words and pairs of words of the texts in a JSON list (first argument).
import json
import resource
import sys
import time

from sklearn.feature_extraction.text import TfidfVectorizer

with open(sys.argv[1]) as file:
    texts = json.load(file)


def resident():
    """KB in memory now; where the system does not say, the most there was."""
    try:
        with open("/proc/self/statm") as file:
            return int(file.read().split()[1]) * resource.getpagesize() / 1024
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


before = resident()
for question in sys.stdin:
    start = time.perf_counter()
    matrix = TfidfVectorizer(ngram_range=(1, 2)).fit_transform(texts)
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(json.dumps({"seconds": seconds, "megabytes": (peak - before) / 1024, "terms": matrix.shape[1]}), flush=True)
