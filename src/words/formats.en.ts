import { counted } from './numerals.en.ts'

/** What each format is called, by its id. */
export const formatLabels: Readonly<Record<string, string>> = {
  'author-page': 'Author page, plain text',
  bibtex: 'BibTeX / BibLaTeX',
  'doi-list': 'list of DOIs',
  'adjacency-json': 'networkx adjacency JSON',
  adjlist: 'adjacency list (networkx)',
  cx: 'Cytoscape CX and CX2',
  'cytoscape-json': 'Cytoscape JSON',
  dot: 'DOT (Graphviz)',
  'edge-list': 'edge list',
  gdf: 'GDF (GUESS)',
  'gephi-lite': 'Gephi Lite',
  gexf: 'GEXF',
  gml: 'GML',
  graphml: 'GraphML',
  'graphology-json': 'graphology JSON',
  jgf: 'JSON Graph Format',
  konect: 'KONECT',
  lgl: 'LGL',
  'link-lines-json': 'links in JSON lines',
  'link-list-json': 'links in JSON',
  'matrix-market': 'Matrix Market',
  'map-notes': 'notes of an exported map',
  matrix: 'matrix (CSV)',
  'node-link-json': 'node-link JSON',
  'node-table': 'table of nodes (CSV)',
  'vosviewer-map': 'VOSviewer map',
  pajek: 'Pajek',
  sif: 'SIF (Cytoscape)',
  'tie-table': 'table of ties (CSV)',
  'ucinet-dl': 'UCINET DL',
  'vosviewer-json': 'VOSviewer JSON',
  ads: 'NASA ADS',
  'arxiv-json': 'arXiv metadata (JSON lines)',
  crossref: 'Crossref',
  'csl-json': 'CSL-JSON',
  datacite: 'DataCite',
  'dblp-json': 'DBLP JSON',
  europepmc: 'Europe PMC',
  inspire: 'INSPIRE',
  openalex: 'OpenAlex',
  openreview: 'OpenReview',
  orcid: 'ORCID',
  'semantic-scholar': 'Semantic Scholar',
  'wos-json': 'Web of Science, JSON',
  'table-json': 'table in JSON (columns, rows, SPARQL)',
  'json-works': 'JSON of works',
  'zotero-json': 'Zotero JSON',
  'arxiv-list': 'arXiv list, as copied',
  'dblp-page': 'DBLP page, as copied',
  'orcid-page': 'ORCID page, as copied',
  'pubmed-abstract': 'PubMed abstract, text',
  'pubmed-list': 'PubMed results, as copied',
  'pubmed-summary': 'PubMed summary, text',
  references: 'list of references, as copied',
  researchgate: 'ResearchGate, as copied',
  's2-page': 'Semantic Scholar, as copied',
  'scholar-profile': 'Google Scholar profile, as copied',
  'scholar-results': 'Google Scholar results, as copied',
  sciencedirect: 'ScienceDirect, text',
  'wos-tab': 'Web of Science, tab-delimited',
  'wos-csv': 'Web of Science tags as a table (bibliometrix)',
  'wos-sheet': 'Web of Science, table',
  'scopus-csv': 'Scopus CSV',
  'dimensions-csv': 'Dimensions CSV',
  'lens-csv': 'Lens CSV',
  'springer-csv': 'SpringerLink CSV',
  table: 'table (CSV, TSV)',
  'ads-tagged': 'NASA ADS, tagged',
  medline: 'MEDLINE / PubMed (.nbib)',
  noteexpress: 'NoteExpress',
  ovid: 'Ovid',
  'ovid-text': 'Ovid, text',
  refer: 'EndNote (.enw), refer',
  refworks: 'RefWorks',
  ris: 'RIS',
  wos: 'Web of Science, plain text',
  'acl-xml': 'ACL Anthology XML',
  'arxiv-atom': 'arXiv Atom',
  'crossref-xml': 'Crossref XML',
  'datacite-xml': 'DataCite XML',
  'dblp-xml': 'DBLP XML',
  'dublin-core': 'Dublin Core',
  'endnote-xml': 'EndNote XML',
  jats: 'JATS XML',
  marcxml: 'MARCXML',
  mods: 'MODS',
  'orcid-xml': 'ORCID XML',
  'pubmed-xml': 'PubMed XML',
  'medline-xml': 'MEDLINE XML',
  tei: 'TEI',
  'word-sources': 'Word sources',
  'zotero-rdf': 'Zotero RDF',
  coterie: 'Coterie map',
}

/** What a format is called. */
export const formatLabel = (id: string): string => formatLabels[id] ?? id

/** A format, the table in a spreadsheet, or the files in a zip. */
interface TakenAs {
  readonly format?: string
  readonly isSheet?: true
  readonly inside?: readonly (string | undefined)[]
}

/** What a file was taken for: `Scopus CSV, in a spreadsheet`, `ZIP of 3 files: BibTeX / BibLaTeX, RIS`; nothing where it was for nothing. */
export function takenFor({ format, isSheet, inside }: TakenAs): string | undefined {
  if (inside !== undefined) {
    const known = [...new Set(inside.flatMap((id) => (id === undefined ? [] : [formatLabel(id)])))]
    return `ZIP of ${counted(inside.length, 'file')}${known.length === 0 ? '' : `: ${known.join(', ')}`}`
  }
  if (format === undefined) return undefined
  return isSheet === true ? `${formatLabel(format)}, in a spreadsheet` : formatLabel(format)
}
