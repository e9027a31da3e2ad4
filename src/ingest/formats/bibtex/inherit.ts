import { oneLine } from '../source-record.ts'
import type { Entry, EntryFields } from './bibtex-record.ts'

/**
 * The fields of an entry with those it takes over: all that it lacks from `xdata`, and from `crossref` what
 * describes the whole that it is part of. People and abstracts are never taken over: who wrote a volume did not
 * therefore write the paper. Circles and missing entries end the search.
 */
export function inherit(entry: Entry, find: (key: string) => Entry | undefined): EntryFields {
  const fields = new Map(entry.fields)
  for (const [name, value] of entry.fields) if (refers(value)) fields.set(name, referred(value, find))
  const options = fields.get('options') ?? ''
  take(entry, find, new Set([entry]), (from, name, value, wholeEntry) => {
    if (!wholeEntry && /noinherit/iu.test(options)) return
    const own = wholeEntry ? name : name === 'title' && from.type !== 'article' ? 'booktitle' : name
    if (!wholeEntry && !ofTheWhole.has(name)) return
    if (dateParts.has(own) && hasDate(entry.fields)) return
    if ((fields.get(own) ?? '').trim() === '') fields.set(own, value)
  })
  return fields
}

/** `xdata=key-field-2` in a value stands for a field of that entry, or for one of the names in it (biblatex 3.13). */
export const refers = (value: string): boolean => /\bxdata\s?=/u.test(value)

function referred(value: string, find: (key: string) => Entry | undefined): string {
  const parts = oneLine(value)
    .split(' and ')
    .map((part) => {
      const [, key = '', field = '', place] =
        /^\s*xdata\s?=\s?\{?([^{}]+?)-([a-z]+)(?:-(\d{1,4}))?\}?\s*$/iu.exec(part) ?? []
      const found = key === '' ? undefined : find(key)?.fields.get(field.toLowerCase())
      return (
        (place === undefined || found === undefined ? found : oneLine(found).split(' and ')[Number(place) - 1]) ?? part
      )
    })
  return parts.join(' and ')
}

type Give = (from: Entry, name: string, value: string, wholeEntry: boolean) => void

function take(entry: Entry, find: (key: string) => Entry | undefined, seen: Set<Entry>, give: Give): void {
  // Nearest first: a field is taken from the first that has it. A loop, because a chain may be as long as a file.
  let next: Entry | undefined = entry
  while (next !== undefined) {
    const here: Entry = next
    next = undefined
    for (const name of ['xdata', 'crossref']) {
      for (const key of (here.fields.get(name) ?? '').split(',')) {
        const parent = find(key.trim())
        if (parent === undefined || seen.has(parent)) continue
        seen.add(parent)
        const booktitle = parent.fields.get('booktitle')
        if (name === 'crossref' && booktitle) give(parent, 'booktitle', booktitle, false)
        for (const [field, value] of parent.fields) give(parent, field, value, name === 'xdata')
        next = parent
      }
    }
  }
}

const ofTheWhole = new Set(
  'title booktitle journal journaltitle year date month publisher volume number series isbn issn address location organization institution editor language'.split(
    ' ',
  ),
)

const dateParts = new Set(['year', 'date', 'month', 'day'])
const hasDate = (fields: EntryFields) => ['year', 'date'].some((name) => (fields.get(name) ?? '').trim() !== '')
