-- Words of titles and abstracts that at least two of the works hold, each with how many do.
WITH texts AS (
  SELECT w.work AS work, w.words AS words
  FROM {{works}} w
  INNER JOIN {{selected}} s ON s.work = w.work
  LEFT JOIN {{doubles}} d ON d.work = w.work
  WHERE d.work IS NULL
)
SELECT t.word AS word, count(*) AS works
FROM {{words_of_texts}} t
WHERE length(t.word) > 2
GROUP BY t.word
HAVING count(*) > 1
