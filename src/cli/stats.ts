import { parseArgs } from 'node:util'
import { joinRecords } from '../ingest/corpus/join.ts'
import { openCounting } from '../ingest/formats/count.ts'
import { identify } from '../ingest/people/identify.ts'
import type { Problem } from '../model/problem.ts'
import type { SourceRecord } from '../model/work.ts'
import { type Command, exit, type Terminal, UsageError } from './command.ts'
import { complain, type FileTaken, readFiles, readingFlags, readingOptions, readingUsage } from './files.ts'

export const stats: Command = {
  name: 'stats',
  summary: 'print what the files hold, in numbers',
  usage: `coterie stats FILES… [--json] [--year YEAR] [--format ID] [--encoding NAME]

Prints the numbers of records, works (records of the same work joined), incomplete (works that print “et al.” for
some of their authors), abstracts (of records), bylines (printed names of persons), corporate (printed names of
groups), names (distinct name keys of persons), coauthorPairs (of name keys), authors (persons and groups, after
telling them apart) and problems. Problems themselves go to standard error.

${readingUsage}  --json           as one JSON object
Exit code: 0; 1 when nothing could be read; 2 when the call makes no sense.
`,
  async run(args, terminal) {
    const { values, positionals } = parsed(args)
    const counting = openCounting()
    const all: SourceRecord[] = []
    const inFile = new Map<string, { records: number; problems: number }>()
    const tally = (file: string) => {
      const known = inFile.get(file) ?? { records: 0, problems: 0 }
      inFile.set(file, known)
      return known
    }
    let failed = false
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
          failed ||= problem.severity === 'error'
          complain(problem, terminal)
        },
        page: () => {},
      },
      terminal,
    )
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
    return records === 0 && failed ? exit.failed : exit.done
  },
}

function parsed(args: readonly string[]) {
  try {
    const options = { ...readingFlags, json: { type: 'boolean' } } as const
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

const asTaken = ({ file, taken }: FileTaken) => ({
  file,
  format: taken?.format?.id,
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
  const taken = files.map(
    ({ file, format, encoding }) => `${file}: ${format === undefined ? 'not recognised' : `${format}, ${encoding}`}\n`,
  )
  await terminal.out(`${taken.join('')}${rows.join('')}`)
}
