import type { CauseWords } from './cause-words.ts'
import { agreeing, allQuoted, counted, number, quoted } from './numerals.en.ts'

const ends = {
  tie: 'a tie lacks an end; left out.',
  line: 'the line names no two nodes; left out.',
  row: 'the row names no two nodes; left out.',
  value: 'what stands here names no two nodes; left out.',
  hyperedge: 'a hyperedge has no ends; left out.',
  second: 'the line names no second node; left out.',
  below: 'the line stands below no node; left out.',
} as const

const ids = {
  node: 'a node has no id; left out.',
  tie: 'a tie has no id; left out.',
  element: 'an element has no data; left out.',
  line: 'the line names no node; left out.',
  row: 'the row has no id; left out.',
} as const

const brief = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)

interface Tie {
  readonly count: number
  readonly source: string
  readonly target: string
  readonly weight: string
}

/** `(“a” – “b”: -2)`: the tie, or the first of several. */
const shown = ({ count, source, target, weight }: Tie): string =>
  `(${count > 1 ? 'the first ' : ''}${quoted(brief(source))} – ${quoted(brief(target))}: ${brief(weight)})`

/** What is wrong with a graph that was made elsewhere. */
export const graphCauses: CauseWords<
  | 'no-ends'
  | 'no-id'
  | 'unknown-node'
  | 'node-twice'
  | 'loop'
  | 'weightless'
  | 'bad-weight'
  | 'hyperedge'
  | 'hyperedge-too-wide'
  | 'directed'
  | 'more-faults'
  | 'too-many'
  | 'too-many-announced'
  | 'several-graphs'
  | 'unclosed-quote'
  | 'unknown-section'
  | 'no-data'
  | 'decimal-comma'
  | 'unknown-weight'
  | 'ready-graph'
  | 'graph-beside-works'
> = {
  'no-ends': ({ what }) => ends[what],
  'no-id': ({ what }) => ids[what],
  'unknown-node': (it) => {
    if (it.what === 'lists') return `${counted(it.count, 'list')} of a node that is not in the file; left out.`
    const where = it.what === 'ties' ? 'the file' : quoted(it.beside)
    return `${counted(it.count, 'tie leads', 'ties lead')} to a node that is not in ${where}; left out.`
  },
  'node-twice': ({ count }) => `${counted(count, 'node is', 'nodes are')} listed twice; the first is taken.`,
  loop: ({ count }) => `${counted(count, 'tie joins', 'ties join')} a node with itself; left out.`,
  weightless: (it) => `${counted(it.count, 'tie weighs', 'ties weigh')} nothing or less; left out ${shown(it)}.`,
  'bad-weight': (it) =>
    `${counted(it.count, 'tie has', 'ties have')} a weight that is no number; taken as 1 ${shown(it)}.`,
  hyperedge: ({ count }) =>
    `${counted(count, 'tie joins', 'ties join')} more than two nodes; each pair of its ends is a tie.`,
  'hyperedge-too-wide': ({ count, most }) =>
    `${counted(count, 'tie joins', 'ties join')} more than ${counted(most, 'node')}; left out.`,
  directed: () =>
    'ties have a direction, which is ignored: ties in both directions become one, with their weights added.',
  'more-faults': ({ count }) => `${counted(count, 'more place')} cannot be read.`,
  'too-many': (it) =>
    it.what === 'pairs'
      ? `${number(it.from)} × ${number(it.to)} ties in one statement; left out.`
      : `${counted(it.count, 'place')}: more than 16,000,000 nodes or ties cannot be held; left out.`,
  'too-many-announced': ({ announced, made }) =>
    `the file announces ${counted(announced, 'node')} and names few of them; ${number(made)} ${agreeing(made, 'is', 'are')} made.`,
  'several-graphs': (it) => {
    if (it.how === 'aside') return `this graph is left out; the one in ${quoted(it.shown)} is shown.`
    const named = it.name === '' ? '' : `${quoted(brief(it.name))}, `
    const size = `${counted(it.nodes, 'node')} and ${counted(it.ties, 'tie')}`
    return `the file holds ${counted(it.graphs, 'graph')}; the largest is shown: ${named}number ${number(it.number)}, with ${size}.`
  },
  'unclosed-quote': () => 'a quote is never closed; read to the end of its line.',
  'unknown-section': ({ name }) => `${quoted(`*${name}`)} is not known; left out.`,
  'no-data': () => 'there is no “data:” in the file.',
  'decimal-comma': () => 'weights are read with a decimal comma.',
  'unknown-weight': ({ columns }) =>
    `no column is known to say what a tie weighs: each row counts 1. Numbers stand under ${allQuoted(columns)}.`,
  'ready-graph': () => 'this is a ready-made graph, which holds no records; coterie analyse takes it.',
  'graph-beside-works': () => 'this graph was made elsewhere and names no works: beside works it is left out.',
}
