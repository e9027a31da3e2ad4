import { workId } from '../../../src/model/ids.ts'
import type { Byline, PersonIds, Work } from '../../../src/model/work.ts'

/** A work told as a test tells it: an id and the names as printed. */
export function work(id: string, names: readonly (string | Byline)[], more: Partial<Work> = {}): Work {
  const record = {
    title: `Title of ${id}`,
    bylines: names.map((name) => (typeof name === 'string' ? byline(name) : name)),
    incomplete: false,
    fields: [],
    keywords: [],
    ids: {},
    links: [],
    extra: {},
    ...more,
  }
  const place = { file: 'test.bib', format: 'bibtex', record: 1, line: 1 }
  return { ...record, id: workId(id), records: [{ ...record, place, key: id }] }
}

export const byline = (name: string, ids: PersonIds = {}, affiliation?: string): Byline => ({
  name: { literal: name },
  affiliations: affiliation === undefined ? [] : [affiliation],
  ids,
  collective: false,
})
