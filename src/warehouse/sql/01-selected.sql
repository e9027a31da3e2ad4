-- Works that the question asks for, each once however often a source holds it.
SELECT w.work AS work
FROM {{works}} w
WHERE w.work IS NOT NULL AND {{condition}}
GROUP BY w.work
