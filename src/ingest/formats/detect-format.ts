import { authorPage } from './author-page.ts'
import { bibtex } from './bibtex/bibtex.ts'
import { doiList } from './doi-list.ts'
import type { Format } from './format.ts'
import { adjacencyJson } from './graphs/adjacency-json.ts'
import { adjlist } from './graphs/adjlist.ts'
import { cx } from './graphs/cx.ts'
import { cytoscapeJson } from './graphs/cytoscape-json.ts'
import { dot } from './graphs/dot.ts'
import { edgeList } from './graphs/edge-list.ts'
import { gdf } from './graphs/gdf.ts'
import { gephiLite } from './graphs/gephi-lite.ts'
import { gexf } from './graphs/gexf.ts'
import { gml } from './graphs/gml.ts'
import { graphml } from './graphs/graphml.ts'
import { graphology } from './graphs/graphology-json.ts'
import { jgf } from './graphs/jgf.ts'
import { konect } from './graphs/konect.ts'
import { lgl } from './graphs/lgl.ts'
import { linkLinesJson } from './graphs/link-lines-json.ts'
import { linkListJson } from './graphs/link-list-json.ts'
import { matrix } from './graphs/matrix.ts'
import { matrixMarket } from './graphs/matrix-market.ts'
import { nodeLink } from './graphs/node-link-json.ts'
import { nodeTable, vosviewerMap } from './graphs/node-table.ts'
import { pajek } from './graphs/pajek.ts'
import { sif } from './graphs/sif.ts'
import { tieTable } from './graphs/tie-table.ts'
import { ucinet } from './graphs/ucinet.ts'
import { vosviewer } from './graphs/vosviewer-json.ts'
import { ads } from './json/ads.ts'
import { arxivSnapshot } from './json/arxiv-snapshot.ts'
import { crossref } from './json/crossref.ts'
import { csl } from './json/csl.ts'
import { datacite } from './json/datacite.ts'
import { dblpSearch } from './json/dblp-search.ts'
import { europePmc } from './json/europepmc.ts'
import { inspire } from './json/inspire.ts'
import { jsonWorks } from './json/json-works.ts'
import { openalex } from './json/openalex.ts'
import { openReview } from './json/openreview.ts'
import { orcid } from './json/orcid.ts'
import { semanticScholar } from './json/semantic-scholar.ts'
import { tableJson } from './json/table-json.ts'
import { wosJson } from './json/wos-json.ts'
import { zotero } from './json/zotero.ts'
import { arxivList } from './pasted/arxiv-list.ts'
import { dblpPage } from './pasted/dblp-page.ts'
import { orcidPage } from './pasted/orcid-page.ts'
import { pubmedAbstract } from './pasted/pubmed-abstract.ts'
import { pubmedList } from './pasted/pubmed-list.ts'
import { pubmedSummary } from './pasted/pubmed-summary.ts'
import { references } from './pasted/references.ts'
import { researchGate } from './pasted/researchgate.ts'
import { s2Author } from './pasted/s2-author.ts'
import { scholarProfile } from './pasted/scholar-profile.ts'
import { scholarResults } from './pasted/scholar-results.ts'
import { scienceDirect } from './pasted/sciencedirect.ts'
import { mapNotes } from './table/map-notes.ts'
import { dimensions, lens, scopus, springer, table, wosSheet, wosTab, wosTable } from './table/table-formats.ts'
import { adsTagged } from './tagged/ads-tagged.ts'
import { medline } from './tagged/medline.ts'
import { noteExpress } from './tagged/noteexpress.ts'
import { ovid } from './tagged/ovid.ts'
import { ovidLabelled } from './tagged/ovid-labelled.ts'
import { refer } from './tagged/refer.ts'
import { refworks } from './tagged/refworks.ts'
import { ris } from './tagged/ris.ts'
import { wos } from './tagged/wos.ts'
import { acl } from './xml/acl.ts'
import { arxiv } from './xml/arxiv.ts'
import { crossrefXml } from './xml/crossref-xml.ts'
import { dataciteXml } from './xml/datacite-xml.ts'
import { dblp } from './xml/dblp.ts'
import { dublinCore } from './xml/dublin-core.ts'
import { endnote } from './xml/endnote.ts'
import { jats } from './xml/jats.ts'
import { marcXml } from './xml/marcxml.ts'
import { mods } from './xml/mods.ts'
import { orcidXml } from './xml/orcid-xml.ts'
import { medlineXml, pubmed } from './xml/pubmed.ts'
import { tei } from './xml/tei.ts'
import { wordSources } from './xml/word-sources.ts'
import { zoteroRdf } from './xml/zotero-rdf.ts'

/** Every format that can be read. Where two are equally sure, the earlier one is taken. */
export const formats: readonly Format[] = [
  authorPage,
  bibtex,
  wos,
  ris,
  ovid,
  ovidLabelled,
  medline,
  refer,
  refworks,
  noteExpress,
  adsTagged,
  scholarProfile,
  scholarResults,
  pubmedSummary,
  pubmedAbstract,
  pubmedList,
  arxivList,
  researchGate,
  s2Author,
  dblpPage,
  orcidPage,
  scienceDirect,
  references,
  acl,
  pubmed,
  medlineXml,
  arxiv,
  dblp,
  endnote,
  mods,
  marcXml,
  jats,
  tei,
  wordSources,
  crossrefXml,
  zoteroRdf,
  orcidXml,
  dataciteXml,
  dublinCore,
  openalex,
  crossref,
  semanticScholar,
  zotero,
  dblpSearch,
  orcid,
  ads,
  inspire,
  datacite,
  europePmc,
  openReview,
  wosJson,
  arxivSnapshot,
  wosTab,
  wosTable,
  wosSheet,
  scopus,
  dimensions,
  lens,
  springer,
  csl,
  vosviewer,
  vosviewerMap,
  graphology,
  gephiLite,
  adjacencyJson,
  nodeLink,
  cytoscapeJson,
  cx,
  jgf,
  linkListJson,
  linkLinesJson,
  gexf,
  graphml,
  gml,
  pajek,
  dot,
  gdf,
  ucinet,
  konect,
  matrixMarket,
  tieTable,
  matrix,
  nodeTable,
  lgl,
  adjlist,
  edgeList,
  sif,
  tableJson,
  jsonWorks,
  mapNotes,
  table,
  doiList,
]

export interface Detected {
  readonly format: Format
  /** From 0 to 1. */
  readonly confidence: number
}

/**
 * The format of a file that begins so (up to 64 KiB): by content alone, whatever the file is called.
 * `undefined` where nobody recognises it; a web page is never a bibliography, whatever it quotes. What is told by the
 * structure of JSON may become clearer with more of it: see `openTelling`.
 */
export function detect(head: string, among: readonly Format[] = formats): Detected | undefined {
  if (isWebPage(head)) return undefined
  return surest(among.map((format) => ({ format, confidence: format.sniff(head) })))
}

/** The first of the surest; `undefined` where none is sure at all. */
export function surest(found: readonly Detected[]): Detected | undefined {
  let best: Detected | undefined
  for (const one of found) if (one.confidence > (best?.confidence ?? 0)) best = one
  return best
}

/** A saved web page (often a login or an error) instead of an export. */
export function isWebPage(head: string): boolean {
  let at = 0
  for (;;) {
    while (/[\s\ufeff]/u.test(head[at] ?? '-')) at++
    const close = head.startsWith('<?xml', at) ? '?>' : head.startsWith('<!--', at) ? '-->' : undefined
    const end = close === undefined ? -1 : head.indexOf(close, at)
    if (end === -1) break
    at = end + close!.length
  }
  return /^<(?:!doctype\s{1,20}html|html|head|body)\b/iu.test(head.slice(at, at + 60))
}
