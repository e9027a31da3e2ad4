import type { Cause } from '../../../model/problem.ts'
import type { Place, PublicationDate, SourceRecord } from '../../../model/work.ts'
import { dateIn, monthAndDay, publicationDate } from '../dates.ts'
import type { Bylines } from '../names/printed.ts'
import { plainText } from '../plain-text.ts'
import { languageTag, workIds } from '../record-ids.ts'
import { sourceRecord, webLinks } from '../source-record.ts'
import { splitTrimmed } from '../split-trimmed.ts'
import { authorsIn } from './bibtex-names.ts'
import { isPlain, plainLine, unlatex } from './latex.ts'

/** The fields of an entry by their names in lower case, still LaTeX; a repeated field keeps its first value here. */
export type EntryFields = ReadonlyMap<string, string>

/** An entry as scanned. */
export interface Entry {
  /** In lower case. */
  readonly type: string
  readonly key: string
  readonly place: Place
  readonly fields: EntryFields
  /** Names of fields as printed, where that is not in lower case. */
  readonly printed: ReadonlyMap<string, string>
  /** Fields that an entry holds a second time. */
  readonly repeats: readonly (readonly [string, string])[]
}

export function toRecord(entry: Entry, complain: (cause: Cause) => void): SourceRecord {
  const { fields } = entry
  const line = (...names: string[]) => {
    for (const name of names) {
      const value = fields.get(name)
      if (value !== undefined && value.trim() !== '') return plainLine(value)
    }
    return undefined
  }
  const { bylines, incomplete } = authorsOf(fields)
  const links = webLinks(
    linkFields.flatMap((name) => {
      const value = fields.get(name)
      return value === undefined ? [] : value.split(/\s+/u).map(address)
    }),
  )
  const subtitle = line('subtitle')
  const title = [line('title') ?? '', subtitle].filter(Boolean).join(': ')
  const arxiv = arxivOf(fields)
  const note = line('note') ?? ''
  const cited = /^cited by:?\s*(\d+)/iu.exec(note)?.[1] ?? line('times-cited', 'citations', 'citedby')
  const abstract = fields.get('abstract')
  return sourceRecord(entry.place, {
    key: entry.key,
    type: entry.type,
    title: marked(title),
    abstract: abstract === undefined ? undefined : paragraphs(abstract),
    bylines,
    incomplete,
    date: dateOf(line, (name) => fields.get(name) ?? '', complain),
    venue: optional(line('journal', 'journaltitle', 'booktitle', 'maintitle')),
    publisher: line('publisher', 'school', 'institution', 'organization'),
    volume: line('volume'),
    issue: line('number', 'issue'),
    pages: line('pages')?.replace(/ ?[–—] ?/gu, '-'),
    fields: list(line('primaryclass', 'research-areas')),
    keywords: list(line(...keywordFields)),
    language: languageTag(line('language', 'langid') ?? ''),
    ids: workIds(
      {
        doi: line('doi'),
        arxiv,
        pmid: line('pmid'),
        pmcid: line('pmcid', 'pmc'),
        isbn: line('isbn'),
        dblp: /^DBLP:(.+)$/u.exec(entry.key)?.[1],
        acl: links.map((link) => /^https?:\/\/aclanthology\.org\/([\w.-]+?)\/?$/iu.exec(link)?.[1]).find(Boolean),
        wos: /^(?:WOS|ISI):(\w+)$/u.exec(line('unique-id') ?? entry.key)?.[1],
      },
      links,
    ),
    links,
    citations: cited !== undefined && /^\d+$/u.test(cited) ? Number(cited) : undefined,
    extra: extraOf(entry),
  })
}

/** In proceedings Web of Science's group of a book is the sponsor, an author only where there is no other. */
function authorsOf(fields: EntryFields): Bylines {
  let incomplete = false
  for (const name of ['author', 'authors', 'book-author', 'group-author', 'book-group-author']) {
    const found = authorsIn(fields.get(name) ?? '')
    if (found.bylines.length > 0) return found
    incomplete ||= found.incomplete
  }
  return { bylines: [], incomplete }
}

/** Scopus writes index terms under `keywords`, beside the authors' own. */
const keywordFields = ['author_keywords', 'author-keywords', 'keywords', 'keyword'] as const

const linkFields = ['url', 'link', 'ee', 'biburl', 'bdsk-url-1', 'bdsk-url-2'] as const

const understood = new Set(
  (
    'author title subtitle abstract year date month day journal journaltitle booktitle publisher volume number pages ' +
    'primaryclass keywords author_keywords language langid doi pmid pmcid isbn url times-cited unique-id'
  ).split(' '),
)

function extraOf(entry: Entry): Readonly<Record<string, readonly string[]>> {
  const extra = new Map<string, string[]>()
  const add = (name: string, value: string) => {
    const text = plainLine(value)
    const values = extra.get(name)
    if (text === '') return
    if (values === undefined) extra.set(name, [text])
    else values.push(text)
  }
  const terms = entry.fields.get('author_keywords')?.trim() ? entry.fields.get('keywords') : undefined
  if (terms !== undefined) add(entry.printed.get('keywords') ?? 'keywords', terms)
  for (const [name, value] of entry.fields) if (!understood.has(name)) add(entry.printed.get(name) ?? name, value)
  for (const [name, value] of entry.repeats) add(name, value)
  return extra.size === 0 ? none : Object.fromEntries(extra)
}

const none: Readonly<Record<string, readonly string[]>> = Object.freeze({})

/** `date` of BibLaTeX before `year`; the month may be a name, a number, or hold the day ("10~January"). */
function dateOf(
  line: (...names: string[]) => string | undefined,
  raw: (name: string) => string,
  complain: (cause: Cause) => void,
): PublicationDate | undefined {
  const printed = line('date', 'year', 'issue_date')
  if (printed === undefined) return undefined
  // Sorting tricks glue digits together ("\\switchargs{--90}{1968}"): the last four of them are the year.
  const glued = /\d{5,}/u.test(printed) && raw('year').includes('\\') ? /\d{4}(?!\d)/u.exec(printed)?.[0] : undefined
  const date = dateIn(glued ?? printed)
  if (date === undefined) {
    complain({ code: 'year', printed: printed.slice(0, 60) })
    return undefined
  }
  const month = line('month')
  if (date.month !== undefined || month === undefined) return date
  if (/^\d{1,2}$/u.test(month)) return publicationDate(date.year, Number(month), Number(line('day') ?? ''))
  const named = monthAndDay(month)
  return publicationDate(date.year, named.month, named.day ?? Number(line('day') ?? ''))
}

/** BibLaTeX's eprint, arXiv's own exports, and "arXiv preprint arXiv:2203.01234" as Google Scholar prints it. */
function arxivOf(fields: EntryFields): string | undefined {
  const archive = fields.get('archiveprefix') ?? fields.get('eprinttype') ?? ''
  const eprint = fields.get('eprint')
  if (
    eprint !== undefined &&
    (/arxiv/iu.test(archive) || (archive === '' && /^(?:arxiv:)?\d{4}\.\d{4,5}/iu.test(eprint)))
  ) {
    return eprint
  }
  for (const name of ['journal', 'note', 'volume', 'number', 'howpublished', 'eprintid']) {
    const found = /arxiv:\s*([\w.-]+(?:\/\d{7})?)/iu.exec(fields.get(name) ?? '')?.[1]
    if (found !== undefined) return found
  }
  return undefined
}

/** LaTeX escapes in an address, and the \url around it, are no part of it. */
const address = (text: string) =>
  text
    .replace(/^\{|\}$/gu, '')
    .replace(/^\\url\{(.*?)\}?$/u, '$1')
    .replace(/\\([_%&#~$])/gu, '$1')
    .replace(/\{\\(?:textunderscore|_)\}/gu, '_')

const marked = (text: string) => (/[<&]/u.test(text) ? plainText(text) : text)
const optional = (text: string | undefined) => (text === undefined ? undefined : marked(text))

/** Empty lines part the paragraphs of an abstract. */
const paragraphs = (text: string): string => (isPlain(text) ? text.trim() : inParagraphs(text))

const inParagraphs = (text: string) =>
  !/[\n\r]\s*[\n\r]/u.test(text)
    ? marked(plainLine(text))
    : unlatex(text)
        .split(/\n\s*\n|\r\s*\r/u)
        .map((paragraph) => marked(paragraph.replace(/\s+/gu, ' ').trim()))
        .filter(Boolean)
        .join('\n\n')

const list = (text: string | undefined) =>
  text === undefined ? [] : [...new Set(splitTrimmed(text, text.includes(';') ? ';' : ','))]
