import { dateIn } from '../dates.ts'
import type { Format } from '../format.ts'
import { bylinesWith, namesIn } from '../names/printed.ts'
import { workIds } from '../record-ids.ts'
import { refusalIn } from '../refusal.ts'
import { oneLine } from '../source-record.ts'
import { blocksOf, type Line, type PageSink, pastedFormat } from './pasted.ts'

/**
 * PubMed's "Abstract (text)": blocks that blank lines part, the journal in a numbered one, then title, authors with
 * the numbers of their addresses, "Author information:", abstract, and at last the identifiers.
 */
export const pubmedAbstract: Format = pastedFormat({
  id: 'pubmed-abstract',
  sniff: (lines) =>
    lines.some((line) => start.test(line)) && lines.some((line) => /^PMID: ?\d/u.test(line)) ? 0.96 : 0,
  read(lines, sink) {
    let open: (readonly Line[])[] = []
    for (const block of blocksOf(lines)) {
      const said = refusalIn(block[0]!.text)
      if (said !== undefined) {
        if (open.length > 0) entry(open, sink)
        open = []
        sink.fault({ code: 'api-error', from: 'service', said }, block[0]!.line)
        continue
      }
      // A numbered line begins a work, unless it is one of an abstract: the identifiers end a work.
      if (open.length > 0 && start.test(block[0]!.text) && open.some(isIdentifiers)) {
        entry(open, sink)
        open = []
      }
      if (open.length > 0 || start.test(block[0]!.text)) open.push(block)
    }
    if (open.length > 0) entry(open, sink)
  },
})

const start = /^\d{1,6}\. \S.{0,200}?\b(?:19|20)\d{2}\b/u
const isIdentifiers = (block: readonly Line[]) => block.some(({ text }) => /^(?:DOI|PMID|PMCID): ?\S/u.test(text))
const textOf = (block: readonly Line[]) => oneLine(block.map(({ text }) => text).join(' '))

function entry([journal, title, ...blocks]: readonly (readonly Line[])[], sink: PageSink): void {
  const line = journal![0]!.line
  if (title === undefined) {
    sink.fault({ code: 'no-title', after: 'journal' }, line)
    return
  }
  const source = textOf(journal!).replace(/^\d{1,6}\. /u, '')
  const ids = blocks.filter(isIdentifiers).flatMap((block) => block.map(({ text }) => text))
  const id = (label: string) =>
    ids
      .find((text) => text.startsWith(`${label}:`))
      ?.slice(label.length + 1)
      .trim()
      .split(' ')[0]
  const rest = blocks.filter((block) => !isIdentifiers(block))
  const [, venue, date = '', numbers = ''] =
    /^(.{2,200}?)\. ((?:19|20)\d{2}[^;:.]{0,25})([;:.].*)?$/u.exec(source) ?? []
  const [, volume, issue, pages] = /^;([^(:.]{0,20})(?:\(([^)]{1,20})\))?(?::([^.]{1,30}))?/u.exec(numbers) ?? []
  const [authors, ...paragraphs] = rest
  const addresses = paragraphs.find(([first]) => first!.text === 'Author information:')
  const abstract = paragraphs.filter((block) => block !== addresses && !besides.test(block[0]!.text)).map(textOf)
  sink.work(line, {
    key: id('PMID'),
    title: textOf(title).replace(/(?<!\.)\.$/u, ''),
    abstract: abstract.join('\n\n'),
    ...people(authors === undefined ? '' : textOf(authors), addresses?.slice(1) ?? []),
    date: dateIn(date),
    venue,
    volume: volume || undefined,
    issue,
    pages,
    ids: workIds({ doi: id('DOI') ?? /doi: (\S+)/u.exec(source)?.[1], pmid: id('PMID'), pmcid: id('PMCID') }),
  })
}

const besides =
  /^(?:©|Copyright|Comment (?:in|on)|Erratum (?:in|for)|Update (?:in|of)|Conflict of interest|Collaborators:|Plain Language|Publisher:|Trial registration)/iu

/** "Carber J(1), Okafor T(1)(2)." and "(1)University of the Coast." */
function people(printed: string, addresses: readonly Line[]) {
  const known = new Map<string, string>()
  let number = ''
  for (const { text } of addresses) {
    const [, next, rest = text] = /^\((\d{1,4})\)(.*)$/u.exec(text) ?? []
    number = next ?? number
    known.set(number, oneLine(`${known.get(number) ?? ''} ${rest}`))
  }
  const entries = printed.split(/(?<=\)|\p{L}|\.)[,;] (?=\p{L})/u).map((text) => {
    const numbers = [...text.matchAll(/\((\d{1,4})\)/gu)].map(([, digits]) => digits!)
    return { text: text.replace(/\(\d{1,4}\)/gu, '').replace(/\.$/u, ''), numbers }
  })
  // Whoever is not on the list of a book or a note has no numbers; a sentence is no list at all.
  const { named } = namesIn(
    entries.map(({ text }) => text),
    { names: 'one' },
  )
  if (named.length === 0) return { bylines: [] }
  return bylinesWith(
    entries.map(({ text, numbers }) => ({
      text,
      affiliations: numbers.map((digits) => known.get(digits) ?? '').filter(Boolean),
    })),
    { names: 'one' },
  )
}
