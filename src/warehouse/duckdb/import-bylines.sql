-- Who signed each work, in the order printed, with the block of each name: surname and first initial.
WITH printed AS (
  SELECT w.work AS work, CAST(t.n - 1 AS integer) AS position, t.a AS a,
    coalesce(t.a.author.display_name, t.a.raw_author_name, '') AS name,
    coalesce(t.a.form, folded(coalesce(t.a.author.display_name, t.a.raw_author_name))) AS form
  FROM {{works}} w, UNNEST(w.authorships) WITH ORDINALITY AS t(a, n)
)
SELECT work, position, name, a.parts AS parts, coalesce(form, '') AS form,
  coalesce(a.block, CASE WHEN form LIKE '% %' THEN regexp_extract(form, '(\S+)$', 1) || ' ' || substr(form, 1, 1) ELSE form END, '') AS block,
  coalesce(
    'openalex:' || nullif(nullif(regexp_extract(a.author.id, '(A\d+)$', 1), ''), 'A9999999999'),
    'orcid:' || nullif(regexp_extract(a.author.orcid, '(\d{4}-\d{4}-\d{4}-\d{3}[\dX])$', 1), '')) AS person,
  nullif(regexp_extract(a.author.orcid, '(\d{4}-\d{4}-\d{4}-\d{3}[\dX])$', 1), '') AS orcid,
  CAST(to_json(CASE WHEN len(a.raw_affiliation_strings) > 0 THEN a.raw_affiliation_strings
    ELSE list_transform(a.institutions, lambda i: i.display_name) END) AS varchar) AS affiliations,
  ' ' || folded(concat_ws(' . ',
    array_to_string(list_transform(a.institutions, lambda i: concat_ws(' . ', i.display_name, regexp_extract(i.id, '([^/]+)$', 1), regexp_extract(i.ror, '([^/]+)$', 1))), ' . '),
    array_to_string(a.raw_affiliation_strings, ' . '))) || ' ' AS institutions,
  ' ' || array_to_string(list_sort(list_distinct(list_concat(
    list_transform(a.institutions, lambda i: upper(i.country_code)), a.countries))), ' ') || ' ' AS countries
FROM printed
