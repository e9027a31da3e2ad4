-- Words of titles and abstracts that at least two of the works hold, each with how many do.
SELECT t.word AS word, count(*) AS works
FROM {{works}} w
INNER JOIN {{selected}} s ON s.work = w.work
LEFT JOIN {{doubles}} d ON d.work = w.work
CROSS JOIN UNNEST(array_distinct(split(trim(w.words), ' '))) AS t(word)
WHERE d.work IS NULL AND length(t.word) > 2
GROUP BY t.word
HAVING count(*) > 1
