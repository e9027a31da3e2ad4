import type { MethodsFacts, MethodsSource, RecordFlow } from '../model/methods.ts'
import { formatLabel } from './formats.en.ts'
import { measures as measureWords } from './map.en.ts'
import { counted, day, figure, listed, number } from './numerals.en.ts'

/** Which works a measure comes from, by the keys of the references. */
const measuredBy: Readonly<Record<string, string>> = {
  strength: '@newman2001',
  betweenness: '@freeman1977; @brandes2001',
  closeness: '@wasserman1994',
  harmonic: '@boldi2014',
  eigenvector: '@bonacich1972',
  pagerank: '@brin1998',
  core: '@seidman1983',
  constraint: '@burt1992',
  participation: '@guimera2005',
  clustering: '@watts1998',
  weightedBetweenness: '@brandes2001',
}

const joinedBy: Readonly<Record<string, string>> = {
  decision: 'by hand',
  copy: 'as copies of one record',
  doi: 'by DOI',
  arxiv: 'by arXiv number',
  pubmed: 'by PubMed number',
  catalogue: 'by their number in one catalogue',
  title: 'by title, year and surnames',
}

const decided: Readonly<Record<string, readonly [one: string, many: string]>> = {
  same: ['merge of two authors', 'merges of two authors'],
  different: ['pair of authors kept apart', 'pairs of authors kept apart'],
  split: ['author split', 'authors split'],
  thesaurus: ['line of a thesaurus', 'lines of a thesaurus'],
  mended: ['field of a record corrected', 'fields of records corrected'],
  added: ['work added', 'works added'],
  'left-out': ['work left out', 'works left out'],
  'one-work': ['pair of records made one work', 'pairs of records made one work'],
  apart: ['pair of records kept apart', 'pairs of records kept apart'],
}

/** How a map was made, in the words of a methods section. Sources of methods stand as `[@newman2001]`. */
export const methods = {
  title: (map: string): string => `Methods: ${map}`,
  flowTitle: 'Flow of records',
  sourcesTitle: 'Sources',
  settingsTitle: 'Settings',
  referencesTitle: 'References',

  paragraphs: (facts: MethodsFacts): readonly string[] =>
    [corpus(facts), people(facts), ties(facts), findings(facts), byHand(facts)].filter((text) => text !== ''),

  flow({ flow, part, counts }: MethodsFacts): readonly string[] {
    const shown = part === undefined ? [] : [row('Works in this part of the map', part.work)]
    if (flow === undefined) return [...head, row('Works on the map', counts.work), ...shown]
    const { unreadable, read, copies, leftOut, fromFiles, byHand, works } = flow
    return [
      ...head,
      row('Entries found in the files', read + unreadable),
      row('− not readable as records', unreadable),
      row('Records read', read),
      row('− joined to another record of the same work', copies),
      row('− of works left out by hand', leftOut.records),
      ...[...leftOut.reasons].map(([reason, n]) => row(`   ${inCell(reason)}`, n, 'work')),
      row('Works in the files', fromFiles),
      row('+ works added by hand', byHand),
      row('Works on the map', works),
      ...shown,
      '',
      'The flow follows PRISMA 2020 [@page2021] from identification to inclusion.',
    ]
  },

  sources: ({ sources }: MethodsFacts): readonly string[] => [
    '| File | Format | Retrieved | Records | Works first found there |',
    '| --- | --- | --- | ---: | ---: |',
    ...sources.map(
      ({ file, formats, retrieved = 'not stated', records, works }) =>
        `| ${inCell(file)} | ${formats.map(formatLabel).join(', ')} | ${retrieved} | ${number(records)} | ${number(works)} |`,
    ),
  ],

  settings: ({ version, fingerprint, settings, resolution }: MethodsFacts): readonly string[] => [
    `- Coterie ${version ?? ''}`.trimEnd(),
    `- Fingerprint of the map: ${fingerprint}`,
    `- Counting of coauthorship: ${settings.counting}`,
    `- Most authors of a work that are tied to each other: ${number(settings.hyperauthorship)}`,
    `- Most topics: ${number(settings.topics)}`,
    `- Resolution of clusters: ${figure(resolution)}${settings.resolution === undefined ? ' (found automatically)' : ''}`,
    `- Seed: ${settings.seed}`,
  ],
} as const

const head = ['| Step | Number |', '| --- | ---: |']
const row = (step: string, n: number, unit = ''): string =>
  `| ${step} | ${unit === '' ? number(n) : counted(n, unit)} |`

/** On one line, and without what would end a cell. */
const inCell = (text: string): string => text.replace(/\s+/gu, ' ').trim().replace(/\|/gu, '\\|')

function corpus({ version, fingerprint, sources, flow, counts, part, span, joins, ...rest }: MethodsFacts): string {
  const program = `The map was made with Coterie${version === undefined ? '' : ` ${version}`} (fingerprint ${fingerprint})`
  const years = span === null ? '' : span[0] === span[1] ? ` of ${span[0]}` : ` of the years ${span[0]} to ${span[1]}`
  const holds = `It holds ${counted(counts.work, 'work')}${years} by ${counted(counts.author, 'author')}, and ${counted(counts.topic, 'topic')}`
  const without = [
    ...(rest.withoutAbstract === 0 ? [] : [`${counted(rest.withoutAbstract, 'work')} without an abstract`]),
    ...(rest.withoutDate === 0 ? [] : [`${counted(rest.withoutDate, 'work')} without a date`]),
    ...(rest.incomplete === 0 ? [] : [`${counted(rest.incomplete, 'work')} whose list of authors is cut short`]),
  ]
  return [
    flow === undefined
      ? `${program}.`
      : `${program} from ${counted(flow.read, 'record')} in ${counted(sources.length, 'file')} (${sources.map(source).join('; ')}).`,
    ...(flow === undefined ? [] : became(flow, joins)),
    `${holds}${without.length === 0 ? '' : `; among them are ${listed(without)}`}.`,
    ...(part === undefined
      ? []
      : [
          `Of these, ${counted(part.work, 'work')}, ${counted(part.author, 'author')} and ${counted(part.topic, 'topic')} are shown.`,
        ]),
  ].join(' ')
}

const source = ({ file, formats, retrieved, records }: MethodsSource): string => {
  const what = formats.length === 0 ? '' : `, ${formats.map(formatLabel).join(', ')}`
  return `${file}: ${counted(records, 'record')}${what}${retrieved === undefined ? '' : `, retrieved on ${dayOf(retrieved)}`}`
}

function dayOf(iso: string): string {
  const [year = 0, month, date] = iso.split('-').map(Number)
  return day({ year, ...(month === undefined ? {} : { month }), ...(date === undefined ? {} : { day: date }) })
}

function became({ unreadable, copies, leftOut, byHand }: RecordFlow, joins: MethodsFacts['joins']): readonly string[] {
  const ways = [...joins].map(([how, n]) => `${number(n)} ${joinedBy[how] ?? how}`)
  const reasons = [...leftOut.reasons].map(([reason, n]) => `${reason}: ${number(n)}`)
  return [
    ...(unreadable === 0 ? [] : [`${counted(unreadable, 'entry', 'entries')} could not be read.`]),
    copies === 0
      ? 'No record was met twice.'
      : `${counted(copies, 'record')} of a work met before ${copies === 1 ? 'was' : 'were'} joined to it${ways.length === 0 ? '' : ` (joins: ${ways.join(', ')})`}.`,
    ...(leftOut.records === 0
      ? []
      : [
          `${counted(leftOut.records, 'record')} ${leftOut.records === 1 ? 'was' : 'were'} left out by hand${reasons.length === 0 ? '' : ` (${reasons.join('; ')})`}.`,
        ]),
    ...(byHand === 0 ? [] : [`${counted(byHand, 'work')} ${byHand === 1 ? 'was' : 'were'} added by hand.`]),
  ]
}

function people({ bylines, counts, merges }: MethodsFacts): string {
  if (bylines === 0) return ''
  const { all, decided: mine, unsure } = merges
  const hand = mine === 0 ? '' : `, ${number(mine)} of them by hand`
  const doubt = unsure === 0 ? '' : `; ${counted(unsure, 'pair')} of authors stayed in doubt and apart`
  return (
    `The ${counted(bylines, 'printed name')} on these works were judged to be of ${counted(counts.author, 'author')} by ` +
    `identifiers, spelling, shared coauthors, affiliations and subjects (${counted(all, 'merge')}${hand}${doubt}). ` +
    'Two names on one work were never taken for one person.'
  )
}

function ties({ settings, untied, ties: held, counts }: MethodsFacts): string {
  if (counts.work === 0) return ''
  const way =
    settings.counting === 'fractional'
      ? 'fractionally: a work of n authors adds 1/(n − 1) to each pair of them [@newman2001; @perianes2016]'
      : 'in full: each shared work adds 1 to a pair [@perianes2016]'
  const large =
    untied.works === 0
      ? ''
      : `, but ${counted(untied.works, 'work')} of more than ${number(settings.hyperauthorship)} authors (${counted(untied.pairs, 'pair')}) ${untied.works === 1 ? 'adds' : 'add'} none`
  const topics =
    counts.topic === 0
      ? ''
      : ` Topics are terms of titles and abstracts, at most ${number(settings.topics)}, stemmed, phrases included, and weighted in each work by TF-IDF with idf = ln((1 + N)/(1 + df)) + 1; two topics are tied by association strength [@vaneck2009] (${counted(held.cooccurrence, 'tie')}), and two works by the cosine of their terms (${counted(held.similarity, 'tie')}).`
  return `Coauthorship is counted ${way}${large}; ${counted(held.coauthorship, 'pair')} of authors are tied.${topics}`
}

function findings({ settings, resolution, clusters, measures }: MethodsFacts): string {
  const how = settings.resolution === undefined ? ', found automatically' : ''
  const named = measures.map(({ id }) => {
    const label = inSentence(id)
    const by = measuredBy[id]
    return by === undefined ? label : `${label} [${by}]`
  })
  const sampled = measures.flatMap(({ id, sampled }) =>
    sampled === undefined
      ? []
      : [
          `${inSentence(id)} from ${counted(sampled.pivots, 'node')} (standard error at most ${figure(sampled.error, 2)})`,
        ],
  )
  return [
    `${counted(clusters, 'cluster')} were found as the consensus [@lancichinetti2012] of 20 runs of the Leiden algorithm [@traag2019] on modularity with resolution ${figure(resolution)} [@reichardt2006]${how}, and named by c-TF-IDF [@grootendorst2022].`,
    ...(named.length === 0 ? [] : [`Nodes were measured within their kind by ${listed(named)}.`]),
    ...(sampled.length === 0 ? [] : [`Estimated from a sample of sources [@eppstein2004] are ${listed(sampled)}.`]),
    'Positions come from a multilevel [@walshaw2003] force-directed layout with the forces of ForceAtlas2 [@jacomy2014], and have no meaning beyond nearness.',
  ].join(' ')
}

/** A measure as it is called within a sentence; a name with capitals inside stays one. */
function inSentence(id: string): string {
  const label = measureWords[id]?.label ?? id
  return /\p{Lu}.*\p{Lu}/u.test(label) ? label : label.toLowerCase()
}

function byHand({ decisions, vocabulary }: MethodsFacts): string {
  const parts = [...decisions].flatMap(([kind, n]) => {
    const words = decided[kind]
    return words === undefined ? [] : [counted(n, ...words)]
  })
  if (vocabulary > 0) parts.push(`${counted(vocabulary, 'change')} to the vocabulary of topics`)
  return parts.length === 0 ? 'Nothing was decided by hand.' : `Decided by hand: ${listed(parts)}.`
}
