import { columnOf } from '../table/table-columns.ts'
import { isAuthorKey } from './json-authors.ts'

/** Where the records of a JSON file stand: the keys around the list of them, from the outside. */
export interface RecordPlace {
  /** Keys of objects around the list. */
  readonly envelopes: readonly string[]
  /** The key of the list; absent where records stand at the top. */
  readonly list?: string
}

interface Open {
  readonly isList: boolean
  readonly key: string | undefined
  title: boolean
  authors: boolean
  /** It is said to be a work by schema.org's word, and has a name. */
  isWork: boolean
  hasName: boolean
}

/**
 * The place of the records, told by the structure of the file's beginning: of the objects that name a title and
 * authors the one that nests least, else the first that names a title; it is in the outermost list around it.
 * Where no title is named, the outermost list of objects; nothing where there is none. `titles`: what a person calls so.
 */
export function placeOfRecords(head: string, titles: readonly string[] = []): RecordPlace | undefined {
  const open: Open[] = []
  let best: { readonly place: RecordPlace; readonly depth: number } | undefined
  let first: RecordPlace | undefined
  let listed: RecordPlace | undefined
  let key: string | undefined
  const judge = (depth: number) => {
    const { title, authors, isList, isWork, hasName } = open[depth - 1]!
    if (!isList && open[depth - 2]?.isList === true) {
      const within = placeAmong(open.slice(0, depth))
      if (listed === undefined || within.envelopes.length < listed.envelopes.length) listed = within
    }
    if (!title && !(isWork && hasName)) return
    const place = placeAmong(open.slice(0, depth))
    first ??= place
    if (authors && depth < (best?.depth ?? Number.POSITIVE_INFINITY)) best = { place, depth }
  }
  for (let at = 0; at < head.length; at++) {
    const c = head.charCodeAt(at)
    if (c === 34) {
      const end = endOfString(head, at + 1)
      if (end === -1) break
      const top = open.at(-1)
      if (top !== undefined && !top.isList && isKey(head, end + 1)) {
        key = head.slice(at + 1, Math.min(end, at + 100))
        top.title ||= isTitleKey(key) || titles.includes(key)
        top.authors ||= isAuthorKey(key)
        top.hasName ||= key === 'name'
      } else if (key === '@type') {
        const about = open.findLast(({ isList }) => !isList)
        if (about !== undefined) about.isWork ||= isWorkType(head.slice(at + 1, Math.min(end, at + 100)))
      }
      at = end
    } else if (c === 123 || c === 91) {
      open.push({ isList: c === 91, key, title: false, authors: false, isWork: false, hasName: false })
      if (key !== '@type') key = undefined
    } else if (c === 125 || c === 93) {
      if (open.length > 0) judge(open.length)
      open.pop()
      key = undefined
    } else if (c === 44) key = undefined
  }
  for (let depth = open.length; depth > 0; depth--) judge(depth)
  return best?.place ?? first ?? listed
}

/** What schema.org calls a publication, whose title is its name: https://schema.org/ScholarlyArticle */
export const isWorkType = (type: string): boolean =>
  /^(?:.{0,30}[:/])?(?:(?:Scholarly|Medical\w{0,9}|Technical|Tech)?Article|Book|Chapter|Thesis|Report|Publication(?:Volume|Issue)?|CreativeWork|Dataset|SoftwareSourceCode)$/u.test(
    type,
  )

/** "title", "titles", "paperTitle", "headline", "title_s", "en_title_s", "dc:title", "display_name", "Titel". */
export const isTitleKey = (key: string): boolean =>
  /^(?:.{0,20}[.:]|(?:rel|[a-z]{2})_)?(?:(?:paper|article|document|work|publication|item)[_ -]?)?titles?(?:_(?:s|t|txt|display|en))?$/iu.test(
    key,
  ) ||
  key === 'display_name' ||
  key === 'headline' ||
  (foreign.test(key) && columnOf(key) === 'title')

/** Words for titles, not those for names, which call whatever an object is. */
const foreign = /^(?:tit|tyt|naz|nas|baş|bas|cím|cim|заг|[^a-z]{2})/iu

function placeAmong(open: readonly Open[]): RecordPlace {
  const outermost = open.findIndex(({ isList }) => isList)
  if (outermost === -1) return { envelopes: [] }
  const envelopes = open.slice(0, outermost).flatMap(({ key }) => key ?? [])
  const list = open[outermost]!.key
  return list === undefined ? { envelopes } : { envelopes, list }
}

function isKey(text: string, from: number): boolean {
  let at = from
  while (at < text.length && at < from + 20 && /\s/u.test(text[at]!)) at++
  return text[at] === ':'
}

function endOfString(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const c = text.charCodeAt(at)
    if (c === 92) at++
    else if (c === 34) return at
  }
  return -1
}
