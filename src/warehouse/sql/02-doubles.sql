-- Works that are the same as one of a smaller number: by DOI, by PubMed number, or by title, year and first author. What one
-- round joins, the next two join with what either side is joined with.
WITH known AS (
  SELECT w.work AS work, min(w.doi) AS doi, min(w.pmid) AS pmid,
    min(CASE WHEN length(w.title_key) >= 20 AND w.year IS NOT NULL AND w.first_author <> ''
      THEN w.title_key || ' ' || CAST(w.year AS varchar) || ' ' || w.first_author END) AS title
  FROM {{works}} w
  INNER JOIN {{selected}} s ON s.work = w.work
  GROUP BY w.work
),
counted AS (
  SELECT work, doi, pmid, title,
    CASE WHEN doi IS NULL THEN 1 ELSE count(*) OVER (PARTITION BY doi) END AS of_doi,
    CASE WHEN pmid IS NULL THEN 1 ELSE count(*) OVER (PARTITION BY pmid) END AS of_pmid,
    CASE WHEN title IS NULL THEN 1 ELSE count(*) OVER (PARTITION BY title) END AS of_title
  FROM known
),
round0 AS (
  SELECT work, doi, pmid, title, work AS same FROM counted WHERE of_doi > 1 OR of_pmid > 1 OR of_title > 1
),
round1 AS (
  SELECT work, doi, pmid, title, least(
    CASE WHEN doi IS NULL THEN same ELSE min(same) OVER (PARTITION BY doi) END,
    CASE WHEN pmid IS NULL THEN same ELSE min(same) OVER (PARTITION BY pmid) END,
    CASE WHEN title IS NULL THEN same ELSE min(same) OVER (PARTITION BY title) END) AS same
  FROM round0
),
round2 AS (
  SELECT work, doi, pmid, title, least(
    CASE WHEN doi IS NULL THEN same ELSE min(same) OVER (PARTITION BY doi) END,
    CASE WHEN pmid IS NULL THEN same ELSE min(same) OVER (PARTITION BY pmid) END,
    CASE WHEN title IS NULL THEN same ELSE min(same) OVER (PARTITION BY title) END) AS same
  FROM round1
),
round3 AS (
  SELECT work, least(
    CASE WHEN doi IS NULL THEN same ELSE min(same) OVER (PARTITION BY doi) END,
    CASE WHEN pmid IS NULL THEN same ELSE min(same) OVER (PARTITION BY pmid) END,
    CASE WHEN title IS NULL THEN same ELSE min(same) OVER (PARTITION BY title) END) AS same
  FROM round2
)
SELECT work, same FROM round3 WHERE same < work
