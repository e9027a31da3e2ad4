# scikit-learn's TF-IDF over words and pairs of words of the texts in a JSON list (first argument).
import json
import re
import resource
import sys
import time

from sklearn.feature_extraction.text import TfidfVectorizer

with open(sys.argv[1]) as file:
    texts = json.load(file)


def status(field):
    """KB: what the system says of this process; where it does not say, the most there was."""
    try:
        with open("/proc/self/status") as file:
            return int(re.search(field + r":\s*(\d+)", file.read()).group(1))
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def forget_peak():
    try:
        with open("/proc/self/clear_refs", "w") as file:
            file.write("5")
    except OSError:
        pass


forget_peak()
before = status("VmRSS")
for question in sys.stdin:
    start = time.perf_counter()
    matrix = TfidfVectorizer(ngram_range=(1, 2)).fit_transform(texts)
    seconds = time.perf_counter() - start
    peak = status("VmHWM")
    print(json.dumps({"seconds": seconds, "megabytes": (peak - before) / 1024, "terms": matrix.shape[1]}), flush=True)
