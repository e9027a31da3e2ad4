import type { MapWork } from '../../model/node.ts'

export interface OutwardLink {
  readonly label: string
  readonly href: string
}

/** Where a work can be read: by its identifiers, then the source's own links; failing all, a search by title. */
export function outwardLinks({ ids, links, title }: MapWork): readonly OutwardLink[] {
  const found: OutwardLink[] = []
  const add = (label: string, href: string) => {
    if (isWebAddress(href) && !found.some((link) => link.href === href)) found.push({ label, href })
  }
  if (ids.doi !== undefined) add('DOI', `https://doi.org/${encodeURI(ids.doi)}`)
  if (ids.arxiv !== undefined) add('arXiv', `https://arxiv.org/abs/${encodeURI(ids.arxiv)}`)
  if (ids.pmid !== undefined) add('PubMed', `https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(ids.pmid)}/`)
  if (ids.acl !== undefined) add('ACL Anthology', `https://aclanthology.org/${encodeURIComponent(ids.acl)}/`)
  for (const link of links) if (isWebAddress(link)) add(new URL(link).hostname.replace(/^www\./, ''), link)
  if (found.length === 0) {
    const query = encodeURIComponent(`"${title.slice(0, 300).replace(/\p{Cs}/gu, '')}"`)
    add('Search for the title', `https://scholar.google.com/scholar?q=${query}`)
  }
  return found
}

/** `javascript:` and `data:` are not links. */
function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}
