# scikit-learn's TF-IDF over words and pairs of words of the texts in a JSON list (first argument).
import json
import resource
import sys
import time

from sklearn.feature_extraction.text import TfidfVectorizer

with open(sys.argv[1]) as file:
    texts = json.load(file)
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
for question in sys.stdin:
    start = time.perf_counter()
    matrix = TfidfVectorizer(ngram_range=(1, 2), stop_words="english").fit_transform(texts)
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(json.dumps({"seconds": seconds, "megabytes": (peak - before) / 1024, "terms": matrix.shape[1]}), flush=True)
