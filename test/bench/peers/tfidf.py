# scikit-learn's TF-IDF over words and pairs of words of the texts in a JSON list (first argument).
import json
import sys
import time

from sklearn.feature_extraction.text import TfidfVectorizer

from memory import Rise

with open(sys.argv[1]) as file:
    texts = json.load(file)

rise = Rise()
for question in sys.stdin:
    start = time.perf_counter()
    matrix = TfidfVectorizer(ngram_range=(1, 2)).fit_transform(texts)
    seconds = time.perf_counter() - start
    print(json.dumps({"seconds": seconds, "megabytes": rise.megabytes(), "terms": matrix.shape[1]}), flush=True)
