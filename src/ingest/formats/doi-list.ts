import type { Format, Reader, ReadingContext } from './format.ts'
import { splitLines } from './lines.ts'
import { bareDoi, sourceRecord } from './source-record.ts'

/**
 * DOIs and nothing else, one or several a line, bare or as links. Each becomes a work without names that is
 * called by its DOI: it joins what another file says of it, and waits for a catalogue otherwise.
 */
export const doiList: Format = {
  id: 'doi-list',
  sniff(head) {
    const lines = head.split(/\r\n?|\n/u)
    // The last line of a long head may be cut.
    const words = (head.length >= 1 << 16 ? lines.slice(0, -1) : lines).flatMap(wordsOf)
    return words.length > 0 && words.every((word) => doiIn(word) !== undefined) ? 0.7 : 0
  },
  open: readDois,
}

function readDois({ file, format, sink }: ReadingContext): Reader {
  let count = 0
  const lines = splitLines((line, number) => {
    for (const word of wordsOf(line)) {
      const record = ++count
      const doi = doiIn(word)
      if (doi === undefined) {
        const where = { file, line: number, record: String(record), raw: word }
        sink.problem({ ...where, severity: 'error', code: 'no-doi', word: word.slice(0, 60) })
      } else {
        found++
        const parts = { key: doi, title: doi, ids: { doi }, links: [`https://doi.org/${doi}`] }
        sink.record(sourceRecord({ file, format, record, line: number }, parts))
      }
    }
  })
  let found = 0
  return {
    push: (text) => lines.push(text),
    end() {
      lines.end()
      if (found > 0) sink.problem({ file, severity: 'note', code: 'doi-without-metadata', count: found })
    },
  }
}

/** A DOI may hold commas and semicolons: they part two DOIs only where another begins behind them. */
const between = /\s+|(?<![,;|])[,;|]+(?=$|\s|https?:|doi:|10\.\d{4,9}\/)/iu

function wordsOf(line: string): readonly string[] {
  return line.split(between).filter((word) => word !== '' && !/^(?:\p{P}+|doi:?)$/iu.test(word))
}

function doiIn(word: string): string | undefined {
  const bare = word.replace(/^["'<([]*(?:doi:|(?:https?:\/\/)?(?:(?:dx|www)\.)?doi\.org\/)?(?:doi:)?/iu, '')
  if (!/^10\.\d{4,9}\/\S/u.test(bare)) return undefined
  // Wiley's old DOIs hold angle brackets: 10.1002/(SICI)1096-8644(199601)99:1<1::AID-AJPA1>3.0.CO;2-1
  const open = bare.indexOf('<')
  const close = bare.lastIndexOf('>', bare.length - 2)
  return open !== -1 && close > open ? bare.toLowerCase() : bareDoi(bare)
}
