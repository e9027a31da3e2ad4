-- Whose each byline is: as judged inside its block, else by id, else by the name itself. A name that stands twice on a work
-- counts once.
SELECT s.work AS work, coalesce(j.person, s.person, 'n:' || s.form) AS person, min(s.position) AS position
FROM {{signed}} s
LEFT JOIN {{judged}} j ON j.work = s.work AND j.position = s.position
WHERE coalesce(j.person, s.person, s.form) <> ''
GROUP BY s.work, coalesce(j.person, s.person, 'n:' || s.form)
