import { counted, number } from './numerals.en.ts'

/** How two nodes are connected, and whether the map says so. */
export const connection = {
  title: 'How they connect',
  close: 'Back to the details',
  path: (i: number, of: number): string =>
    of === 1 ? 'The way between them' : `Way ${number(i + 1)} of ${number(of)}`,
  nothing: 'Nothing that the map shows now connects them.',
  /** Two that stand near each other without being near in the graph. */
  accident: (steps: number | null): string =>
    steps === null
      ? 'They are near each other on the drawing only: nothing that is shown connects them.'
      : `They are near each other on the drawing only: in the graph they are ${counted(steps, 'step')} apart.`,
  meaning: 'The strongest ways first: many works together, close likeness and frequent use make a way short.',
  /** What ties two nodes on the way, in a few words. */
  hop: {
    coauthorship: (works: number): string => counted(works, 'work'),
    authorship: 'author of',
    aboutness: (count: number): string => `about, ${counted(count, 'time')}`,
    similarity: (topic: string | undefined): string => (topic === undefined ? 'alike' : `both about ${topic}`),
    cooccurrence: (works: number): string => `in ${counted(works, 'work')}`,
  },
  nearby: 'Nearest on the map',
  away: (steps: number | null): string =>
    steps === null ? 'by accident' : steps === 1 ? 'tied' : counted(steps, 'step'),
  show: (name: string): string => `How it connects to ${name}`,
  astray: 'Marks out of place',
  astrayMeaning: (marks: number | null): string =>
    `Of the eight marks nearest to such a mark, at most one is within two ties of it${marks === null ? '' : `: ${number(marks)} here`}.`,
}
