# Who wrote with most others: Rscript with-arrow.R map.coterie
# Needs arrow.
library(arrow)

folder <- tempfile()
unzip(commandArgs(trailingOnly = TRUE)[1], exdir = folder)
table <- function(name) as.data.frame(read_parquet(file.path(folder, "atlas", paste0(name, ".parquet"))))

authors <- table("authors")
# Each tie stands once, its row below its target: both of its authors have a coauthor more.
ties <- table("coauthorship")
ends <- as.integer(c(ties$row, ties$target))
# Rows of the file are counted from 0.
authors$coauthors <- tabulate(ends + 1L, nbins = nrow(authors))

most <- head(authors[order(-authors$coauthors, authors$name, method = "radix"), ], 10)
cat(paste(most$coauthors, most$name, sep = "\t"), sep = "\n")
cat("\n")
