import { fullName, withoutMarks } from '../../model/name.ts'
import { isWebAddress } from '../../model/web-address.ts'
import type { Byline, Place, SourceRecord } from '../../model/work.ts'
import { repaired } from './mojibake.ts'
import { withoutEnd } from './split-trimmed.ts'

/** The parts of a record as a reader finds them; what is `undefined` or absent is not set. */
export type RecordParts = { readonly [K in keyof SourceRecord]?: SourceRecord[K] | undefined }

/** A record of these parts, complete: lists empty where nothing was given, the key made where none is. */
export function sourceRecord(place: Place, parts: RecordParts): SourceRecord {
  const title = repaired(parts.title ?? '')
  const bylines = parts.bylines ?? noBylines
  const record: Record<string, unknown> = {
    place,
    key: parts.key || madeKey(bylines, parts.date?.year, title),
    title,
    bylines,
    incomplete: parts.incomplete ?? false,
    fields: filled(parts.fields),
    keywords: filled(parts.keywords),
    ids: parts.ids ?? noIds,
    links: filled(parts.links),
    extra: parts.extra ?? nothing,
  }
  for (const name of optional) {
    const value = texts.has(name) ? repaired((parts[name] as string | undefined) ?? '') : parts[name]
    if (value !== undefined && value !== '' && !(typeof value === 'string' && isBlank(value))) record[name] = value
  }
  return record as unknown as SourceRecord
}

/** Long enough to have been read in a wrong encoding somewhere. */
const texts: ReadonlySet<string> = new Set(['abstract', 'venue', 'publisher'])

/** What programs write where they have no value. */
const isBlank = (text: string) => text.length < 5 && /^(?:NA|N\/A|NaN|nan|None|null|NULL|-)$/u.test(text)

/** A hundred thousand records share what is empty in them. */
const none: readonly string[] = []
const noBylines: readonly Byline[] = []
const noIds: SourceRecord['ids'] = {}
const nothing: SourceRecord['extra'] = {}
const filled = (list: readonly string[] | undefined) => (list === undefined || list.length === 0 ? none : list)

/** `lee2022smoothness`: first family name, year and first telling word of the title; `untitled` of nothing. */
function madeKey(bylines: readonly Byline[], year: number | undefined, title: string): string {
  const first = bylines[0]
  const family = first === undefined ? '' : (first.name.family ?? fullName(first.name))
  const telling = words(title).find((word) => word.length > 3) ?? words(title)[0] ?? ''
  return `${words(family).join('')}${year ?? ''}${telling}` || 'untitled'
}

/** The web addresses among these, each once, in order. */
export function webLinks(texts: readonly string[]): readonly string[] {
  const whole = (text: string) => isWebAddress(text) && !/[\s<>"]/u.test(text)
  return [...new Set(texts.map((text) => text.trim()).filter(whole))]
}

/** A DOI bare and in lower case, from "doi:…", "https://doi.org/…" or itself; `undefined` where there is none. */
export function bareDoi(text: string): string | undefined {
  const found = /10\.\d{4,9}\/[^\s"<>]+/u.exec(percentDecoded(text))?.[0]
  if (found === undefined) return undefined
  const bare = withoutEnd(found, '.,;:)]}')
  return `${bare}${closing(found, found.slice(bare.length))}`.toLowerCase()
}

/** An arXiv identifier without prefix and version ("2203.01234", "math.GT/0309136"), else `undefined`. */
export function bareArxiv(text: string): string | undefined {
  const match = /(?:^|[^\d.])((?:\d{4}\.\d{4,5})|(?:[a-z-]{2,20}(?:\.[A-Z]{2})?\/\d{7}))(?:v\d{1,3})?(?![\d/])/u.exec(
    text,
  )
  return match?.[1]
}

/** One line of what may be many: runs of white space become one space. */
export const oneLine = (text: string): string =>
  // Most text is one line already, and looking costs less than building it anew.
  /[^\S ]| {2}|\u0085/u.test(text) ? text.replace(/[\s\u0085]+/gu, ' ').trim() : text.trim()

const optional = [
  'type',
  'abstract',
  'date',
  'venue',
  'publisher',
  'volume',
  'issue',
  'pages',
  'language',
  'citations',
  'score',
  'references',
] as const satisfies readonly (keyof SourceRecord)[]

const words = (text: string) =>
  withoutMarks(text)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** A closing bracket at a DOI's end belongs to it if it was opened inside: 10.1016/0022-2836(84)80011-X. */
function closing(doi: string, tail: string): string {
  let kept = ''
  for (const mark of tail) {
    const opened = { ')': '(', ']': '[', '}': '{' }[mark]
    if (opened === undefined || !doi.includes(opened)) break
    kept += mark
  }
  return kept
}

function percentDecoded(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
