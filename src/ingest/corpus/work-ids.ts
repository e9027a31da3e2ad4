import { type WorkId, workId } from '../../model/ids.ts'
import { nameKey, withoutMarks } from '../../model/name.ts'
import { byCodeUnits } from '../../model/order.ts'
import { hash } from '../../model/random.ts'
import { titleKey } from '../../model/title.ts'
import type { Work } from '../../model/work.ts'

/**
 * Ids for works: the DOI, else the arXiv or PubMed number, else first author, year and title. Works that
 * would get the same id are told apart by `~2`, `~3` in the order of `keys`, so that order of reading has no say.
 */
export function workIds(works: readonly Omit<Work, 'id'>[], keys: readonly string[]): readonly WorkId[] {
  // A tilde numbers the works that share a name, so none may be in the name.
  const wanted = works.map((work) => name(work).replaceAll('~', '%7e'))
  const order = works
    .map((_, i) => i)
    .sort((i, j) => byCodeUnits(wanted[i]!, wanted[j]!) || byCodeUnits(keys[i]!, keys[j]!))
  const ids: WorkId[] = []
  let copies = 1
  order.forEach((i, rank) => {
    copies = rank > 0 && wanted[order[rank - 1]!] === wanted[i] ? copies + 1 : 1
    ids[i] = workId(copies === 1 ? wanted[i]! : `${wanted[i]}~${copies}`)
  })
  return ids
}

function name(work: Omit<Work, 'id'>): string {
  const { doi, arxiv, pmid } = work.ids
  if (doi !== undefined) return `doi:${doi.toLowerCase()}`
  if (arxiv !== undefined) return `arxiv:${arxiv.toLowerCase().replace(/v\d+$/, '')}`
  if (pmid !== undefined) return `pmid:${pmid}`
  const first = work.bylines[0] === undefined ? 'anon' : nameKey(work.bylines[0].name).replaceAll(' ', '-')
  const words = withoutMarks(work.title.slice(0, 200))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  const short = words.length <= 60 ? words : `${words.slice(0, 50)}-${hash(titleKey(work.title)).toString(36)}`
  return `${first.slice(0, 60)}-${work.date?.year ?? 'undated'}-${short}`
}
