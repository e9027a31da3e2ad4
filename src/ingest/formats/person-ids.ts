import type { PersonIds } from '../../model/work.ts'

/** Identifiers of a person, bare: the absent left out, an ORCID iD as four groups of four whatever surrounds it. */
export function personIds(stated: { readonly [K in keyof PersonIds]?: string | undefined }): PersonIds {
  const match = /(?<!\d)(\d{4})-?(\d{4})-?(\d{4})-?(\d{3}[\dX])(?!\d)/iu.exec(stated.orcid ?? '')
  const orcid = match?.slice(1).join('-').toUpperCase()
  const present = Object.entries({ ...stated, orcid }).filter(([, id]) => id !== undefined && id !== '')
  return Object.fromEntries(present)
}
