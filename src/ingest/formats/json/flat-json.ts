import { splitTrimmed } from '../split-trimmed.ts'
import { type Column, columnOf, headerKey } from '../table/table-columns.ts'
import type { Json, JsonObject } from './parse.ts'
import { textIn } from './person.ts'
import { isObject, listOf, objectsOf, textOf } from './values.ts'

/** A member of an object, or of one that wraps it ("metadata", "attributes"), under its path. */
export interface Member {
  readonly path: string
  readonly key: string
  readonly value: Json
}

/** Every member of an object that is a work's own, those of its wrappers with it, the outer first. */
export function membersOf(object: JsonObject, path = '', depth = 0): readonly Member[] {
  const members: Member[] = []
  const inner: Member[] = []
  for (const key of Object.keys(object)) {
    const value = object[key]
    if (value === undefined || value === null) continue
    const here = path === '' ? key : `${path}.${key}`
    if (isObject(value) && depth < 3 && wrappers.has(key.toLowerCase())) {
      inner.push(...membersOf(value, here, depth + 1))
    } else members.push({ path: here, key, value })
  }
  return [...members, ...inner]
}

const wrappers = new Set(
  (
    'metadata attributes content data _source fields record info bibjson work paper article publication document node ' +
    'properties item details citation core bib biblio journalinfo publication_info publicationinfo ' +
    'identifiers identifier ids externalids external_ids'
  ).split(' '),
)

/** What a key holds, by the same names as the headers of tables; camel case and the endings of Solr fields are known. */
export function columnOfKey(key: string): Column | undefined {
  // bioRxiv and medRxiv call what they say of a preprint `rel_…`.
  const bare = key.replace(/_(?:s|ss|t|i|txt|tdate|fr|en)$/u, '').replace(/^rel_/u, '')
  const own = bare.slice(Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(':'), bare.lastIndexOf('/')) + 1)
  if (key === 'rel_abs') return 'abstract'
  if (key === 'rel_site') return 'venue'
  return (
    columnOf(bare) ??
    columnOf(bare.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')) ??
    columnOf(headerKey(own)) ??
    columnOf(own.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' '))
  )
}

/** The first text in a value: of a list its first, of an object that wraps it (`value`, `title`, a language) what is inside. */
export function firstText(value: Json | undefined, depth = 0): string | undefined {
  const text = textIn(value)
  if (text !== undefined || depth > 3) return text
  if (Array.isArray(value)) {
    for (const one of listOf(value)) {
      const found = firstText(one, depth + 1)
      if (found !== undefined) return found
    }
    return undefined
  }
  if (!isObject(value)) return undefined
  for (const key of [
    'title',
    'name',
    'abstract',
    'description',
    'displayName',
    'display_name',
    'full',
    'main',
    'raw',
    'en',
    'rendered',
    'year',
    'date',
    'doi',
    'id',
  ]) {
    const found = Object.hasOwn(value, key) ? firstText(value[key], depth + 1) : undefined
    if (found !== undefined) return found
  }
  return undefined
}

/** The texts of a list, or of one text that `;`, `|` or `,` part. */
export function allTexts(value: Json | undefined): readonly string[] {
  if (Array.isArray(value)) {
    const objects = objectsOf(value)
    const texts = listOf(value).map((one) => textOf(one))
    return [...texts, ...objects.map((one) => firstText(one) ?? keywordIn(one))].filter((text) => text !== undefined)
  }
  const text = firstText(value)
  return text === undefined ? [] : splitTrimmed(text, [';', '|'].find((mark) => text.includes(mark)) ?? ',')
}

const keywordIn = (object: JsonObject) =>
  ['keyword', 'subject', 'term', 'tag', 'label'].map((key) => textOf(object[key])).find((text) => text !== undefined)
