import { contentStart } from '../beginning.ts'
import { decodeEntities } from '../entities.ts'
import type { Format } from '../format.ts'
import { splitLines } from '../lines.ts'
import { believed } from './announced.ts'
import { collector } from './collect.ts'
import { wordsOf } from './quoted-words.ts'
import { numberOf } from './stated.ts'

/**
 * Pajek: networks (`.net`), partitions (`.clu`) and projects that hold both (`.paj`). Vertices are known by their
 * numbers; where lines of them are missing they are counted up to the number that is announced. A partition gives the
 * networks of as many vertices their clusters, also in a file of its own.
 * http://mrvar.fdv.uni-lj.si/pajek/pajekman.pdf, section 5.3 (Data objects)
 */
export const pajek: Format = {
  id: 'pajek',
  sniff(head) {
    header.lastIndex = contentStart(head) ?? 0
    return header.test(head) ? 0.95 : 0
  },
  open(context) {
    const graph = collector(context)
    const networks: Network[] = []
    const partitions: Partition[] = []
    let now = networkOf('')
    let section = ''
    let relation = ''
    let row = 0
    let partition: Partition | undefined

    function begin(words: readonly string[], line: string, number: number) {
      const [first = '', ...rest] = words
      section = first.slice(1).toLowerCase()
      const count = Math.trunc(numberOf(rest[0]) ?? 0)
      relation = relationOf(line)
      row = 0
      if (section === 'network') {
        partition = undefined
        networks.push(now)
        now = networkOf(rest.join(' '))
      } else if (section === 'partition' || section === 'vector') {
        partition = { isVector: section === 'vector', name: rest.join(' '), values: [] }
        partitions.push(partition)
      } else if (section === 'vertices') {
        if (partition !== undefined) return
        if (now.count > 0) {
          networks.push(now)
          now = networkOf('')
        }
        now.count = count
        now.rows = Math.trunc(numberOf(rest[1]) ?? 0)
      } else if (!known.has(section)) graph.fault({ code: 'unknown-section', name: section }, number)
      else {
        partition = undefined
        if (section.startsWith('arcs')) now.directed = true
      }
    }

    function vertex(line: string, words: readonly string[], number: number) {
      const [first = '', ...rest] = words
      // In a label that holds quotes the last one closes it.
      const [, quoted, behind = ''] = rest[0]?.startsWith('"') ? (/"(.*)"([^"]*)$/u.exec(line) ?? []) : []
      const [label, ...more] = quoted === undefined ? rest : [quoted, ...wordsOf(behind)]
      if (partition !== undefined) {
        partition.values.push(first)
        return
      }
      const id = numberOf(first)
      if (id === undefined || (words.length === 1 && !Number.isSafeInteger(id))) now.bare.push(first)
      else if (words.length === 1) now.bare.push(first)
      else now.vertices.set(String(id), { label: decodeEntities(label!), words: more, line: number })
    }

    const lines = splitLines((line, number) => {
      const words = wordsOf(line)
      const [first, second] = words
      if (first === undefined || first.startsWith('%')) return
      if (first.startsWith('*') && first.length > 1) return begin(words, line, number)
      const tie = (a: string, b: string, weight: unknown) =>
        now.ties.push({ source: idOf(a), target: idOf(b), weight, relation, line: number })
      if (section === 'vertices') vertex(line, words, number)
      else if (section === 'arcs' || section === 'edges') {
        if (second === undefined) graph.fault({ code: 'no-ends', what: 'line' }, number)
        else tie(first, second, words[2])
      } else if (section === 'arcslist' || section === 'edgeslist')
        for (const other of words.slice(1)) tie(first, other, undefined)
      else if (section === 'matrix') {
        row++
        now.isMatrix = true
        words.forEach((weight, i) => {
          // In a matrix of two modes the columns are numbered after the rows.
          if (numberOf(weight) !== 0) tie(String(row), String(now.rows > 0 ? now.rows + i + 1 : i + 1), weight)
        })
      } else if (partition !== undefined) partition.values.push(first)
    })

    function end() {
      lines.end()
      networks.push(now)
      for (const network of networks) {
        if (isPartition(network))
          partitions.push({ name: network.name, isVector: !network.bare.every(isWhole), values: network.bare })
      }
      const filled = networks.filter((network) => network.count > 0 && !isPartition(network))
      // A partition of its own file waits for the network that comes beside it.
      const shown =
        filled.length > 0
          ? filled
          : partitions.slice(0, 1).map(({ values }) => ({ ...networkOf(''), count: values.length }))
      for (const network of shown) {
        graph.begin(network.name === '' ? undefined : network.name)
        graph.title(network.name)
        if (network.directed) graph.directed()
        if (network.isMatrix) graph.twice('matrix')
        const own = partitions.filter(({ values }) => values.length === network.count)
        const count = believed(network.count, network.vertices.size + network.ties.length, graph)
        for (let i = 1; i <= count; i++) nodeOf(String(i), network, own)
        for (const id of network.vertices.keys()) if (Number(id) > count || Number(id) < 1) nodeOf(id, network, own)
        for (const { source, target, weight, relation, line } of network.ties)
          graph.tie(source, target, weight, new Map(relation === '' ? [] : [['relation', relation]]), line)
      }
      graph.end()
    }

    function nodeOf(id: string, { vertices, rows }: Network, partitions: readonly Partition[]) {
      const { label, words } = vertices.get(id) ?? { label: undefined, words: [] }
      const [x, y] = [numberOf(words[0]), numberOf(words[1])]
      const own = new Map<string, unknown>(rows > 0 ? [['mode', Number(id) <= rows ? 1 : 2]] : [])
      for (const [i, { name, isVector, values }] of partitions.entries())
        own.set(name === '' ? (isVector ? 'vector' : `partition ${i + 1}`) : name, values[Number(id) - 1])
      const cluster = partitions.find(({ isVector }) => !isVector)?.values[Number(id) - 1]
      graph.node(id, own, { label: label === '' ? undefined : label, x, y: x === undefined ? undefined : y, cluster })
    }

    return { push: (text) => lines.push(text), end }
  },
}

const header = /\*(?:network|vertices|arcs|edges|arcslist|edgeslist|matrix|partition|vector)\b/iuy

const known = new Set([
  'arcs',
  'edges',
  'arcslist',
  'edgeslist',
  'matrix',
  'permutation',
  'cluster',
  'hierarchy',
  'events',
])

interface Network {
  readonly name: string
  /** Vertices that are announced, and of those the rows of a network of two modes. */
  count: number
  rows: number
  directed: boolean
  isMatrix: boolean
  readonly vertices: Map<string, { readonly label: string; readonly words: readonly string[]; readonly line: number }>
  /** Lines of vertices that hold one word: numbers of vertices without labels, or a partition. */
  readonly bare: string[]
  readonly ties: {
    readonly source: string
    readonly target: string
    readonly weight: unknown
    readonly relation: string
    readonly line: number
  }[]
}

interface Partition {
  readonly name: string
  readonly isVector: boolean
  readonly values: string[]
}

const networkOf = (name: string): Network => ({
  name,
  count: 0,
  rows: 0,
  directed: false,
  isMatrix: false,
  vertices: new Map(),
  bare: [],
  ties: [],
})

const isWhole = (value: string) => /^-?\d+$/u.test(value)

/** `*Vertices` and then as many bare numbers, which do not count 1, 2, 3: the classes of the vertices. */
const isPartition = ({ count, vertices, ties, bare }: Network): boolean =>
  vertices.size === 0 && ties.length === 0 && bare.length === count && bare.some((value, i) => value !== String(i + 1))

/** Numbers of vertices may be written as `1` and as `01`. */
const idOf = (word: string): string => String(numberOf(word) ?? word)

/** `*Arcs :1 "R1"`: the relation that the ties below are of. */
const relationOf = (line: string): string => {
  const [, number = '', name] = /^\s*\*\w+\s*:\s*(\d+)\s*(?:"([^"]*)")?/u.exec(line) ?? []
  return name ?? number
}
