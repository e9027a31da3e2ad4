-- The works of whoever signed works of the step before; the first step has the works of those who were named.
SELECT DISTINCT n.work AS work
FROM {{bylines}} n
INNER JOIN (
  SELECT DISTINCT coalesce(b.person, 'n:' || b.form) AS mark
  FROM {{bylines}} b
  WHERE {{whose}}
) m ON m.mark = coalesce(n.person, 'n:' || n.form)
