import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import Papa from 'papaparse'
import { identify } from '../../src/ingest/people/identify.ts'
import { type MentionRow, worksOfMentions } from '../../src/ingest/people/mentions.ts'
import { hash } from '../../src/model/random.ts'
import { naiveRules } from './people-naive.ts'
import { type Agreement, score } from './people-score.ts'

const args = process.argv.slice(2)
const option = (name: string): string | undefined => {
  const at = args.indexOf(name)
  return at < 0 ? undefined : args.splice(at, 2)[1]
}
const chosen = option('--initials')
const seed = option('--seed') ?? ''
if (args.length === 0)
  console.error(
    'npm run bench:people -- FILE… [--initials SHARE] [--seed TEXT] (columns mention,paper,pos,name,year,true;\n' +
      'beside NAME.mentions.csv, NAME.records.csv may hold all bylines with title, venue and affiliation)\n' +
      'Without a share: each file as it is, and with the forenames of 40 % of its bylines cut to initials.',
  )
for (const file of args) {
  const truth = rowsOf(file)
  const records = recordsBeside(file) ?? truth
  for (const share of chosen === undefined ? [0, 0.4] : [Number(chosen)])
    measure(`${file.split('/').at(-1)}${share > 0 ? ` (${share} initials)` : ''}`, truth, withInitials(records, share))
}

function rowsOf(file: string): readonly MentionRow[] {
  const raw = readFileSync(file)
  const text = (raw[0] === 0x1f && raw[1] === 0x8b ? gunzipSync(raw) : raw).toString('utf8')
  return Papa.parse<MentionRow>(text, { header: true, skipEmptyLines: true }).data
}

/** Beside `x.mentions.csv`, which names true authors, may lie `x.records.csv`: each byline of those works, and more of them. */
function recordsBeside(file: string): readonly MentionRow[] | undefined {
  const beside = ['.records.csv', '.records.csv.gz'].map((end) => file.replace(/\.mentions\.csv(\.gz)?$/, end))
  const found = beside.find((path) => path !== file && existsSync(path))
  return found === undefined ? undefined : rowsOf(found)
}

function measure(name: string, truth: readonly MentionRow[], rows: readonly MentionRow[]) {
  const { works, mentions } = worksOfMentions(rows)
  const start = performance.now()
  const before = process.cpuUsage()
  const { authors } = identify(works)
  const seconds = (performance.now() - start) / 1000
  const cpu = process.cpuUsage(before).user / 1e6
  const found = new Map<string, string>()
  for (const author of authors)
    for (const { work, position } of author.bylines) found.set(mentions.get(work)![position]!, author.id)
  const of = (clusters: ReadonlyMap<string, string>) =>
    score(
      truth.map((row) => row.true ?? ''),
      truth.map((row) => clusters.get(row.mention ?? '') ?? `alone ${row.mention}`),
    )
  const line = ({ precision, recall, f1 }: Agreement) =>
    `P ${precision.toFixed(4)} R ${recall.toFixed(4)} F1 ${f1.toFixed(4)}`
  const { pairwise, bCubed, exact } = of(found)
  const naive = naiveRules.map(({ label, rule }) => `${label} ${of(rule(works, mentions)).pairwise.f1.toFixed(4)}`)
  console.log(
    `${name}: pairwise ${line(pairwise)}  b3 ${line(bCubed)}  exact ${exact.toFixed(4)}  ${rows.length} bylines ${seconds.toFixed(1)} s (${cpu.toFixed(1)} s of processor) ${Math.round(process.memoryUsage().rss / 1e6)} MB\n    naive rules, F1: ${naive.join(', ')}`,
  )
}

/** Rows of which a share prints initials: the same ones in every run, others with another seed. */
function withInitials(rows: readonly MentionRow[], share: number): readonly MentionRow[] {
  return rows.map((row) =>
    hash(seed + (row.mention ?? '')) / 2 ** 32 < share ? { ...row, name: initialled(row.name ?? '') } : row,
  )
}

/** "Wei-Cheng Chu" as "W.-C. Chu"; what has a comma keeps its order. */
function initialled(name: string): string {
  const cut = (given: string) => given.replace(/(\p{L})[\p{L}\p{M}'’]*\.?/gu, '$1.')
  if (name.includes(',')) return name.replace(/,(.*)$/, (_, given: string) => `,${cut(given)}`)
  const last = name.lastIndexOf(' ')
  return last < 0 ? name : cut(name.slice(0, last)) + name.slice(last)
}
