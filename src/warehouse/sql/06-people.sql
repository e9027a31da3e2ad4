-- Everybody, numbered from 0 by falling number of works.
SELECT CAST(row_number() OVER (ORDER BY c.works DESC, c.person) - 1 AS integer) AS author, c.person AS person, c.works AS works
FROM (SELECT person, count(*) AS works FROM {{owners}} GROUP BY person) c
