import { listed, number } from './numerals.en.ts'

/** What the formats are called that a map is written in, and what each is for. */
export const exports = {
  coterie: { label: 'Map file', about: 'Everything; open it to continue' },
  json: { label: 'JSON', about: 'Everything, for graphology' },
  gexf: { label: 'GEXF', about: 'For Gephi, as it looks here' },
  graphml: { label: 'GraphML', about: 'For igraph, networkx, yEd' },
  pajek: { label: 'Pajek', about: 'A network for Pajek' },
  vosviewer: { label: 'VOSviewer', about: 'Clusters, places, measures' },
  csv: { label: 'Tables', about: 'Nodes, ties, works: CSV in a zip' },
  bibtex: { label: 'BibTeX', about: 'For LaTeX' },
  ris: { label: 'RIS', about: 'For EndNote, Zotero, Mendeley' },
  'csl-json': { label: 'CSL-JSON', about: 'For Pandoc and Zotero' },
  pdf: { label: 'PDF', about: 'The figure, for print' },
  svg: { label: 'SVG', about: 'The figure, for papers and posters' },
}

/** What stands in the menu of what goes out. */
export const exportMenu = {
  title: 'Export',
  picture: 'Picture of this view',
  scale: 'Scale',
  ground: 'Background',
  grounds: { theme: 'Background', transparent: 'Transparent' },
  savePng: 'Save PNG',
  saveSvg: 'Save SVG',
  svgHint: 'Vectors, for papers and posters: sharp at any size',
  data: 'Data',
  works: 'Works only',
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
