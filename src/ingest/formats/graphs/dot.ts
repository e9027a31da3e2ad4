import { contentStart } from '../beginning.ts'
import type { Format } from '../format.ts'
import { plainText } from '../plain-text.ts'
import { collector } from './collect.ts'
import { begin, type Said, type Scope } from './dot-parts.ts'
import { dotTokens } from './dot-tokens.ts'
import { type Attributes, numberOf } from './stated.ts'
import { weightIn } from './tie-columns.ts'
import { cutTokens } from './tokens.ts'

/** Most ties of one statement between two groups of nodes. */
const mostPairs = 10_000
const deepest = 200

/**
 * DOT, the language of Graphviz, as igraph, networkx and people write it. Subgraphs called `cluster…` are clusters; a
 * `strict` graph has one tie between two nodes, however often it is said. https://graphviz.org/doc/info/lang.html
 */
export const dot: Format = {
  id: 'dot',
  sniff(head) {
    header.lastIndex = contentStart(head) ?? 0
    return header.test(head) ? 0.96 : 0
  },
  open(context) {
    const graph = collector(context)
    let nodes = new Map<string, Said>()
    const scopes: Scope[] = []
    let strict = false
    let hadGraph = false
    let isAnnounced = false
    let statement = begin()
    let name: string | undefined

    const scope = () => scopes.at(-1)
    const said = (id: string): Said => {
      const known = nodes.get(id)
      const defaults = scope()?.node ?? nothing
      const cluster = scopes.findLast((scope) => scope.cluster !== undefined)?.cluster
      for (const { members } of scopes) members.add(id)
      if (known !== undefined) {
        known.cluster ??= cluster
        return known
      }
      const fresh: Said = { attributes: new Map(defaults), cluster }
      nodes.set(id, fresh)
      return fresh
    }

    /** Carries out the statement at hand. */
    function finish() {
      const { ends, attributes, about, line } = statement
      statement = begin()
      const own = scope()
      if (own === undefined) return
      if (about === 'graph') named(attributes, own)
      else if (about !== undefined) for (const [key, value] of attributes) own[about].set(key, value)
      else if (ends.length === 1 && !ends[0]!.isGroup) {
        const { attributes: all } = said(ends[0]!.ids[0]!)
        for (const [key, value] of attributes) all.set(key, value)
      } else if (ends.length > 1) {
        const all = new Map([...own.edge, ...attributes])
        for (let i = 1; i < ends.length; i++) tie(ends[i - 1]!.ids, ends[i]!.ids, all, line)
      }
    }
    function tie(from: readonly string[], to: readonly string[], attributes: Attributes, line: number) {
      for (const id of [...from, ...to]) said(id)
      if (from.length * to.length > mostPairs) {
        graph.fault({ code: 'too-many', what: 'pairs', from: from.length, to: to.length }, line)
        return
      }
      for (const a of from) for (const b of to) graph.tie(a, b, weightIn(attributes), attributes, line)
    }
    /** What a graph says of itself: a subgraph its name, the whole its title. */
    function named(attributes: Attributes, own: Scope) {
      const label = attributes.get('label') ?? attributes.get('title')
      if (scopes.length === 1) {
        for (const [key, value] of attributes) graph.attribute(key, value)
        if (typeof label === 'string') graph.title(label)
      } else if (own.cluster !== undefined && typeof label === 'string' && label !== '') {
        for (const id of own.members) if (nodes.get(id)?.cluster === own.cluster) nodes.get(id)!.cluster = label
        own.cluster = label
      }
    }

    function open(line: number) {
      if (scopes.length >= deepest) return graph.fault({ code: 'too-deep', what: 'graphs', levels: deepest }, line)
      if (statement.ends.length > 0 && !statement.awaitsEnd) finish()
      const outer = scope()
      const cluster = name !== undefined && /^cluster/iu.test(name) ? name : undefined
      // Brackets that nobody announced are too many: the graph before goes on in them.
      if (outer === undefined && (isAnnounced || !hadGraph)) {
        graph.begin(name)
        hadGraph = true
        if (strict) graph.twice('once')
      }
      isAnnounced = false
      scopes.push({
        node: new Map(outer?.node),
        edge: new Map(outer?.edge),
        members: new Set(),
        cluster,
        around: statement,
      })
      statement = begin()
      name = undefined
    }
    function close() {
      finish()
      const own = scopes.pop()
      if (own === undefined) return
      if (scopes.length === 0) return handOn()
      statement = own.around
      statement.ends.push({ ids: [...own.members], isGroup: true })
      statement.awaitsEnd = false
    }
    function handOn() {
      for (const [id, { attributes, cluster }] of nodes) {
        const [, x, y] = /^\s*"?([-+\d.e]+),([-+\d.e]+)/u.exec(String(attributes.get('pos') ?? '')) ?? []
        const place = x === undefined ? {} : { x: numberOf(x), y: numberOf(y) }
        const label = attributes.get('label')
        // \N stands for the node's own name.
        const text = typeof label === 'string' && label !== '' ? label.replaceAll('\\N', id) : undefined
        graph.node(id, attributes, { ...place, label: text, cluster })
      }
      nodes = new Map()
      statement = begin()
      strict = false
    }

    /** A tie behind the graph is one of its ties: a bracket before it was too many. */
    function beginTie(first: string, line: number) {
      if (scopes.length === 0 && hadGraph) {
        scopes.push({ node: new Map(), edge: new Map(), members: new Set(), cluster: undefined, around: begin() })
        name = undefined
      }
      word('quoted', first, line)
    }

    function word(kind: string, text: string, line: number) {
      const keyword = kind === 'word' ? text.toLowerCase() : ''
      if (scopes.length === 0) {
        if (keyword === 'strict') strict = true
        else if (keyword === 'graph' || keyword === 'digraph') isAnnounced = true
        else name = text
        return
      }
      if (statement.awaitsName || keyword === 'subgraph') {
        if (statement.ends.length > 0 && !statement.awaitsEnd) finish()
        name = keyword === 'subgraph' ? undefined : text
        statement.awaitsName = keyword === 'subgraph'
        return
      }
      // A port stands beside its node, not in the next line.
      const isPort = statement.awaitsPort === line
      statement.awaitsPort = undefined
      if (isPort) return
      if (statement.ends.length > 0 && !statement.awaitsEnd) finish()
      if (statement.about !== undefined) finish()
      if (keyword === 'node' || keyword === 'edge' || keyword === 'graph') statement.about = keyword
      else {
        statement.line = statement.ends.length === 0 ? line : statement.line
        statement.ends.push({ ids: [text], isGroup: false })
        statement.awaitsEnd = false
      }
    }

    /** `[ key = value, … ]` behind what it is said of. */
    let key: string | undefined
    let value: string | undefined
    let inList = false
    function pair() {
      if (key !== undefined) statement.attributes.set(key, value ?? 'true')
      key = undefined
      value = undefined
    }
    let awaitsValue = false
    /** What an `=` has just been followed by; an end of a tie, where one follows. */
    let assigned: string | undefined
    let joins = false

    const tokens = cutTokens(dotTokens(), (kind, text, line) => {
      const printed = kind === 'html' ? plainText(text) : text
      if (kind === 'unclosed') graph.fault({ code: 'unclosed-quote' }, line)
      if (kind === '=') awaitsValue = true
      const isWord = kind === 'word' || kind === 'quoted' || kind === 'html' || kind === 'unclosed'
      if (isWord && joins) {
        joins = false
        if (inList && value !== undefined) value += printed
        else if (statement.ends.at(-1)?.isGroup === false) statement.ends.at(-1)!.ids[0] += printed
        return
      }
      const former = assigned
      assigned = undefined
      joins = kind === '+'
      if (kind === '+') return
      if (inList) {
        // No list holds a tie: its bracket is missing, and what was read last is an end of the tie.
        const end = kind === '--' || kind === '->' ? (value ?? key) : undefined
        if (end !== undefined) {
          key = value = undefined
          inList = false
          beginTie(end, line)
          statement.awaitsEnd = true
        } else if (kind === ']') {
          pair()
          inList = false
        } else if (isWord && awaitsValue) value = printed
        else if (isWord) {
          pair()
          key = printed
        } else if (kind === ',' || kind === ';') pair()
        if (kind !== '=') awaitsValue = false
        return
      }
      if (isWord && awaitsValue) {
        const own = statement.ends.pop()?.ids[0]
        assigned = printed
        statement = begin()
        if (own !== undefined && scope() !== undefined) named(new Map([[own, printed]]), scope()!)
      } else if (isWord) word(kind, printed, line)
      else if (kind === '[') inList = true
      else if (kind === ':') statement.awaitsPort = line
      else if (kind === '{') open(line)
      else if (kind === '}') close()
      else if (kind === ';' || kind === ',') finish()
      else if (kind === '--' || kind === '->') {
        const lone = statement.ends.length > 0 ? undefined : scopes.length === 0 ? name : former
        if (lone !== undefined) beginTie(lone, line)
        statement.awaitsEnd = true
        if (kind === '->') graph.directed()
      }
      if (kind !== '=') awaitsValue = false
    })

    return {
      push: tokens.push,
      end() {
        tokens.end()
        if (scopes.length > 0) {
          graph.fault({ code: 'cut-short', what: 'graph' }, tokens.line)
          if (!inList) finish()
          handOn()
        }
        graph.end()
      },
    }
  },
}

const header = /(?:strict\s{1,99})?(?:di)?graph\b\s{0,99}(?:"[^"]*"|[^\s{["]+)?\s{0,99}\{/iuy

const nothing: Attributes = new Map()
