import { decodeEntities } from '../entities.ts'
import type { Format } from '../format.ts'
import { collector } from './collect.ts'
import { numberOf } from './stated.ts'
import { weightIn } from './tie-columns.ts'
import { cutTokens, quotedAt, type TokenAt } from './tokens.ts'

const deepest = 200

/**
 * GML, as networkx, igraph, Cytoscape and M. E. J. Newman's collection write it: keys and values in lists (M. Himsolt,
 * GML: A portable Graph File Format, Universität Passau, 1996). Inner lists are flattened: "graphics.x".
 */
export const gml: Format = {
  id: 'gml',
  sniff: (head) => (beginsGraph(head) ? 0.97 : 0),
  open(context) {
    const graph = collector(context)
    const path: string[] = []
    let values = new Map<string, unknown>()
    let key: string | undefined
    /** The word before, where it was taken for a value. */
    let said: string | undefined
    let began = 0
    let hasGraph = false
    /** The line of the latest word that began one, and of the latest token. */
    let beganLine = 0
    let latest = 0
    let stopped = false

    function open(line: number) {
      // No value is followed by a list: it is a key, and the word before it one that has lost its value.
      const name = (key ?? said ?? '').toLowerCase()
      if (hasGraph && beganLine === line && (name === 'node' || name === 'edge')) backToGraph()
      path.push(name)
      key = undefined
      if (path.length === 1 && (name === 'graph' || !hasGraph)) graph.begin()
      hasGraph ||= name === 'graph'
      if (path.length === 2) {
        values = new Map()
        began = line
      }
      if (path.length <= deepest) return
      graph.fault({ code: 'too-deep', what: 'lists', levels: deepest }, line)
      stopped = true
    }
    /** A node or tie that begins a line is one of the graph's, whatever brackets before it were too many or too few. */
    function backToGraph() {
      while (path[0] === 'graph' && path.length > 1) close()
      path.splice(0, path.length, 'graph')
    }
    function close() {
      key = undefined
      if (path.length === 2) element(path[1]!)
      path.pop()
    }
    function element(name: string) {
      if (name === 'node') {
        const id = textOf(values.get('id'))
        const place = { x: numberOf(values.get('graphics.x')), y: numberOf(values.get('graphics.y')) }
        if (id === undefined) graph.fault({ code: 'no-id', what: 'node' }, began)
        else graph.node(id, values, place)
      } else if (name === 'edge') {
        const source = textOf(values.get('source'))
        const target = textOf(values.get('target'))
        if (source === undefined || target === undefined) graph.fault({ code: 'no-ends', what: 'tie' }, began)
        else graph.tie(source, target, weightIn(values), values, began)
      }
    }
    function give(name: string, value: unknown) {
      if (path.length > 1) values.set([...path.slice(2), name].join('.'), value)
      else if (path.length === 1) {
        graph.attribute(name, value)
        if (name === 'directed' && value === 1) graph.directed()
      }
    }

    const tokens = cutTokens(tokenAt, (kind, text, line) => {
      if (stopped) return
      const word = kind === 'word' && key !== undefined ? text : undefined
      if (line > latest && kind === 'word') beganLine = line
      latest = line
      if (kind === '[') open(line)
      else if (kind === ']') close()
      else if (key === undefined) {
        // A line that begins with # is a comment, a value that does is one.
        if (kind === 'word') key = text
      } else {
        if (kind === 'unclosed') graph.fault({ code: 'unclosed-quote' }, line)
        give(key, kind === 'quoted' || kind === 'unclosed' ? decodeEntities(text) : plain(text))
        key = undefined
      }
      said = word
    })
    return {
      push: tokens.push,
      end() {
        tokens.end()
        if (path.length > 0 && !stopped) graph.fault({ code: 'cut-short', what: 'list' }, tokens.line)
        graph.end()
      },
    }
  },
}

/** Whether `graph [` stands there, behind nothing but comments and values (`Creator "igraph"`, `Version 1`). */
function beginsGraph(head: string): boolean {
  const lines = head.split(/\r\n?|\n/u, 200).map((line) => line.trim())
  for (const [i, line] of lines.entries()) {
    if (line === '' || line.startsWith('#')) continue
    if (/^graph\s*\[/iu.test(line) || /^[a-z]\w{0,30} {1,9}(?:"[^"]*"|[-+.\w]+) {1,9}graph \[/iu.test(line)) return true
    if (/^graph$/iu.test(line))
      return (
        lines
          .slice(i + 1)
          .find((next) => next !== '')
          ?.startsWith('[') === true
      )
    if (!/^[a-z]\w{0,30}\s{1,9}(?:"|[-+.\w]+$)/iu.test(line)) return false
  }
  return false
}

const word = /[^\s[\]"]+/uy
const blank = /\s+/uy
const lineEnd = /[\r\n]/gu

const tokenAt: TokenAt = (text, at, final) => {
  const c = text[at]!
  if (c === '[' || c === ']') return { kind: c, text: c, end: at + 1 }
  if (c === '"') return quotedAt(text, at, final, false)
  if (c === '#') {
    lineEnd.lastIndex = at
    const end = lineEnd.exec(text)?.index ?? text.length
    return end === text.length && !final ? undefined : { kind: 'hash', text: text.slice(at, end), end }
  }
  for (const [kind, pattern] of [
    ['blank', blank],
    ['word', word],
  ] as const) {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0]
    if (found === undefined) continue
    const end = at + found.length
    if (kind === 'word' && end === text.length && !final) return undefined
    return { kind, text: found, end }
  }
  return { kind: 'blank', text: c, end: at + 1 }
}

function plain(token: string): unknown {
  const number = Number(token)
  return Number.isFinite(number) && (!Number.isInteger(number) || Number.isSafeInteger(number)) ? number : token
}

const textOf = (id: unknown) => (typeof id === 'number' || typeof id === 'string' ? String(id) : undefined)
