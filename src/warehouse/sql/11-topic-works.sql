-- How many of the works selected hold each topic of the part, in any of its printed forms.
WITH texts AS (
  SELECT w.work AS work, w.words AS words
  FROM {{works}} w
  INNER JOIN {{selected}} s ON s.work = w.work
  LEFT JOIN {{doubles}} d ON d.work = w.work
  WHERE d.work IS NULL
)
SELECT f.topic AS topic, count(DISTINCT t.work) AS works
FROM {{words_of_texts}} t
INNER JOIN {{forms}} f ON f.first = t.word
WHERE strpos(t.words, ' ' || f.form || ' ') > 0
GROUP BY f.topic
