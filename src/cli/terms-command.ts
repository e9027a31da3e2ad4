import { readFile } from 'node:fs/promises'
import { joinRecords } from '../ingest/corpus/join.ts'
import { drawTopics } from '../ingest/topics/draw.ts'
import { silent } from '../model/correction.ts'
import { workId } from '../model/ids.ts'
import type { Problem } from '../model/problem.ts'
import type { SourceRecord, Work } from '../model/work.ts'
import { en } from '../words/en.ts'
import { wordsOf } from './arguments.ts'
import { type Command, type Terminal, UsageError } from './cli-command.ts'
import { complain, exitOf, type FileTaken, readFiles } from './files.ts'
import { jsonLine } from './printable.ts'
import { progressOn } from './progress.ts'
import { readingFlags, readingOptions } from './reading-options.ts'

const flags = {
  top: { type: 'string', takes: 'N', usual: '10' },
  shared: { type: 'boolean' },
  ...readingFlags,
} as const

export const terms: Command = {
  name: 'terms',
  options: flags,
  async run(args, terminal) {
    const { values, positionals } = wordsOf(args, flags)
    const top = Number(values.top ?? 10)
    if (!Number.isInteger(top) || top < 1) throw new UsageError(en.terminal.numberFrom('top', 1, values.top))
    const options = readingOptions(values, terminal)
    const works: Work[] = []
    const records: SourceRecord[] = []
    const named = new Map<string, string>()
    const files: FileTaken[] = []
    for (const path of positionals) {
      const list = await listAt(path)
      for (const item of list ?? []) {
        // Two items of one id are two works.
        const work = asWork(item, path, named.size)
        named.set(work.id, item.id)
        works.push(work)
      }
      if (list !== undefined) {
        files.push({ file: path, outcome: 'read' })
        continue
      }
      const sink = {
        record: (record: SourceRecord) => records.push(record),
        problem: (problem: Problem) => complain(problem, terminal),
        page: () => {},
      }
      files.push(...(await readFiles([path], options, sink, terminal)))
    }
    if (positionals.length === 0) throw new UsageError(en.terminal.noFiles)
    works.push(...joinRecords(records).works)
    await print(works, named, { top, shared: values.shared === true }, terminal)
    terminal.err(`${en.terminal.termsPrinted(works.length)}\n`)
    return exitOf(files)
  },
}

async function print(
  works: readonly Work[],
  named: ReadonlyMap<string, string>,
  { top, shared }: { readonly top: number; readonly shared: boolean },
  terminal: Terminal,
): Promise<void> {
  const progress = progressOn(terminal)
  const drawn = await drawTopics(
    works,
    { topics: shared ? Number.MAX_SAFE_INTEGER : 1, termsPerWork: top, all: shared },
    { progress: (share) => progress.show(en.stage('topics'), share) },
  )
  progress.end()
  if (shared && drawn.note !== undefined) terminal.err(`${en.topicsNote(drawn.note)}\n`)
  const labels = new Map(drawn.topics.map(({ id, label }) => [id, label]))
  const found = new Map(drawn.terms.map((row) => [row.work, row]))
  for (const work of works) {
    const { language, terms, topics = [] } = found.get(work.id)!
    const words = shared ? topics.slice(0, top).map((id) => labels.get(id)!) : terms.map(({ label }) => label)
    await terminal.out(
      `${jsonLine({ id: named.get(work.id) ?? work.id, title: work.title, language, terms: words })}\n`,
    )
  }
}

interface Listed {
  readonly id: string
  readonly title: string
  readonly abstract: string
}

/** The file's items, if it is a JSON list of nothing but texts with ids; undefined for anything else. */
async function listAt(path: string): Promise<Listed[] | undefined> {
  if (path === '-') return undefined
  const text = await readFile(path, 'utf8').catch(() => '')
  if (!/^\ufeff?\s*\[\s*[{\]]/u.test(text)) return undefined
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
  if (!Array.isArray(value) || !value.every(isListed)) return undefined
  return value.map((item: Record<string, unknown>) => ({
    id: String(item.id),
    title: String(item.title ?? ''),
    abstract: String(item.abstract ?? ''),
  }))
}

function isListed(item: unknown): boolean {
  if (typeof item !== 'object' || item === null) return false
  const { id, title, abstract, type, author, authors } = item as Record<string, unknown>
  if (typeof id !== 'string' && typeof id !== 'number') return false
  // What names authors or a type is a catalogue's, and has a reader of its own.
  return (typeof title === 'string' || typeof abstract === 'string') && !type && !author && !authors
}

function asWork({ id, title, abstract }: Listed, file: string, number: number): Work {
  const said = { ...silent, title, abstract }
  const place = { file, format: 'list', record: number + 1, line: 1 }
  return { ...said, id: workId(`${id}#${number}`), records: [{ ...said, place, key: id }] }
}
