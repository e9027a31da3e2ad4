import type { FacetId } from '../model/filters.ts'
import { type ColourBy, measureIn } from '../model/view.ts'
import { facets } from './filters.en.ts'
import { measures } from './map.en.ts'
import { counted, figure, listed, number } from './numerals.en.ts'

/** How fine clusters are, and where everything stands. */
export const arrange = {
  clusters: 'Clusters',
  resolution: 'Resolution',
  automatic: 'Automatic resolution',
  resolutionHint: 'Few and large … many and small',
  tiny: (n: number): string => `and ${counted(n, 'tiny one')}`,
  modularity: 'How well they part',
  modularityMeaning:
    'How many more ties lie within clusters than would by chance; 0 is none more, 1 is the most possible (modularity).',
  layout: 'Layout',
  style: 'Style of the layout',
  styles: { balanced: 'Balanced', clusters: 'Clusters' },
  styleMeaning: {
    balanced: 'Spreads nodes evenly; hubs sit among the nodes they are tied to.',
    clusters: 'Pulls each cluster together and pushes clusters apart.',
  },
  run: 'Run',
  tidy: 'Tidy up',
  tidyHint: 'Continues from where everything is now',
  pause: 'Pause',
  resume: 'Resume',
  stop: 'Stop here',
  arranging: 'Arranging',
  lensArranging: 'The lens is being given places of its own; until then its nodes are where everything has them.',
  pinned: (n: number): string =>
    `${counted(n, 'node is', 'nodes are')} pinned; everything else is arranged around them.`,
  unpinAll: 'Unpin all',
  quality: 'How faithful the map is',
  qualities: {
    neighbourhood: {
      label: 'Neighbours kept',
      meaning: 'How many of the nodes that a node is tied to are also nearest to it on the map; more is better.',
    },
    stress: {
      label: 'Stress',
      meaning: 'How much distances on the map differ from those in the graph; less is better.',
    },
    crosslessness: { label: 'No crossings', meaning: 'The share of possible crossings of ties that are avoided.' },
    edgeLengthDeviation: {
      label: 'Uneven ties',
      meaning: 'How much the lengths of ties differ; 0 is all equal.',
    },
  },
  unknown: '…',
}

/** What colours can mean, by its id. */
export function coloured(by: ColourBy): string {
  const measure = measureIn(by)
  if (measure !== undefined) return measures[measure]?.label ?? measure
  return Object.hasOwn(facets, by) ? facets[by as FacetId].label : (ownColourings[by] ?? by)
}

const ownColourings: Readonly<Record<string, string>> = { cluster: 'Cluster', kind: 'Kind', year: 'Year', tag: 'Tag' }

/** What shapes, sizes and colours mean. */
export const legend = {
  lines: 'Lines',
  /** What a line stands for, by the kind of its tie. */
  line: {
    authorship: 'author of',
    aboutness: 'is about',
    coauthorship: 'wrote together; wider for more works',
    similarity: 'alike; wider for more alike',
    cooccurrence: 'found together; wider for stronger',
  },
  shape: 'Shape',
  alongYears: 'Years from left to right',
  size: 'Size',
  sizeBy: 'Size by',
  colour: 'Colour',
  colourBy: 'Colour by',
  groups: { plain: 'Groups', works: 'What works state', measures: 'Measures', own: 'Your own' },
  facetMeaning: 'Of an author or a topic: what most of its works have.',
  without: (facet: FacetId): string => facets[facet].without,
  others: (n: number): string => counted(n, 'other value'),
  untagged: 'no tag',
  unmeasured: 'no value',
  /** Those highest in a measure, and what is left below them. */
  top: (percent: number): string => `top ${number(percent)}%`,
  next: (percent: number): string => `next ${number(percent)}%`,
  lowerHalf: 'lower half',
  from: (value: string): string => `from ${value}`,
  rankMeaning: 'By rank among the nodes of its kind.',
  onlyThis: (label: string): string => `Show only ${label}`,
  atLeast: (value: string, measure: string): string => `${measure}: ${value} or more`,
  ownScale: 'Each kind is measured in its own network, on its own scale.',
  estimated: (pivots: number, error: number): string =>
    `Estimated from ${number(pivots)} sources; standard error ${figure(error)}.`,
  sizesOf: (kinds: string): string => `Sizes of ${kinds}`,
  onlyYear: (year: number): string => `${year}, the only year here`,
  yearMeaning: 'The year of a work; for an author or a topic, the middle year of its works.',
  nodes: (n: number): string => counted(n, 'node'),
  nameThem: 'Show their names',
  moreNamed: (n: number): string => `and ${number(n)} more; the table lists them all.`,
}

export const search = {
  placeholder: 'Search people, works, topics',
  field: 'Search people, works and topics',
  clear: 'Clear the search',
  results: 'Results',
  nothing: 'Nothing found',
  found: (n: number): string => counted(n, 'result'),
  notYet: 'Nothing yet: the map is still being indexed.',
  /** Before and after the words asked for, in quotes. */
  noneBefore: 'Nothing on this map matches ',
  noneAfter: '.',
  hidden: 'hidden by the filter',
}

export const table = {
  title: 'Table',
  close: 'Close the table',
  kinds: 'What the table lists',
  kind: { author: 'Authors', work: 'Works', topic: 'Topics', cluster: 'Clusters' },
  rows: (n: number): string => counted(n, 'row'),
  found: (n: number, all: number): string => `${number(n)} of ${counted(all, 'row')}`,
  inCluster: (cluster: string): string => `in ${cluster}`,
  showAll: 'Show all rows',
  all: (kind: string): string => `${kind} on the map`,
  none: '–',
  empty: 'Nothing of this kind is on the map now.',
  search: 'Search the table',
  nothing: 'No row holds these words.',
  columns: 'Columns',
  columnsOf: (kind: string): string => `Columns of ${kind.toLowerCase()}`,
  usual: 'Usual columns',
  copy: 'Copy',
  copyHint: 'Copy these rows and columns, to paste into a spreadsheet',
  copied: (rows: number): string => `${counted(rows, 'row is', 'rows are')} on the clipboard.`,
  save: 'CSV',
  saveHint: 'Save these rows and columns as a CSV file',
  /** What values are multiplied by, so that they can be read. */
  perThousand: (column: string): string => `${column}, per 1,000`,
  perMillion: (column: string): string => `${column}, per million`,
  /** A number that is not 0, and too small for the digits shown. */
  lessThan: (least: string): string => `<${least}`,
  names: (named: readonly string[], others: number): string =>
    listed(others > 0 ? [...named, counted(others, 'other')] : named),
}

export const zoom = {
  title: 'Zoom',
  in: 'Zoom in',
  inHint: 'Zoom in (+)',
  out: 'Zoom out',
  outHint: 'Zoom out (−)',
  fit: 'Fit the map to the screen',
  fitHint: 'Fit (0)',
}

/** What is not on the map. */
export const hidden = {
  showAll: 'Show all',
  of: (hidden: number, all: number, kind: string): string => `${number(hidden)} of ${number(all)} ${kind}`,
  ties: (n: number): string => counted(n, 'tie'),
  nothing: 'Nothing is hidden by the filter',
  by: (what: readonly string[], reasons: readonly string[]): string => `${listed(what)} hidden: ${reasons.join('; ')}`,
  part: (shown: number, whole: readonly string[]): string =>
    `The ${number(shown)} most important of ${listed(whole)}, with the ties among them`,
}
