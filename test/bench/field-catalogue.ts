import { allRows, type Engine, literal } from '../../src/warehouse/engine.ts'

/**
 * A seeded catalogue in the shape of OpenAlex, as Parquet or JSON lines, made by the engine so that millions of works take
 * minutes: teams of 1 to 10 as in `papers`, a quarter of whose members wrote before, the more often the likelier;
 * words by Zipf's law, of a vocabulary that grows by Heaps' law.
 */
export async function writeCatalogue(engine: Engine, path: string, works: number): Promise<void> {
  const vocabulary = Math.round(40 * (works * 128) ** 0.47)
  const chance = (...what: readonly (string | number)[]) => `((hash(${what.join(', ')}) >> 11) / 9007199254740992.0)`
  const spelled = (number: string) => `'b' || translate(CAST(${number} AS varchar), '0123456789', 'kolimrestu')`
  const words = (count: number, salt: number) =>
    `array_to_string(list_transform(range(${count}), lambda i: ${spelled(`CAST(floor(pow(${vocabulary}, ${chance('w', 'i', salt)})) AS bigint)`)}), ' ')`
  // Whoever comes anew has a number of their own; whoever wrote before is one of those so far, early ones far more often.
  const member = `CASE WHEN ${chance('w', 'm', 3)} < 0.25 AND w > 0
    THEN CAST(floor(pow(${chance('w', 'm', 4)}, 3) * w) AS bigint) * 10
    ELSE w * 10 + m END`
  const query = `SELECT 'https://openalex.org/W' || (w + 1) AS id,
    'https://doi.org/10.5555/' || (w + 1) AS doi,
    ${words(8, 5)} AS display_name, ${words(120, 6)} AS abstract,
    CAST(1990 + floor(35 * ${chance('w', 7)}) AS integer) AS publication_year,
    'article' AS type, 'en' AS language, CAST(floor(50 * ${chance('w', 8)}) AS integer) AS cited_by_count,
    list_transform(list_distinct(list_transform(range(1 + least(9, CAST(floor(-3 * ln(1 - ${chance('w', 9)})) AS bigint))), lambda m: ${member})),
      lambda a: {'author': {'id': 'https://openalex.org/A' || (a + 1), 'display_name': ${spelled('a % 4093')} || ' ' || ${spelled('a')}},
        'institutions': [{'id': 'https://openalex.org/I' || (a % 997), 'display_name': 'University ' || (a % 997),
          'country_code': ['KR', 'DE', 'BR', 'US', 'CN'][1 + a % 5]}]}) AS authorships
  FROM (SELECT range AS w FROM range(${works}))`
  const format = path.endsWith('.parquet') ? 'FORMAT parquet, COMPRESSION zstd' : 'FORMAT json'
  await allRows(engine, `COPY (${query}) TO ${literal(path)} (${format})`)
}
