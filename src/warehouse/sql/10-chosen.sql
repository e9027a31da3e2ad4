-- The works of the part: of each of its authors the one that most of them signed, then the others that most of them signed.
WITH signers AS (
  SELECT work, count(*) AS signers FROM {{authorship}} WHERE author < {{authors}} GROUP BY work
),
ranked AS (
  SELECT a.work AS work, s.signers AS signers,
    row_number() OVER (PARTITION BY a.author ORDER BY s.signers DESC, a.work) AS place
  FROM {{authorship}} a
  INNER JOIN signers s ON s.work = a.work
  WHERE a.author < {{authors}}
)
SELECT work, max(signers) AS most_signers, min(place) AS best_place
FROM ranked
GROUP BY work
ORDER BY CASE WHEN min(ranked.place) = 1 THEN 0 ELSE 1 END, max(ranked.signers) DESC, work
LIMIT {{works_of_part}}
