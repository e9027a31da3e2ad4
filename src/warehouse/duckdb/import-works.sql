-- Works of OpenAlex, or records in the same shape, as one table; what later steps compare is folded here, once.
WITH raw AS (
  SELECT *, coalesce(number, TRY_CAST(regexp_extract(id, 'W(\d+)$', 1) AS bigint)) AS work,
    coalesce(display_name, title, '') AS printed,
    coalesce(abstract, array_to_string(list_transform(list_sort(flatten(list_transform(
      map_entries(TRY_CAST(abstract_inverted_index AS MAP(VARCHAR, BIGINT[]))),
      lambda e: list_transform(e.value, lambda p: {'place': p, 'word': e.key})))), lambda x: x.word), ' ')) AS said
  FROM {{source}}
)
SELECT
  work,
  regexp_extract(id, '([^/]+)$', 1) AS id,
  printed AS title,
  nullif(said, '') AS abstract,
  publication_year AS year,
  publication_date AS day,
  type,
  primary_location.source.display_name AS venue,
  ' ' || folded(primary_location.source.display_name) || ' ' AS venue_words,
  language,
  nullif(lower(regexp_replace(doi, '^https?://(dx\.)?doi\.org/', '')), '') AS doi,
  nullif(regexp_extract(ids.pmid, '(\d+)$', 1), '') AS pmid,
  cited_by_count AS citations,
  coalesce(is_authors_truncated, false) AS incomplete,
  CAST(to_json(list_transform(topics, lambda t: t.display_name)) AS varchar) AS topics,
  record,
  CASE WHEN work IS NULL THEN filename END AS faulty_file,
  ' ' || folded(concat_ws(' . ', printed, said)) || ' ' AS words,
  ' ' || folded(concat_ws(' . ', array_to_string(list_transform(topics, lambda t: t.display_name), ' . '), CAST(keywords AS varchar))) || ' ' AS subjects,
  replace(folded(printed), ' ', '') AS title_key,
  coalesce(regexp_extract(folded(coalesce(authorships[1].block, authorships[1].author.display_name, authorships[1].raw_author_name)), '(\S+)$', 1), '') AS first_author,
  authorships
FROM raw

