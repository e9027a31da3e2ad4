-- How many of the works selected hold each topic of the part, in any of its printed forms.
SELECT f.topic AS topic, count(DISTINCT w.work) AS works
FROM {{works}} w
INNER JOIN {{selected}} s ON s.work = w.work
LEFT JOIN {{doubles}} d ON d.work = w.work
CROSS JOIN UNNEST(array_distinct(split(trim(w.words), ' '))) AS t(word)
INNER JOIN {{forms}} f ON f.first = t.word
WHERE d.work IS NULL AND strpos(w.words, ' ' || f.form || ' ') > 0
GROUP BY f.topic
