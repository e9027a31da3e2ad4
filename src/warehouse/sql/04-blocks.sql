-- Blocks, bylines of one surname and initial, in which the printed names differ and not everybody has an id, small enough to be
-- brought out.
SELECT block, count(*) AS bylines
FROM {{signed}}
WHERE block <> ''
GROUP BY block
HAVING count(*) <= {{most_in_block}} AND count(person) < count(*) AND min(form) <> max(form)
