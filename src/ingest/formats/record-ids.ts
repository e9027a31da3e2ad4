import type { WorkIds } from '../../model/work.ts'
import { bareArxiv, bareDoi } from './source-record.ts'

/** What a source says of a work's identity, as printed. */
export type StatedIds = { readonly [K in keyof WorkIds]?: string | undefined }

/**
 * Identifiers bare and in their canonical case. A DOI or arXiv identifier that is not stated is taken from the
 * work's links; the DOI that arXiv itself gives (10.48550/arXiv.2203.01234) names the arXiv identifier.
 */
export function workIds(stated: StatedIds, links: readonly string[] = []): WorkIds {
  const ids: { -readonly [K in keyof WorkIds]: WorkIds[K] } = {}
  const doi = stated.doi === undefined ? undefined : bareDoi(stated.doi)
  const doiLink = links.find((link) => /^https?:\/\/(?:dx\.)?doi\.(?:org|acm\.org)\//iu.test(link))
  const found = doi ?? (doiLink === undefined ? undefined : bareDoi(doiLink))
  if (found !== undefined) ids.doi = found
  const arxivLink = links.find((link) => /^https?:\/\/(?:www\.)?arxiv\.org\/(?:abs|pdf)\//iu.test(link))
  const arxiv = stated.arxiv ?? /^10\.48550\/arxiv\.(.+)$/u.exec(found ?? '')?.[1] ?? arxivLink
  const bare = arxiv === undefined ? undefined : bareArxiv(arxiv)
  if (bare !== undefined) ids.arxiv = bare
  const pmid = /(?<!\d)\d{1,9}(?!\d)/u.exec(stated.pmid ?? '')?.[0]
  if (pmid !== undefined) ids.pmid = pmid
  const pmcid = /(?:PMC)?(\d+)/iu.exec(stated.pmcid ?? '')?.[1]
  if (pmcid !== undefined) ids.pmcid = `PMC${pmcid}`
  const isbn = isbnIn(stated.isbn ?? '')
  if (isbn !== undefined) ids.isbn = isbn
  for (const name of asPrinted) {
    const value = stated[name]?.trim()
    if (value) ids[name] = value
  }
  return ids
}

/** The first ISBN of 10 or 13 digits, without hyphens; an ISSN of 8 is none. */
function isbnIn(text: string): string | undefined {
  for (const part of text.split(/[;,]|\s{2,}|\)\s*/u)) {
    const bare = part.replace(/\([^)]*\)?|ISBN(?:-1[03])?:?|[\s-]/giu, '').toUpperCase()
    if (/^(?:97[89]\d{10}|\d{9}[\dX])$/u.test(bare)) return bare
  }
  return undefined
}

/** BCP 47 tag of a language as bibliographies print it ("English", "eng", "en-GB"), where it is known. */
export function languageTag(text: string): string | undefined {
  const word = text.trim().toLowerCase()
  if (/^[a-z]{2}(?:[-_][a-z]{2,4})?$/u.test(word)) return word.slice(0, 2)
  return languages.find((forms) => forms.includes(word))?.[0]
}

const asPrinted = ['openalex', 'semanticScholar', 'dblp', 'acl', 'wos', 'scopus'] as const

const languages: readonly (readonly string[])[] = [
  ['en', 'eng', 'english', 'american', 'british', 'usenglish', 'ukenglish'],
  ['de', 'ger', 'deu', 'german', 'ngerman', 'deutsch'],
  ['fr', 'fre', 'fra', 'french', 'français'],
  ['es', 'spa', 'spanish', 'español'],
  ['pt', 'por', 'portuguese', 'português'],
  ['it', 'ita', 'italian', 'italiano'],
  ['nl', 'dut', 'nld', 'dutch'],
  ['ru', 'rus', 'russian'],
  ['zh', 'chi', 'zho', 'chinese'],
  ['ja', 'jpn', 'japanese'],
  ['ko', 'kor', 'korean'],
  ['ar', 'ara', 'arabic'],
  ['pl', 'pol', 'polish'],
  ['sv', 'swe', 'swedish'],
  ['da', 'dan', 'danish'],
  ['no', 'nor', 'norwegian'],
  ['fi', 'fin', 'finnish'],
  ['cs', 'cze', 'ces', 'czech'],
  ['tr', 'tur', 'turkish'],
  ['uk', 'ukr', 'ukrainian'],
  ['el', 'gre', 'ell', 'greek'],
  ['he', 'heb', 'hebrew'],
  ['fa', 'per', 'fas', 'persian'],
  ['hu', 'hun', 'hungarian'],
]
