import { decodeEntities } from '../entities.ts'
import type { Format } from '../format.ts'
import { collector } from './collect.ts'
import { type Attributes, numberOf } from './stated.ts'

/** GML, as networkx, igraph and M. E. J. Newman's collection write it (Himsolt 1996). */
export const gml: Format = {
  id: 'gml',
  label: 'GML',
  sniff: (head) =>
    /^(?:\s*(?:#[^\n]*|Creator[^\n]*|Version[^\n]*|comment[^\n]*)\n)*\s*graph\s*\[/iu.test(head) ? 0.97 : 0,
  open(context) {
    const graph = collector(context)
    const pieces: string[] = []
    return {
      push: (text) => {
        pieces.push(text)
      },
      end() {
        const lists = parse(pieces.join(''), (code, message) => graph.fault(code, message))
        for (const { name, values } of lists) {
          if (name === 'node') {
            const id = textOf(values.get('id'))
            if (id === undefined) graph.fault('no-id', 'a node has no id; left out.')
            else
              graph.node(id, values, { x: numberOf(values.get('graphics.x')), y: numberOf(values.get('graphics.y')) })
          } else if (name === 'edge') {
            const source = textOf(values.get('source'))
            const target = textOf(values.get('target'))
            const weight = values.get('weight') ?? numberOf(values.get('value'))
            if (source === undefined || target === undefined) graph.fault('no-ends', 'a tie lacks an end; left out.')
            else graph.tie(source, target, weight, values)
          } else
            for (const [key, value] of values) {
              graph.attribute(key, value)
              if (key === 'directed' && value === 1) graph.directed()
            }
        }
        graph.end()
      },
    }
  },
}

interface List {
  readonly name: string
  readonly values: Attributes
}

const deepest = 200

/** The lists directly in `graph [ ... ]`, inner ones flattened ("graphics.x"), and the graph's own values. */
function parse(text: string, fault: (code: string, message: string) => void): readonly List[] {
  const lists: List[] = []
  const graph = new Map<string, unknown>()
  const path: string[] = []
  let values: Map<string, unknown> | undefined
  let key: string | undefined
  for (const [token] of text.matchAll(/"[^"]*"|#[^\r\n]*|\[|\]|[^\s[\]"#]+/gu)) {
    if (token.startsWith('#') && key === undefined) continue
    if (token === '[') {
      path.push((key ?? '').toLowerCase())
      key = undefined
      if (path.length > deepest) {
        fault('too-deep', `lists nest deeper than ${deepest} levels; read up to there.`)
        return lists
      }
      if (path.length === 2) values = new Map()
    } else if (token === ']') {
      if (path.length === 2 && values !== undefined) lists.push({ name: path[1]!, values })
      if (path.length === 2) values = undefined
      path.pop()
      key = undefined
    } else if (key === undefined) key = token
    else {
      const target = path.length < 2 ? graph : values
      if (path.length > 0) target?.set([...path.slice(2), key].join('.'), value(token))
      key = undefined
    }
  }
  if (path.length > 0) fault('cut-short', 'the file ends inside a list; every complete node and tie was read.')
  return graph.size === 0 ? lists : [...lists, { name: 'graph', values: graph }]
}

function value(token: string): unknown {
  if (token.startsWith('"')) return decodeEntities(token.slice(1, -1))
  const number = Number(token)
  return Number.isFinite(number) && (!Number.isInteger(number) || Number.isSafeInteger(number)) ? number : token
}

const textOf = (id: unknown) => (typeof id === 'number' || typeof id === 'string' ? String(id) : undefined)
