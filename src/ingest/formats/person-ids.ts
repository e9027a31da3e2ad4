import type { PersonIds } from '../../model/work.ts'

type Scheme = keyof PersonIds

/** Identifiers of a person, bare: the absent left out, an ORCID iD as four groups of four whatever surrounds it. */
export function personIds(stated: { readonly [K in Scheme]?: string | undefined }): PersonIds {
  const ids: { -readonly [K in Scheme]?: string } = {}
  for (const scheme of Object.keys(stated) as Scheme[]) {
    const id = scheme === 'orcid' ? bareOrcid(stated.orcid) : stated[scheme]
    if (id) ids[scheme] = id
  }
  return ids
}

function bareOrcid(text: string | undefined): string | undefined {
  if (!text) return undefined
  const match = /(?<!\d)(\d{4})-?(\d{4})-?(\d{4})-?(\d{3}[\dX])(?!\d)/iu.exec(text)
  return match?.slice(1).join('-').toUpperCase()
}
