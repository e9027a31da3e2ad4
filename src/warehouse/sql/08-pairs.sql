-- Who wrote with whom: works shared, and the sum of 1/(n-1) over them in parts of 10^12, whole numbers whose sum is the same in
-- any order. Works of more authors than are tied add nothing.
WITH teams AS (
  SELECT work, CAST(floor(1e12 / greatest(count(*) - 1, 1)) AS bigint) AS share
  FROM {{authorship}}
  GROUP BY work
  HAVING count(*) > 1 AND count(*) <= {{hyperauthorship}}
)
SELECT a.author AS one, b.author AS other, count(*) AS works, CAST(sum(t.share) AS bigint) AS parts
FROM {{authorship}} a
INNER JOIN teams t ON t.work = a.work
INNER JOIN {{authorship}} b ON b.work = a.work AND b.author > a.author
GROUP BY a.author, b.author
