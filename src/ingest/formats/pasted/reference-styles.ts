import type { PublicationDate } from '../../../model/work.ts'
import { publicationDate } from '../dates.ts'
import type { Bylines } from '../names/printed.ts'
import { withoutEnd } from '../split-trimmed.ts'
import { authorsBefore, invertedRun, sureAuthors } from './reference-authors.ts'
import { bookOf } from './reference-books.ts'

/** What a reference says of its work, as its style sets it. */
export interface Reference extends Bylines {
  readonly title: string
  readonly date: PublicationDate | undefined
  readonly type?: string
  readonly venue?: string
  readonly publisher?: string
  readonly volume?: string
  readonly issue?: string
  readonly pages?: string
}

/**
 * A reference of GB/T 7714, of APA, Harvard and Springer (the year in brackets behind the authors), of ACM and ACL (between
 * full stops), of Vancouver, of ACS, of IEEE, MLA and Chicago (the title in quotes), or of Nature or BibTeX (the year last); nothing where
 * none fits for certain.
 */
export const referenceOf = (text: string): Reference | undefined =>
  chinese(text) ??
  yearBehindAuthors(text) ??
  yearBetweenStops(text) ??
  vancouver(text) ??
  vancouverBook(text) ??
  chemists(text) ??
  quotedTitle(text) ??
  yearLast(text) ??
  yearAtEnd(text)

/** "张三, 李四. 题名[J]. 刊名, 2021, 44(3): 1-20." */
function chinese(text: string): Reference | undefined {
  const mark = /[[［]([JMCDRNPSZAG]|EB|DB|CP|DS)(?:\/(?:OL|CD|MT|DK))?[\]］]/u.exec(text)
  if (mark === null) return undefined
  const found = authorsBefore(text.slice(0, mark.index), /[.．。]\s?/gu)
  if (found === undefined) return undefined
  const rest = text.slice(mark.index + mark[0].length).replace(/^[\s.．。,，/]{1,6}/u, '')
  const place =
    /^([^,，]{2,150})[,，]\s?(\d{4})(?:[,，]\s?([\d-]{1,8})?\s?(?:[(（]([^()（）]{1,20})[)）])?)?(?:\s?[:：]\s?([\w–+-]{1,30}))?/u.exec(
      rest,
    )
  const year = Number(place?.[2] ?? /(?:1[89]|20)\d{2}/u.exec(rest)?.[0])
  const venue = mark[1] === 'J' ? place?.[1] : mark[1] === 'C' ? /^[^.．。,，]{2,200}/u.exec(rest)?.[0] : undefined
  return reference(found.authors, found.rest, year, {
    type: mark[1]!,
    venue,
    ...(mark[1] === 'J' ? { volume: place?.[3], issue: place?.[4], pages: place?.[5] } : {}),
  })
}

/** "Carber, J., & Okafor, T. (2021). Title. Journal, 3(2), 1–9." */
function yearBehindAuthors(text: string): Reference | undefined {
  const year = /[\s,.][(（]((?:1[5-9]|20)\d{2})[a-z]?(?:,[^()]{1,30})?[)）][.:,]?\s/u.exec(text)
  if (year === null) return undefined
  const authors = sureAuthors(text.slice(0, year.index + 1))
  if (authors === undefined) return undefined
  const { title, rest } = titleBefore(text.slice(year.index + year[0].length))
  return reference(authors, title, Number(year[1]), placeIn(rest.replace(/^In:? (?=\p{L})/u, '')))
}

/** "Josefa Carber and Tunde Okafor. 2021. Title. In Proceedings, pages 1–9." */
function yearBetweenStops(text: string): Reference | undefined {
  const year = /\. ((?:1[89]|20)\d{2})[a-z]?\. /u.exec(text)
  const authors = year === null ? undefined : sureAuthors(text.slice(0, year.index))
  if (year === null || authors === undefined) return undefined
  const { title, rest } = titleBefore(text.slice(year.index + year[0].length))
  const venue = /^In:? (\p{L}.{2,200}?)(?:[,.] |\.?$)/u.exec(rest)?.[1]
  return reference(
    authors,
    title,
    Number(year[1]),
    venue === undefined ? placeIn(rest) : { venue, pages: /\b(?:pages|pp\.) ([\d–-]{1,20})/u.exec(rest)?.[1] },
  )
}

/** "Carber J, Okafor T. Title. Journal. 2021 Mar;3(2):1-9." */
function vancouver(text: string): Reference | undefined {
  const numbers =
    /[.,?!]\s?((?:1[89]|20)\d{2})(?: [A-Z][a-z]{2}[\w -]{0,12})?;\s?([\w ]{1,12})?(?:\(([^()]{1,20})\))?(?:\s?:\s?([\w.–-]{1,30}))?/u.exec(
      text,
    ) ?? aheadOfPrint.exec(text)
  if (numbers === null) return undefined
  const found = authorsBefore(text.slice(0, numbers.index), /\. /gu)
  if (found === undefined) return undefined
  const at = Math.max(found.rest.lastIndexOf('. '), found.rest.lastIndexOf('? '), found.rest.lastIndexOf('! '))
  if (at === -1) return undefined
  return reference(found.authors, found.rest.slice(0, at + 1), Number(numbers[1]), {
    venue: found.rest.slice(at + 2),
    volume: numbers[2]?.trim(),
    issue: numbers[3],
    pages: numbers[4],
  })
}

const aheadOfPrint =
  /[.?!]\s((?:1[89]|20)\d{2}) [A-Z][a-z]{2}(?: \d{1,2})?(?:[.;]?\s?(?:\[[^\]]{1,40}\]|Epub.{0,30}))?\.?$/u

/** "Carber J. Title. In: Okafor T, editor. Book. Place: Publisher; 2021. p. 1-9." */
function vancouverBook(text: string): Reference | undefined {
  const book = bookOf(text)
  if (book === undefined) return undefined
  const { type, venue, publisher, pages } = book
  return reference(book, book.title, book.year, { type, venue, publisher, pages })
}

/** "Carber, J.; Okafor, T. Title. Journal 2021, 3 (2), 1–9.", "Carber, J. Title; Press: Place, 2021.", as ACS sets them. */
function chemists(text: string): Reference | undefined {
  const run = invertedRun(text)
  const authors = run === undefined ? undefined : sureAuthors(run)
  if (run === undefined || authors === undefined) return undefined
  const behind = text.slice(run.length)
  const printed = / ((?:1[89]|20)\d{2}), (\d{1,4})(?: ?\(([^()]{1,12})\))?, ([\w–-]{1,20})\.?$/u.exec(behind)
  if (printed !== null) {
    const { title, rest } = titleBefore(behind.slice(0, printed.index).trim())
    // Where no title is printed, that of the journal is abbreviated.
    if (rest === '' || title.split(' ').length < 3) return undefined
    const [, year, volume, issue, pages] = printed
    return reference(authors, title, Number(year), { venue: rest, volume, issue, pages })
  }
  const book = /^ ?([^;]{3,300}); ([^;:]{2,80}): ([^;:]{2,60}), ((?:1[89]|20)\d{2})(?![\d-])/u.exec(behind)
  return book === null ? undefined : reference(authors, book[1]!, Number(book[4]), { publisher: book[2] })
}

/** `J. Carber and T. Okafor, “Title,” Journal, vol. 3, no. 2, pp. 1–9, 2021.` */
function quotedTitle(text: string): Reference | undefined {
  const title = /[“"]([^“”"]{5,400})[”"]/u.exec(text)
  if (title === null) return undefined
  const authors = sureAuthors(text.slice(0, title.index))
  const rest = text
    .slice(title.index + title[0].length)
    .replace(/^[\s,.]{1,3}/u, '')
    .replace(/^in:? /iu, '')
  const year = [...rest.matchAll(/(?<!\d)(?:1[89]|20)\d{2}(?!\d)/gu)].at(-1)?.[0]
  if (authors === undefined || year === undefined) return undefined
  const volume = /\bvol(?:ume)?(?:\. ?| )([\w–-]{1,30})/iu.exec(rest)?.[1]
  // A number, or "Proc." and "Phys." would be pages.
  const pages = /\bpp?(?:\. ?| |(?=\d))([a-z]{0,3}\d[\w–-]{0,30})/iu.exec(rest)?.[1]
  if (volume === undefined && pages === undefined)
    return reference(authors, title[1]!, Number(year), placeIn(rest.replace(/ ?\([^()]{0,20}\d{4}\) ?/u, '')))
  const end = rest.search(/,? (?:[Vv]ol(?:ume)?|no|pp?|ser)\b/u)
  return reference(authors, title[1]!, Number(year), {
    venue:
      end === -1
        ? undefined
        : rest.slice(0, end).replace(/[,.] ?(?:\p{Lu}[\p{L} ]{2,30},? ?)?(?:[A-Z][a-z]{2}\.? ?)?\d{4}$/u, ''),
    volume,
    issue: /\bno(?:\. ?| )([\w–-]{1,30})/iu.exec(rest)?.[1],
    pages,
  })
}

/** "Carber, J., van der Meer, W. & Okafor, T. Title. Journal 3, 1–9 (2021)." */
function yearLast(text: string): Reference | undefined {
  const year = /\(((?:1[89]|20)\d{2})\)[.\s]{0,3}$/u.exec(text)
  const run = year === null ? undefined : invertedRun(text)
  const authors = run === undefined ? undefined : sureAuthors(run)
  if (year === null || run === undefined || authors === undefined) return undefined
  const { title, rest } = titleBefore(text.slice(run.length, year.index).trim())
  return reference(authors, title, Number(year[1]), placeIn(rest))
}

/** "J. Carber and T. Okafor. Title. Journal, 3(2):1–9, 2021.", as BibTeX sets it. */
function yearAtEnd(text: string): Reference | undefined {
  const year = /[,.] (?:[A-Z][a-z]{2,8}\.? )?((?:1[89]|20)\d{2})\.?$/u.exec(text)
  const found = year === null ? undefined : authorsBefore(text.slice(0, year.index), /\. /gu)
  if (year === null || found === undefined) return undefined
  const { title, rest } = titleBefore(found.rest)
  const venue = /^In:? (\p{L}[^,]{2,200})/u.exec(rest)?.[1]
  const pages = /\b(?:pages|pp\.) ([\d–-]{1,20})/u.exec(rest)?.[1]
  return reference(found.authors, title, Number(year[1]), venue === undefined ? placeIn(rest) : { venue, pages })
}

/** A title ends where a sentence does; what follows it is where it stood. */
function titleBefore(text: string): { readonly title: string; readonly rest: string } {
  const quoted = /^[“"‘']([^“”"‘]{5,400})[”"’'][,.]?\s/u.exec(text)
  if (quoted !== null) return { title: quoted[1]!, rest: text.slice(quoted[0].length) }
  const end = /[.?!][”"’)]?\s(?=[\p{Lu}\p{Lo}\d“"(])/u.exec(text)
  return end === null
    ? { title: text, rest: '' }
    : { title: text.slice(0, end.index + 1), rest: text.slice(end.index + end[0].length) }
}

type Stood = Pick<Reference, never> & {
  readonly [K in 'type' | 'venue' | 'publisher' | 'volume' | 'issue' | 'pages']?: string | undefined
}

/** "Journal, 3(2), 1–9", "Coast Liz 3(2):1–9", "Coast. Liz. 3, 1–9". */
function placeIn(text: string): Stood {
  const said =
    /,? vol(?:ume)?(?:\. ?| )(\w{1,8})(?:,? (?:no|issue)(?:\. ?| )(\w{1,8}))?(?:,? pp?(?:\. ?| )([\w–-]{1,30}))?/iu.exec(
      text,
    )
  if (said !== null) return { venue: text.slice(0, said.index), volume: said[1], issue: said[2], pages: said[3] }
  const numbers =
    /[\s,.](\d{1,4})\s?(?:\.(?=\d))?(?:\(?((?<=\()[^()]{1,20}|(?<=\.)\d{1,4})\)?)?\s?[:,]\s?(?:pp?\.?\s?)?([a-z]?\d{1,7}(?:\s?[-–—]\s?[a-z]?\d{1,7})?)/iu.exec(
      text,
    )
  if (numbers === null) return {}
  return { venue: text.slice(0, numbers.index), volume: numbers[1], issue: numbers[2], pages: numbers[3] }
}

/** APA says behind a title which edition it is, and what kind: "(2nd ed.)", "[Doctoral dissertation, Shore University]". */
const withoutEdition = (title: string): string =>
  title.replace(
    / ?\((?:\d{1,2}\w{2}|Rev\.?|Vol\.? \d{1,3}) ?(?:edn?\.?)?(?:, [^()]{1,40})?\)$| ?\[[^[\]]{3,80}\]$/iu,
    '',
  )

function reference({ bylines, incomplete }: Bylines, title: string, year: number, stood: Stood): Reference | undefined {
  const named = withoutEnd(withoutEdition(withoutEnd(title.trim(), '.．。,')), '.．。,')
  const date = publicationDate(Number.isNaN(year) ? undefined : year)
  // Without letters it is no title, and without a year something was mistaken for one.
  if (date === undefined || !/\p{L}[\p{L}\p{M}]/u.test(named)) return undefined
  const known = Object.entries(stood)
    .map(([key, value]) => [key, withoutEnd((value ?? '').trim(), ',.:;')] as const)
    .filter(([, value]) => value !== '')
  return { bylines, incomplete, title: named, date, ...Object.fromEntries(known) }
}
