-- Who signed each work, in the order printed, with the block of each name: surname and first initial. Lists inside lists are
-- made texts before the bylines are taken apart: afterwards every step would go through all of them again.
WITH flat AS (
  SELECT work, list_transform(authorships, lambda a: {
    'name': coalesce(a.author.display_name, a.raw_author_name, ''),
    'parts': a.parts, 'form': a.form, 'block': a.block,
    'id': a.author.id, 'orcid': a.author.orcid,
    'affiliations': CAST(to_json(CASE WHEN len(a.raw_affiliation_strings) > 0 THEN a.raw_affiliation_strings
      ELSE list_transform(a.institutions, lambda i: i.display_name) END) AS varchar),
    'institutions': concat_ws(' . ', array_to_string(a.raw_affiliation_strings, ' . '),
      array_to_string(list_transform(a.institutions, lambda i: concat_ws(' . ', i.display_name, i.id, i.ror)), ' . ')),
    'countries': concat_ws(' ', array_to_string(list_transform(a.institutions, lambda i: i.country_code), ' '),
      array_to_string(a.countries, ' '))
  }) AS signed
  FROM {{works}}
  WHERE work IS NOT NULL
),
taken AS (
  SELECT work, unnest(signed) AS a, unnest(range(len(signed))) AS position FROM flat
),
printed AS (
  SELECT work, CAST(position AS integer) AS position, a, coalesce(a.form, folded(a.name)) AS form FROM taken
)
SELECT work, position, a.name AS name, a.parts AS parts, form,
  coalesce(a.block, CASE WHEN form LIKE '% %' THEN regexp_extract(form, '(\S+)$', 1) || ' ' || substr(form, 1, 1) ELSE form END) AS block,
  coalesce(
    'openalex:' || nullif(nullif(regexp_extract(a.id, '(A\d+)$', 1), ''), 'A9999999999'),
    'orcid:' || nullif(regexp_extract(a.orcid, '(\d{4}-\d{4}-\d{4}-\d{3}[\dX])$', 1), '')) AS person,
  nullif(regexp_extract(a.orcid, '(\d{4}-\d{4}-\d{4}-\d{3}[\dX])$', 1), '') AS orcid,
  a.affiliations AS affiliations,
  ' ' || folded(a.institutions) || ' ' AS institutions,
  ' ' || upper(a.countries) || ' ' AS countries
FROM printed
