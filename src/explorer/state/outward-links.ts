import type { MapWork } from '../../model/node.ts'
import { isWebAddress } from '../../model/web-address.ts'
import { en } from '../../words/en.ts'

export interface OutwardLink {
  readonly label: string
  readonly href: string
}

/** Where a work can be read: by its identifiers, then the source's own links; failing all, a search by title. */
export function outwardLinks({ ids, links, title }: MapWork): readonly OutwardLink[] {
  const found: OutwardLink[] = []
  const words = en.workDetails
  const add = (label: string, href: string) => {
    if (isLink(href) && !found.some((link) => link.href === href)) found.push({ label, href })
  }
  if (ids.doi !== undefined) add(words.links.doi, `https://doi.org/${encodeURI(whole(ids.doi))}`)
  if (ids.arxiv !== undefined) add(words.links.arxiv, `https://arxiv.org/abs/${encodeURI(whole(ids.arxiv))}`)
  if (ids.pmid !== undefined)
    add(words.links.pmid, `https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(whole(ids.pmid))}/`)
  if (ids.acl !== undefined) add(words.links.acl, `https://aclanthology.org/${encodeURIComponent(whole(ids.acl))}/`)
  for (const link of links) if (isLink(link)) add(new URL(link).hostname.replace(/^www\./, ''), link)
  if (found.length === 0) {
    const query = encodeURIComponent(`"${whole(title.slice(0, 300))}"`)
    add(words.searchTitle, `https://scholar.google.com/scholar?q=${query}`)
  }
  return found
}

const isLink = (text: string): boolean => isWebAddress(text) && URL.canParse(text)

/** Half a character cannot stand in an address. */
const whole = (text: string): string => text.replace(/\p{Cs}/gu, '')
