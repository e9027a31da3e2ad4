import { joinRecords } from '../ingest/corpus/join.ts'
import { openCounting } from '../ingest/formats/record-counts.ts'
import { identify } from '../ingest/people/identify.ts'
import { mapFormat } from '../ingest/saved-map.ts'
import type { Problem } from '../model/problem.ts'
import type { SourceRecord } from '../model/work.ts'
import { en } from '../words/en.ts'
import { wordsOf } from './arguments.ts'
import { type Command, exit, type Terminal } from './cli-command.ts'
import { complain, exitOf, type FileTaken, readFiles } from './files.ts'
import { printable } from './printable.ts'
import { readingFlags, readingOptions } from './reading-options.ts'

const flags = { ...readingFlags, json: { type: 'boolean' } } as const

export const stats: Command = {
  name: 'stats',
  options: flags,
  async run(args, terminal) {
    const { values, positionals } = wordsOf(args, flags)
    const counting = openCounting()
    const all: SourceRecord[] = []
    const inFile = new Map<string, { records: number; problems: number }>()
    const tally = (file: string) => {
      const known = inFile.get(file) ?? { records: 0, problems: 0 }
      inFile.set(file, known)
      return known
    }
    let problems = 0
    const files = await readFiles(
      positionals,
      readingOptions(values, terminal),
      {
        record: (record) => {
          tally(record.place.file).records++
          counting.add(record)
          all.push(record)
        },
        problem: (problem: Problem) => {
          tally(problem.file).problems++
          problems++
          complain(problem, terminal)
        },
        page: () => {},
      },
      terminal,
    )
    const code = exitOf(files)
    const opened = files.some(({ taken }) => taken !== undefined)
    if (code === exit.failed && !(values.json === true && opened)) {
      terminal.err(`coterie stats: ${en.terminal.nothingRead}\n`)
      return code
    }
    const { records, abstracts, bylines, corporate, names, coauthorPairs } = counting.counts()
    const { works } = joinRecords(all)
    const { authors } = identify(works)
    const numbers = {
      records,
      works: works.length,
      incomplete: works.filter((work) => work.incomplete).length,
      abstracts,
      bylines,
      corporate,
      names,
      coauthorPairs,
      authors: authors.length,
      problems,
    }
    const taken = files.map((file) => ({ ...asTaken(file), ...tally(file.file) }))
    await print(numbers, taken, values.json === true, terminal)
    return code
  },
}

const asTaken = ({ file, taken, outcome }: FileTaken) => ({
  file,
  outcome,
  format: taken?.isMap ? mapFormat : taken?.format?.id,
  encoding: taken?.encoding.name,
  gzip: taken?.gzip,
  bytes: taken?.bytes,
  ...(taken?.unmapped === undefined ? {} : { unmapped: taken.unmapped }),
})

async function print(
  numbers: Readonly<Record<string, number>>,
  files: readonly ReturnType<typeof asTaken>[],
  json: boolean,
  terminal: Terminal,
): Promise<void> {
  if (json) return terminal.out(`${JSON.stringify({ ...numbers, files }, undefined, 2)}\n`)
  const width = Math.max(...Object.keys(numbers).map((name) => name.length))
  const rows = Object.entries(numbers).map(([name, value]) => `${name.padEnd(width)}  ${String(value).padStart(9)}\n`)
  const taken = files.map((file) => `${printable(file.file)}: ${howTaken(file)}\n`)
  await terminal.out(`${taken.join('')}${rows.join('')}`)
}

function howTaken({ format, encoding, bytes, outcome }: ReturnType<typeof asTaken>): string {
  if (bytes === undefined) return en.terminal.notRead
  if (outcome === 'empty') return en.terminal.empty
  return format === undefined ? en.terminal.notRecognised : `${format}, ${encoding}`
}
