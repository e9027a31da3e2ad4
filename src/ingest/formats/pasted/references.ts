import type { Format } from '../format.ts'
import { workIds } from '../record-ids.ts'
import { oneLine, webLinks } from '../source-record.ts'
import { withoutEnd } from '../split-trimmed.ts'
import { table } from '../table/table-formats.ts'
import { type Line, type PageSink, pastedFormat } from './pasted.ts'
import { referenceOf } from './reference-styles.ts'

interface Entry {
  readonly line: number
  readonly text: string
}

/**
 * A list of references as copied from a paper, numbered or not: what can be taken apart for certain is a work, the rest
 * is listed to be corrected.
 */
export const references: Format = pastedFormat({
  id: 'references',
  sniff(lines) {
    // The rows of a table hold all that a reference does.
    if (table.sniff(lines.join('\n')) > 0.5) return 0
    const entries = entriesIn(lines.map((text, i) => ({ text, line: i + 1 }))).slice(0, 30)
    // The last one of a long beginning may be cut.
    const judged = entries.length > 5 ? entries.slice(0, -1) : entries
    const sure = judged.filter(({ text }) => referenceOf(bare(text).cited) !== undefined).length
    if (sure === 0) return 0
    if (sure >= 2 && sure >= 0.6 * judged.length) return 0.88
    return sure === judged.length ? 0.7 : sure >= 2 && sure >= 0.3 * judged.length ? 0.55 : 0
  },
  read(lines, sink) {
    for (const entry of entriesIn(lines)) take(entry, sink)
  },
})

function take({ line, text }: Entry, sink: PageSink): void {
  const { cited, links, pmid, arxiv } = bare(text)
  const found = referenceOf(cited)
  if (found === undefined) {
    if (heading.test(text)) return
    sink.fault({ code: 'unsure-reference' }, line, text)
    return
  }
  sink.work(line, {
    ...found,
    ids: workIds({ doi: /10\.\d{4,9}\/[^\s"<>]+/u.exec(text)?.[0], pmid, arxiv }, links),
    links,
    extra: { reference: [text] },
  })
}

const heading =
  /^(?:references|bibliography|literature(?: cited)?|works cited|literatur(?:verzeichnis)?|bibliographie|referencias|参考文献|參考文獻)[:：]?$/iu

/** What stands behind a reference: links, numbers of catalogues, what a page offers to do with it. */
function bare(text: string) {
  const links = webLinks(text.match(/https?:\/\/[^\s<>"\]]+/gu)?.map((link) => withoutEnd(link, '.,;)')) ?? [])
  const cited = withoutEnd(
    oneLine(
      text
        .replace(
          /\[?(?:Google Scholar|CrossRef|PubMed|MathSciNet|ADS|Article|CAS|DOI|Green Version|View Article|PMC free article)\]?(?=\s|$|\[)/gu,
          ' ',
        )
        .replace(
          /(?:available (?:at|from):? |retrieved (?:[\w ,]{1,30} )?from )?\b(?:https?:\/\/|doi:\s?|https:\/\/doi)[^\s\]]+/giu,
          ' ',
        )
        .replace(/\b(?:PMID|PMCID|PMC|arXiv):? ?[\w./]+/giu, ' '),
    ),
    '. ',
  )
  return {
    cited,
    links,
    pmid: /\bPMID:? ?(\d{1,9})/u.exec(text)?.[1],
    arxiv: /\barXiv:? ?(\d{4}\.\d{4,5}|[a-z-]+\/\d{7})/iu.exec(text)?.[1],
  }
}

const numbered = /^(?:[[［(（]\s?(\d{1,4})\s?[\]］)）]|(\d{1,4})\s?[.．)、](?=\s|\p{L}|$)|(\d{1,4})(?=\t))\s*/u

/** The entries of a list: from number to number where it is numbered, else a block or a line each. */
function entriesIn(lines: readonly Line[]): readonly Entry[] {
  const filled = lines.filter(({ text }) => text !== '' && !heading.test(text))
  const starts = numbersIn(filled)
  if (starts.length < 2)
    return unnumbered(
      lines.filter(({ text }) => !heading.test(text)),
      filled,
      starts.length === 1,
    )
  return starts.map((at, i) => joined(filled.slice(at, starts[i + 1] ?? filled.length)))
}

/**
 * Where lines begin with a number that follows the one before. Where that stands nowhere in the rest, its entry has lost it:
 * then with the next one that goes on.
 */
function numbersIn(lines: readonly Line[]): readonly number[] {
  const found = lines.flatMap(({ text }, at) => {
    const [, a, b, c] = numbered.exec(text) ?? []
    const number = Number(a ?? b ?? c)
    return Number.isNaN(number) ? [] : [{ at, number }]
  })
  const lastAt = new Map(found.map(({ at, number }) => [number, at]))
  const isLater = (wanted: number, at: number) => (lastAt.get(wanted) ?? -1) > at
  const goesOn = (number: number, at: number) => isLater(number + 1, at) || at === found.at(-1)!.at
  const starts: number[] = []
  let last: number | undefined
  for (const { at, number } of found) {
    if (last !== undefined && number !== last + 1) {
      const skips = number > last && number < last + 20 && !isLater(last + 1, at)
      if (!(skips || number === last) || !goesOn(number, at)) continue
    }
    last = number
    starts.push(at)
  }
  return starts
}

function unnumbered(lines: readonly Line[], filled: readonly Line[], isNumbered: boolean): readonly Entry[] {
  const blocks: Line[][] = [[]]
  for (const line of lines) {
    if (line.text === '') blocks.push([])
    else blocks.at(-1)!.push(line)
  }
  const whole = blocks.filter((block) => block.length > 0)
  // A line each, unless blank lines part entries of several lines.
  const byLine = whole.length === 1 ? !isNumbered : whole.every((block) => block.length === 1)
  return (byLine ? filled.map((line) => [line]) : whole).map(joined)
}

/** A word that is parted at the end of a line goes on in the next. */
function joined(lines: readonly Line[]): Entry {
  const text = lines.map(({ text }) => (/\p{L}-$/u.test(text.slice(-3)) ? text : `${text} `)).join('')
  return { line: lines[0]!.line, text: oneLine(text).replace(numbered, '') }
}
