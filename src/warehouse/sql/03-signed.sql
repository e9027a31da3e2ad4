-- The bylines of the works selected, without those of doubles.
SELECT b.work AS work, b.position AS position, min(b.person) AS person, min(b.block) AS block, min(b.form) AS form
FROM {{bylines}} b
INNER JOIN {{selected}} s ON s.work = b.work
LEFT JOIN {{doubles}} d ON d.work = b.work
WHERE d.work IS NULL
GROUP BY b.work, b.position
