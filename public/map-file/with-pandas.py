# Who wrote with most others: python with-pandas.py map.coterie
# Needs pandas and pyarrow.
import io
import sys
import zipfile

import pandas as pd

file = zipfile.ZipFile(sys.argv[1])


def table(name):
    return pd.read_parquet(io.BytesIO(file.read(f"atlas/{name}.parquet")))


authors = table("authors")
# Each tie stands once, its row below its target: both of its authors have a coauthor more.
ties = table("coauthorship")
coauthors = pd.concat([ties["row"], ties["target"]]).value_counts()
authors["coauthors"] = coauthors.reindex(authors.index, fill_value=0)

most = authors.sort_values(["coauthors", "name"], ascending=[False, True]).head(10)
for _, author in most.iterrows():
    print(author["coauthors"], author["name"], sep="\t")
