import { counted, listed, number } from './numerals.en.ts'

const parted = (parts: readonly string[]): string => parts.join(', ')

/** What the dialog says that opens files, and the page before there is a map. */
export const opening = {
  title: 'Open a bibliography',
  close: 'Close',
  filesHere: 'Files',
  addFiles: 'Add files',
  chooseFiles: 'Choose files',
  chooseHint:
    'or drop files and folders anywhere on the window: BibTeX, RIS, PubMed, Web of Science, Scopus, OpenAlex, Crossref, arXiv, DBLP, EndNote, CSV, an author’s page, a saved map. Files zipped with gzip are fine.',
  chooseFolder: 'Choose a folder',
  private: 'Nothing leaves this computer: files are read in the browser.',
  paste: 'Paste text instead',
  pasted: 'pasted text',
  pasteHint: 'BibTeX or any other export, a list of DOIs, or an author’s page as copied from the browser',
  readIt: 'Read it',
  reading: 'Reading',
  step: (step: string): string => `${step} …`,
  failed: (reason: string): string => `Reading failed: ${reason}.`,
  stopped: 'Reading was cancelled.',
  worksToMap: (works: number): string => `${counted(works, 'work')} to map`,
  nodesToMap: (nodes: number): string => `${counted(nodes, 'node')} to map`,
  add: 'Add to the map that is open',
  again: 'Try again',
  cancel: 'Cancel',
  show: 'Show the map',
  button: 'Open',

  gzip: 'gzip',
  remove: (file: string): string => `Remove ${file}`,
  empty: 'Empty',
  unknown: 'Not recognised',
  formatOf: (file: string): string => `Format of ${file}`,
  encodingOf: (file: string): string => `Encoding of ${file}`,
  found: (what: string | undefined): string => `Found: ${what ?? 'nothing'}`,
  graph: (nodes: number): string => `a ready-made graph of ${counted(nodes, 'node')}`,
  /** What a file gave: `12 records, 10 new works, 2 joined with works already there`. */
  sum(records: number, newWorks: number, onMap: number): string {
    const joined = records - newWorks
    const parts = [counted(records, 'record')]
    if (records > 0) parts.push(newWorks === 0 ? 'adds 0 works' : counted(newWorks, 'new work'))
    if (joined > 0) parts.push(`${number(joined)} joined with works already there`)
    if (newWorks > 0 && onMap === newWorks) parts.push('adds nothing to the map that is open')
    else if (onMap > 0) parts.push(`${number(onMap)} of them on the map that is open`)
    return parted(parts)
  },
  problems: (n: number): string => counted(n, 'problem'),
  remarks: (n: number): string => counted(n, 'remark'),

  whatColumns: 'What does each column hold?',
  columnNumber: (n: number): string => `Column ${number(n)}`,
  columnNamed: (name: string): string => `Column ${name}`,
  ignore: 'Ignore it',
  readAgain: 'Read it again',

  moreProblems: (n: number): string => `and ${number(n)} more; the saved list has them all.`,
  saveList: 'Save the list',
  saveRejected: 'Save what was rejected',
  rawText: 'The text itself',
  severity: { note: 'note', warning: 'warning', error: 'error' },

  samples: 'Samples',
  orSample: 'Or look at a sample',
  firstSample: 'One author’s page',
  firstSampleNote: 'Ten papers, their authors and topics',
  secondSample: 'ACL 2016 to 2022',
  secondSampleNote: '4,376 papers, seven years of a field; data of the ACL Anthology, CC BY 4.0',

  welcome: 'Who writes with whom, and about what',
  welcomeHint:
    'Drop a bibliography, an author’s page, or a map saved from here anywhere on this window. It is read in the browser and never leaves it.',
  openingMap: 'Opening the map …',
}

/** What was read, in numbers. */
export const corpus = {
  span: ([first, last]: readonly [first: number, last: number]): string =>
    first === last ? `All from ${first}` : `From ${first} to ${last}`,
  incomplete: (works: number): string =>
    `${counted(works, 'work gives', 'works give')} an incomplete list of authors (“et al.”): those not named are not on the map.`,
  withoutTitle: (works: number): string => `${counted(works, 'work has', 'works have')} no title.`,
  withoutAbstract: (works: number): string => `${counted(works, 'work has', 'works have')} no abstract.`,
  withoutDate: (works: number): string => `${counted(works, 'work has', 'works have')} no date.`,
  oneLanguage: (language: string): string => `All in ${language}`,
  languages: (each: readonly { readonly name: string; readonly works: number }[]): string =>
    `In ${each.map(({ name, works }) => `${name} (${number(works)})`).join(', ')}`,
  unknownLanguage: 'an unknown language',
  problems: 'Problems',
  noProblems: 'Everything in the files was understood.',

  merges: 'The same work found twice',
  ways: {
    decision: 'By your decision',
    title: 'By title, year and surnames',
    catalogue: 'By their number in a catalogue',
    pubmed: 'By PubMed number',
    arxiv: 'By arXiv number',
    doi: 'By DOI',
    copy: 'The same record, read twice',
  },
  others: (n: number): string => `and ${counted(n, 'other')}`,
  inFiles: (files: readonly string[]): string => listed(files),
  keepApart: 'Keep apart',
}

/** What happens to files and maps. Reasons go on after the name of what failed. */
export const loading = {
  fetching: 'Fetching',
  drawingAgain: 'Drawing again',
  theMap: 'The map',
  theSample: 'The sample',
  files: (n: number): string => counted(n, 'file'),
  notOpened: (reason: string): string => `could not be opened: ${reason}.`,
  notFetched: (reason: string): string => `could not be fetched: ${reason}.`,
  answered: (status: number): string => `the server answered ${status}`,
  notDrawnYet: 'The map does not show your last decisions yet.',
  drawAgain: 'Draw it again',
  noRecords: 'holds no records.',
  nothingRead: (problems: readonly string[], more: number): string =>
    `nothing could be read. ${[...problems, ...(more > 0 ? [`… and ${number(more)} more`] : [])].join(' · ').slice(0, 600)}`,
  worksRead: (works: number): string => `${counted(works, 'work')} read.`,
  nodesRead: (nodes: number): string => `${counted(nodes, 'node')} read.`,
  /** Records that were lost, and files of which something else was. */
  lost: (read: string, records: number, files: number): string => {
    const what = [[records, 'record'] as const, [files, 'file'] as const].filter(([count]) => count > 0)
    return `${read} ${what.map(([count, of]) => counted(count, of)).join(' and ')} could not be understood: see Corpus.`
  },
  part: (whole: number, here: number): string =>
    `${number(whole)} nodes are too many to show at once: here are the ${number(here)} most important, with the ties among them.`,
  showMore: 'Show more',
  notArranged: (reason: string): string => `The map could not be arranged: ${reason}`,
  notClustered: (reason: string): string => `Clusters could not be found: ${reason}`,
  notJudged: (reason: string): string => `The quality of the map could not be measured: ${reason}`,
  notSaved: (reason: string): string => `The map could not be saved: ${reason}`,
  noPicture: (reason: string): string => `The picture could not be made: ${reason}`,
  wrongAddress: (faults: readonly string[]): string => `Part of the address was left out: ${faults.join('; ')}.`,
  noMeasure: (id: string): string => `there is no measure “${id}”`,
}
