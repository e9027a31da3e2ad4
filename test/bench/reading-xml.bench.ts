import { XMLParser } from 'fast-xml-parser'
import { parse as papaparse } from 'papaparse'
import { readAll } from '../../src/ingest/formats/format.ts'
import { openalex } from '../../src/ingest/formats/json/openalex.ts'
import { readInto } from '../../src/ingest/formats/read-source.ts'
import { table } from '../../src/ingest/formats/table/table-formats.ts'
import { pubmed } from '../../src/ingest/formats/xml/pubmed.ts'
import { type Paper, papers } from './papers.ts'
import { interleaved, line, seconds } from './timing.ts'

// XML, CSV and JSON in memory against the usual parsers, which only parse; ours makes records. Then one file of
// 100,000 records as a stream, with the memory it takes.

const some = [...papers(5_000, 'reading')]
const xml = `<?xml version="1.0"?>\n<PubmedArticleSet>\n${some.map(article).join('\n')}\n</PubmedArticleSet>`
const csv = `Title,Authors,Year,Abstract\n${some.map(row).join('\n')}\n`
const json = JSON.stringify({ results: some.map(work) })
const megabytes = (text: string) => `${(text.length / 1e6).toFixed(1)} MB`

const times = await interleaved({
  xml: () => seconds(() => readAll(pubmed, xml, 'f', 2026)),
  fastXmlParser: () => seconds(() => new XMLParser({ ignoreAttributes: false }).parse(xml)),
  inOrder: () => seconds(() => new XMLParser({ ignoreAttributes: false, preserveOrder: true }).parse(xml)),
  csv: () => seconds(() => readAll(table, csv, 'f', 2026)),
  papaparse: () => seconds(() => papaparse(csv)),
  json: () => seconds(() => readAll(openalex, json, 'f', 2026)),
  jsonParse: () => seconds(() => JSON.parse(json)),
})
console.log(line(`PubMed XML, ${megabytes(xml)}`, times.xml, 'fast-xml-parser', times.fastXmlParser, 1))
console.log(line('  order of mixed content kept', times.xml, 'fast-xml-parser', times.inOrder, 1))
console.log(line(`CSV, ${megabytes(csv)}`, times.csv, 'papaparse', times.papaparse))
console.log(line(`OpenAlex JSON, ${megabytes(json)}`, times.json, 'JSON.parse', times.jsonParse))

let bytes = 0
async function* stream() {
  const encoder = new TextEncoder()
  let piece = '<?xml version="1.0"?>\n<PubmedArticleSet>\n'
  for (const paper of papers(100_000, 'stream')) {
    piece += article(paper)
    if (piece.length < 1 << 20) continue
    const encoded = encoder.encode(piece)
    bytes += encoded.length
    piece = ''
    yield encoded
  }
  yield encoder.encode(`${piece}</PubmedArticleSet>`)
}

let records = 0
let peak = 0
const before = process.memoryUsage().rss
const sink = { record: () => records++, problem: () => {}, page: () => {} }
const watch = () => {
  peak = Math.max(peak, process.memoryUsage().rss - before)
}
const taken = await seconds(() =>
  readInto({ name: 'stream.xml', bytes: stream() }, { yearRetrieved: 2026 }, sink, { progress: watch }),
)
console.log(
  `stream of ${records.toLocaleString('en')} records, ${(bytes / 1e6).toFixed(0)} MB: ${taken.toFixed(1)} s (making it included), ` +
    `memory grew by ${(peak / 1e6).toFixed(0)} MB, ${(peak / bytes).toFixed(2)} of the file`,
)

function article({ title, abstract, authors, year }: Paper): string {
  const names = authors.map((name) => {
    const [given, ...family] = name.split(' ')
    return `<Author ValidYN="Y"><LastName>${family.join(' ')}</LastName><ForeName>${given}</ForeName></Author>`
  })
  return `<PubmedArticle><MedlineCitation Status="MEDLINE"><PMID Version="1">1</PMID><Article PubModel="Print"><Journal><JournalIssue><PubDate><Year>${year}</Year></PubDate></JournalIssue><Title>J</Title></Journal><ArticleTitle>${title} <i>in</i> H<sub>2</sub>O</ArticleTitle><Abstract><AbstractText Label="AIM">${abstract}</AbstractText></Abstract><AuthorList CompleteYN="Y">${names.join('')}</AuthorList></Article></MedlineCitation></PubmedArticle>`
}

function row({ title, abstract, authors, year }: Paper): string {
  return `"${title}","${authors.join('; ')}",${year},"${abstract}"`
}

function work({ title, abstract, authors, year }: Paper, i: number) {
  const index: Record<string, number[]> = {}
  abstract.split(' ').forEach((word, position) => {
    index[word] = [...(index[word] ?? []), position]
  })
  return {
    id: `https://openalex.org/W${i}`,
    display_name: title,
    publication_year: year,
    authorships: authors.map((name) => ({ author: { display_name: name } })),
    abstract_inverted_index: index,
  }
}
