import type { Settings } from '../model/settings.ts'
import { listed, number } from './numerals.en.ts'

/** What the formats are called that a map is written in, and what each is for. */
export const exports = {
  coterie: { label: 'Map file', about: 'Everything; open it to continue' },
  html: { label: 'Web page', about: 'One file that anyone can open and explore' },
  json: { label: 'JSON', about: 'Everything, for graphology' },
  gexf: { label: 'GEXF', about: 'For Gephi, as it looks here, year by year' },
  graphml: { label: 'GraphML', about: 'For igraph, networkx, yEd' },
  pajek: { label: 'Pajek', about: 'A network for Pajek' },
  vosviewer: { label: 'VOSviewer', about: 'Clusters, places, measures' },
  'vosviewer-map': { label: 'VOS files', about: 'VOSviewer’s map and network, in a zip' },
  cx2: { label: 'CX2', about: 'For Cytoscape and NDEx' },
  csv: { label: 'CSV tables', about: 'Nodes, ties, works, in a zip' },
  xlsx: { label: 'Excel', about: 'The same tables, a sheet each' },
  parquet: { label: 'Parquet', about: 'The same tables, for DuckDB, R' },
  thesaurus: { label: 'Thesaurus', about: 'Merges, for other programs' },
  methods: { label: 'Methods', about: 'How it was made, with sources' },
  bibtex: { label: 'BibTeX', about: 'For LaTeX' },
  ris: { label: 'RIS', about: 'For EndNote, Zotero, Mendeley' },
  'csl-json': { label: 'CSL-JSON', about: 'For Pandoc and Zotero' },
  pdf: { label: 'PDF', about: 'The figure, for print' },
  svg: { label: 'SVG', about: 'The figure, for papers and posters' },
}

/** What made a file: numbers as data has them, the same in every language. */
export const madeWith = ({
  program,
  fingerprint,
  settings,
  resolution,
}: {
  readonly program: string
  readonly fingerprint: string
  readonly settings: Settings
  readonly resolution: number
}): string =>
  `${program}, map ${fingerprint}; counting ${settings.counting}, hyperauthorship ${settings.hyperauthorship}, topics ${settings.topics}, resolution ${resolution}, seed ${settings.seed}`

/** What stands in the menu of what goes out. */
export const exportMenu = {
  title: 'Export',
  figure: 'Figure…',
  figureHint: 'SVG, PDF, PNG: for papers, slides and posters',
  data: 'Data',
  works: 'Works only',
  copy: 'Copy',
  copyAbout: (what: string): string => `${what} as text, to paste`,
  copied: 'The text is on the clipboard.',
  notCopied: 'This browser does not let the page write to the clipboard. Save it as a file instead.',
  howMuch: 'How much of the map',
  parts: { whole: 'All', shown: 'Shown', selected: 'Selected' },
  holds: (counts: readonly string[]): string => (counts.length === 0 ? 'Nothing to save.' : `${listed(counts)}.`),
}

/** Why a map is not written for VOSviewer. */
export const tooFewItems = (fewest: number): string => `VOSviewer opens no map of fewer than ${fewest} nodes.`

const pixels = (width: number, height: number): string => `${number(width)} × ${number(height)} pixels`

/** Why a picture is not made. */
export const picture = {
  tooLarge: (width: number, height: number): string =>
    `A picture of ${pixels(width, height)} is larger than this browser can draw. Choose a smaller scale.`,
  noRoom: (width: number, height: number): string =>
    `This browser has no room for a picture of ${pixels(width, height)}. Choose a smaller scale.`,
  notMade: (width: number, height: number): string =>
    `This browser could not make a picture of ${pixels(width, height)}. Choose a smaller scale.`,
}
