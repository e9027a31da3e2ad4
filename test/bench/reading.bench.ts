// BibTeX of 10,000 papers with abstracts, from bytes to records: ours against the libraries that people use.
// `reading.bench.ts [COUNT]`; `--memory FILE` is this program measuring itself in a process of its own.
import { execFileSync } from 'node:child_process'
import { createReadStream, writeFileSync } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { read } from '../../src/ingest/formats/read-source.ts'
import { bibtex, papers } from './papers.ts'
import { interleaved, line, seconds } from './timing.ts'

const [first, second] = process.argv.slice(2)
if (first === '--memory') console.log(JSON.stringify(await memoryOf(second!)))
else await compare(Number(first ?? 10_000))

async function compare(count: number): Promise<void> {
  const text = [...papers(count, 'reading')].map(bibtex).join('')
  const bytes = new TextEncoder().encode(text)
  console.log(`BibTeX, ${count.toLocaleString('en')} papers with abstracts, ${(bytes.length / 1e6).toFixed(1)} MB`)

  const us = () =>
    seconds(async () => {
      const { reading } = await read({ name: 'papers.bib', bytes: inOne(bytes) }, { yearRetrieved: 2026 })
      expectAll(reading.records.length, count)
    })
  const { plugins } = await import('@citation-js/core')
  await import('@citation-js/plugin-bibtex')
  const citation = () => seconds(() => expectAll(plugins.input.chain(text, { generateGraph: false }).length, count))
  const quick = await interleaved({ us, citation })
  console.log(line('BibTeX to records', quick.us, 'plugin-bibtex', quick.citation, 1 / 3))

  const { parse } = await import('@retorquere/bibtex-parser')
  const retorquere = () => seconds(() => expectAll(parse(text).entries.length, count))
  // It takes a minute, so a warm-up would only be a second minute: one round, ours in turn with it.
  const slow = { us: await us(), them: await retorquere() }
  console.log(line('BibTeX to records', Math.max(slow.us, await us()), '@retorquere/bibtex-parser', slow.them, 1 / 20))

  await memory(text)
}

async function memory(text: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'coterie-'))
  try {
    const file = join(folder, 'papers.bib')
    writeFileSync(file, text)
    const size = (await stat(file)).size
    // The bundle itself, not what bundles it: that one takes more memory than the reading.
    const program = fileURLToPath(import.meta.url)
    const out = execFileSync(process.execPath, [program, '--memory', file], { encoding: 'utf8' })
    const grown: number = JSON.parse(out.trim().split('\n').at(-1)!)
    const ratio = grown / size
    console.log(
      `memory at most, above an idle process ${(grown / 1e6).toFixed(0)} MB   ratio ${ratio.toFixed(2)} of the file   bar 6   ${ratio < 6 ? 'holds' : 'MISSED'}`,
    )
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** How far the resident memory of this process grows, at most, while it reads the file and keeps every record. */
async function memoryOf(file: string): Promise<number> {
  // Looked at all along: the system's own maximum counts the process that started this one.
  const idle = process.memoryUsage().rss
  let most = idle
  const look = () => {
    most = Math.max(most, process.memoryUsage().rss)
  }
  const source = { name: file, bytes: createReadStream(file) }
  const { reading } = await read(source, { yearRetrieved: 2026 }, { progress: look })
  look()
  expectAll(Math.sign(reading.records.length), 1)
  return most - idle
}

async function* inOne(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

function expectAll(found: number, count: number): void {
  if (found !== count) throw new Error(`${found} of ${count} records`)
}
