import type { PageFigures } from '../../../model/page.ts'
import { publicationDate } from '../dates.ts'
import type { Format } from '../format.ts'
import { bylinesIn } from '../names/printed.ts'
import { workIds } from '../record-ids.ts'
import { displayName } from '../source-names.ts'
import { type Line, type PageSink, pastedFormat } from './pasted.ts'

/**
 * Somebody's profile on Google Scholar as copied: name and interests, then a title, authors and journal a line, and a
 * line of citations and year; figures stand behind. A list that ends in "..." goes on.
 */
export const scholarProfile: Format = pastedFormat({
  id: 'scholar-profile',
  sniff(lines) {
    const index = lines.some((line) => /^i10-?index/iu.test(line))
    const heading = lines.some((_, i) => isHeading(lines, i))
    const mail = lines
      .slice(0, 20)
      .some((line) =>
        /^(?:Verified email|Bestätigte E-Mail|E-mail validé|Dirección de correo verificada|E-mail confirmado)/iu.test(
          line,
        ),
      )
    const rows = lines.filter((line) => numbersIn(line) !== undefined).length
    if (rows === 0) return 0
    return index && (heading || mail)
      ? 0.98
      : heading && mail
        ? 0.97
        : heading && rows > 1
          ? 0.9
          : index && rows > 2
            ? 0.9
            : 0
  },
  read: readProfile,
})

function readProfile(lines: readonly Line[], sink: PageSink): void {
  const texts = lines.map(({ text }) => text)
  const heading = texts.findIndex((_, i) => isHeading(texts, i))
  const first = heading === -1 ? 0 : afterHeading(texts, heading)
  pageOf(lines.slice(0, heading === -1 ? 1 : heading), texts, sink)
  let pending: Line[] = []
  for (let i = first; i < lines.length; i++) {
    const { text } = lines[i]!
    if (text === '') continue
    if (isEnd(text)) break
    const numbers = numbersIn(text)
    if (numbers === undefined) {
      pending.push(lines[i]!)
      continue
    }
    if (pending.length === 0) continue
    // Citations and year may stand a line each.
    const next =
      numbers.year === undefined && numbers.citations !== undefined ? numbersIn(texts[i + 1] ?? '-') : undefined
    const both = next?.year !== undefined && next.citations === undefined ? { ...numbers, year: next.year } : numbers
    if (both !== numbers) i++
    entry(pending, both, sink)
    pending = []
  }
}

interface Numbers {
  readonly citations: number | undefined
  readonly year: number | undefined
}

/** "159\t2021", "31*\t2019", "\t2018", "159". */
function numbersIn(text: string): Numbers | undefined {
  if (text.length > 30) return undefined
  const match = /^(?:(\d{1,3}(?:[,.]\d{3})+|\d{1,7})\*?)?\s*((?:19|20)\d{2})?$/u.exec(text)
  if (match === null || (match[1] === undefined && match[2] === undefined)) return undefined
  const [, cited, year] = match
  const isYear = year === undefined && /^(?:19|20)\d{2}$/u.test(cited!)
  return {
    citations: cited === undefined || isYear ? undefined : Number(cited.replace(/[,.]/gu, '')),
    year: isYear ? Number(cited) : year === undefined ? undefined : Number(year),
  }
}

function entry(lines: readonly Line[], { citations, year }: Numbers, sink: PageSink): void {
  const [title, authors, ...venue] = lines
  const printed = venue.map(({ text }) => text).join(' ')
  const place = placeIn(printed)
  const dated = year ?? place.year
  sink.work(title!.line, {
    title: title!.text,
    ...bylinesIn(authors === undefined ? [] : [authors.text], { names: 'several' }),
    date: publicationDate(dated),
    venue: place.venue,
    volume: place.volume,
    issue: place.issue,
    pages: place.pages,
    ids: workIds({ arxiv: /arxiv:\s?(\S+)/iu.exec(printed)?.[1]?.replace(/,$/u, '') }),
    citations: citations ?? 0,
  })
}

/** "Coastal Lizards 3 (2), 1-9, 2021". */
function placeIn(text: string): {
  readonly venue?: string
  readonly volume?: string
  readonly issue?: string
  readonly pages?: string
  readonly year?: number
} {
  const dated = /^(.*?),? ((?:19|20)\d{2})$/u.exec(text.slice(0, 400))
  const rest = dated?.[1] ?? text
  const paged = /^(.*), ([a-z]?\d[\w.:]*(?:[-–][\w.:]+)?)$/iu.exec(rest)
  const [, venue = paged?.[1] ?? rest, volume, issue] =
    /^(.*\S) (\d{1,5})(?: \(([^()]{1,20})\))?$/u.exec(paged?.[1] ?? rest) ?? []
  return {
    ...(venue === '' ? {} : { venue }),
    ...(volume === undefined ? {} : { volume }),
    ...(issue === undefined ? {} : { issue }),
    ...(paged === null ? {} : { pages: paged[2]! }),
    ...(dated === null ? {} : { year: Number(dated[2]) }),
  }
}

function pageOf(header: readonly Line[], texts: readonly string[], sink: PageSink): void {
  const name = header.find(({ text }) => text !== '')?.text
  if (name === undefined || name.length > 80) return
  const figure = (label: RegExp) => {
    const line = texts.find((text) => label.test(text))
    const number = /\d[\d,.]*/u.exec((line ?? '').replace(label, ''))?.[0]
    return number === undefined ? undefined : Number(number.replace(/[,.]/gu, ''))
  }
  const stated = {
    hIndex: figure(/^h-?index\b/iu),
    citations: figure(/^(?:Citations|Zitate|Zitiert|Citas|Citações|Citazioni)\b/iu),
  }
  const figures: PageFigures = Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined))
  sink.context.sink.page({ file: sink.context.file, name: displayName(name), fields: [], figures })
}

/** "TITLE", "CITED BY", "YEAR": a line, or a line each. */
function isHeading(lines: readonly string[], at: number): boolean {
  const line = lines[at]!
  if (line.length > 60) return false
  if (
    /^(?:title|titel|titre|título|titolo)\s+(?:cited by|zitiert von|citée? par|citado por|citata da)\s+(?:year|jahr|année|año|ano|anno)$/iu.test(
      line,
    )
  )
    return true
  return (
    /^(?:title|titel|titre|título|titolo)$/iu.test(line) &&
    lines.slice(at + 1, at + 4).some((next) => /^(?:cited by|zitiert von|citée? par|citado por|citata da)/iu.test(next))
  )
}

function afterHeading(lines: readonly string[], at: number): number {
  for (let i = at; i < Math.min(lines.length, at + 5); i++) {
    if (/(?:^|\s)(?:year|jahr|année|año|ano|anno)$/iu.test(lines[i]!)) return i + 1
  }
  return at + 1
}

/** What stands behind the last work. */
const isEnd = (text: string) =>
  /^(?:Articles? \d+[–-]\d+|Artikel \d+[–-]\d+|Artículos \d+|Show more|Mehr anzeigen|Cited by$|VIEW ALL|Zitiert von$|h-?index\b|Co-authors|Koautoren)/iu.test(
    text,
  )
