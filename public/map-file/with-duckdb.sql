-- Who wrote with most others: unzip map.coterie -d map && cd map && duckdb < with-duckdb.sql
-- Each tie stands once, its row below its target: both of its authors have a coauthor more.
with ends as (
  select row as author from 'atlas/coauthorship.parquet'
  union all
  select target from 'atlas/coauthorship.parquet'
),
counts as (
  select author, count(*) as coauthors from ends group by author
)
-- Rows of a table are numbered from 0, as they stand.
select coalesce(coauthors, 0) as coauthors, name
from read_parquet('atlas/authors.parquet', file_row_number = true)
left join counts on author = file_row_number
order by coauthors desc, name
limit 10;
