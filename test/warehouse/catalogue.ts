import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Paper, papers } from '../bench/papers.ts'

/** Papers as OpenAlex lists them, an object a line; institutions and countries by the number of the author. */
export function* openalexLines(count: number, seed: number): Generator<string> {
  const numbers = new Map<string, number>()
  let nth = 0
  for (const paper of papers(count, seed)) yield JSON.stringify(asWork(paper, ++nth, numbers))
}

function asWork({ title, abstract, authors, year }: Paper, nth: number, numbers: Map<string, number>) {
  return {
    id: `https://openalex.org/W${nth}`,
    doi: `https://doi.org/10.5555/${nth}`,
    display_name: title,
    publication_year: year,
    publication_date: `${year}-03-01`,
    type: 'article',
    language: 'en',
    cited_by_count: nth % 50,
    primary_location: { source: { display_name: `Journal of ${title.split(' ', 1)[0]}` } },
    topics: [{ display_name: title.split(' ', 2).join(' ') }],
    abstract_inverted_index: inverted(abstract),
    authorships: authors.map((name) => {
      const number = numbers.get(name) ?? numbers.size + 1
      numbers.set(name, number)
      const country = ['KR', 'DE', 'BR'][number % 3]!
      return {
        author: { id: `https://openalex.org/A${number}`, display_name: name },
        institutions: [
          {
            id: `https://openalex.org/I${number % 7}`,
            display_name: `University ${number % 7}`,
            country_code: country,
          },
        ],
      }
    }),
  }
}

function inverted(text: string): Record<string, number[]> {
  const index: Record<string, number[]> = {}
  text.split(' ').forEach((word, place) => {
    index[word] ??= []
    index[word].push(place)
  })
  return index
}

/** Writes them as a snapshot lays them out, in two files, one of them packed. */
export function writeSnapshot(folder: string, count: number, seed: number): void {
  const lines = [...openalexLines(count, seed)]
  const half = count >> 1
  writeFileSync(join(folder, 'part_000.jsonl'), `${lines.slice(0, half).join('\n')}\n`)
  writeFileSync(join(folder, 'part_001.gz'), gzipSync(`${lines.slice(half).join('\n')}\n`))
}
