-- Who signed what, by number.
SELECT o.work AS work, p.author AS author, o.position AS position
FROM {{owners}} o
INNER JOIN {{people}} p ON p.person = o.person
