import type { Byline, SourceRecord } from '../model/work.ts'
import { en } from '../words/en.ts'
import { wordsOf } from './arguments.ts'
import type { Command } from './cli-command.ts'
import { complain, exitOf, readFiles } from './files.ts'
import { jsonLine } from './printable.ts'
import { readingFlags, readingOptions } from './reading-options.ts'

export const records: Command = {
  name: 'records',
  options: readingFlags,
  async run(args, terminal) {
    const { values, positionals } = wordsOf(args, readingFlags)
    const options = readingOptions(values, terminal)
    let read = 0
    let ready: string[] = []
    const print = async () => {
      const lines = ready
      ready = []
      if (lines.length > 0) await terminal.out(lines.join(''))
    }
    const files = await readFiles(
      positionals,
      options,
      {
        record: (record) => {
          read++
          ready.push(`${jsonLine(asRead(record))}\n`)
        },
        problem: (problem) => complain(problem, terminal),
        page: () => {},
      },
      terminal,
      print,
    )
    await print()
    terminal.err(`${en.terminal.recordsPrinted(read)}\n`)
    return exitOf(files)
  },
}

/** A record under the names of `coterie records`; what the source does not say is left out. */
function asRead(record: SourceRecord): Readonly<Record<string, unknown>> {
  const { place, key, type, title, date, ids, bylines, incomplete, abstract, venue, ...rest } = record
  return {
    file: place.file,
    format: place.format,
    record: place.record,
    line: place.line,
    key,
    type,
    title,
    year: date?.year,
    date,
    doi: ids.doi,
    ids,
    bylines: bylines.map(bylineAsRead),
    incomplete,
    abstract,
    venue,
    ...rest,
  }
}

/** A particle is part of the family name here: "van der Aalst". */
function bylineAsRead({ name, affiliations, ids, collective }: Byline) {
  const { orcid, ...others } = ids
  return {
    given: name.given,
    family: [name.particle, name.family].filter(Boolean).join(' ') || undefined,
    suffix: name.suffix,
    literal: name.literal,
    affiliation: affiliations.length > 0 ? affiliations.join('; ') : undefined,
    orcid,
    ...(Object.keys(others).length > 0 ? { ids: others } : {}),
    ...(collective ? { collective } : {}),
  }
}
