import { listed, number } from './numerals.en.ts'

/** What the formats are called that a map is written in, and what each is for. */
export const exports = {
  coterie: { label: 'Map file', about: 'Everything, in a small file; open it to go on with it' },
  json: { label: 'JSON', about: 'Everything, for programs that read graphology’s graphs' },
  gexf: { label: 'GEXF', about: 'For Gephi and networkx, as it looks here' },
  graphml: { label: 'GraphML', about: 'For igraph, networkx and yEd' },
  pajek: { label: 'Pajek', about: 'Nodes in their places, ties by their kinds' },
  vosviewer: { label: 'VOSviewer', about: 'Its JSON: clusters, places, measures' },
  csv: { label: 'Tables', about: 'Nodes, ties and works as CSV, in a zip' },
  bibtex: { label: 'BibTeX', about: 'The works, for LaTeX' },
  ris: { label: 'RIS', about: 'The works, for Zotero, EndNote and Mendeley' },
  'csl-json': { label: 'CSL-JSON', about: 'The works, for Zotero and Pandoc' },
}

/** What stands in the menu of what goes out. */
export const exportMenu = {
  data: 'Data',
  works: 'Works alone',
  howMuch: 'How much of the map',
  parts: { whole: 'All', shown: 'Shown', selected: 'Selected' },
  holds: (counts: readonly string[]): string => (counts.length === 0 ? 'Nothing to write.' : `${listed(counts)}.`),
  nothingSelected: 'Select a node or a cluster to write it with what it is tied to.',
  notWritten: (reason: string): string => `The map could not be saved: ${reason}.`,
}

/** Why a map is not written for VOSviewer. */
export const tooFewItems = (fewest: number): string => `VOSviewer opens no map of fewer than ${fewest} nodes`

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
