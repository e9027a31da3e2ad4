import type { Format } from '../format.ts'
import { numberOf, type Stated } from './stated.ts'
import { weightIn } from './tie-columns.ts'
import { readXmlGraph } from './xml-events.ts'

/** GEXF 1.1 to 1.3, as Gephi and this program write it: https://gexf.net */
export const gexf: Format = {
  id: 'gexf',
  sniff: (head) => (/<(?:\w+:)?gexf[\s>]/u.test(head) ? 0.97 : 0),
  open: (context) =>
    readXmlGraph(context, (graph) => {
      const titles = { node: new Map<string, Column>(), edge: new Map<string, Column>() }
      let scope: 'node' | 'edge' = 'node'
      let column = ''
      let element: Growing | undefined

      function finish() {
        if (element === undefined) return
        const { id, ends, values, stated, weight } = element
        for (const { title, type, fallback } of titles[ends === undefined ? 'node' : 'edge'].values())
          if (fallback !== undefined && !values.has(title)) values.set(title, typed(fallback, type))
        const own = expanded(values)
        if (ends !== undefined) graph.tie(ends[0], ends[1], weight ?? weightIn(values), own)
        else if (id !== undefined) graph.node(id, own, stated)
        element = undefined
      }

      return {
        open(name, attributes) {
          const { id, label } = attributes
          if (attributes.defaultedgetype === 'directed' || (name === 'edge' && attributes.type === 'directed'))
            graph.directed()
          if (name === 'attributes') scope = attributes.class === 'edge' ? 'edge' : 'node'
          else if (name === 'attribute' && id !== undefined) {
            column = id
            titles[scope].set(id, { title: attributes.title ?? id, type: attributes.type ?? 'string' })
          } else if (name === 'node') {
            // Nodes may hold nodes.
            finish()
            element = { values: new Map(), stated: { label } }
            if (id !== undefined) element.id = id
          } else if (name === 'edge') {
            const { source, target, weight, ...rest } = attributes
            const values = new Map<string, unknown>(Object.entries(rest))
            element = { values, weight, stated: {} }
            if (source !== undefined && target !== undefined) element.ends = [source, target]
          } else if (element !== undefined) inside(name, attributes)
        },
        close(name, text) {
          if (name === 'node' || name === 'edge') finish()
          else if (name === 'description' || name === 'title') graph.title(text.trim())
          else if (name === 'default') {
            const known = titles[scope].get(column)
            if (known !== undefined) titles[scope].set(column, { ...known, fallback: text.trim() })
          }
        },
      }

      function inside(name: string, attributes: Readonly<Record<string, string>>) {
        const { values, stated, ends } = element!
        if (name === 'attvalue') {
          const column = titles[ends === undefined ? 'node' : 'edge'].get(attributes.for ?? attributes.id ?? '')
          const title = column?.title ?? attributes.for ?? attributes.id ?? ''
          values.set(title, typed(attributes.value ?? '', column?.type))
        } else if (name === 'position') {
          stated.x = numberOf(attributes.x)
          stated.y = numberOf(attributes.y)
        } else if (name === 'size') stated.size = numberOf(attributes.value)
        else if (name === 'color') {
          const channels = ['r', 'g', 'b'].map((channel) => attributes[channel])
          values.set('color', attributes.hex ?? `rgb(${channels.join(', ')})`)
        }
      }
    }),
}

interface Column {
  readonly title: string
  readonly type: string
  readonly fallback?: string
}

interface Growing {
  id?: string
  ends?: readonly [string, string]
  readonly values: Map<string, unknown>
  readonly stated: { -readonly [K in keyof Stated]: Stated[K] }
  readonly weight?: string | undefined
}

/** What this program wrote whole, as JSON, in the attribute `coterie` comes back beside the flat attributes. */
function expanded(values: Map<string, unknown>): Map<string, unknown> {
  const whole = values.get('coterie')
  if (typeof whole !== 'string') return values
  try {
    const parsed: unknown = JSON.parse(whole)
    if (typeof parsed !== 'object' || parsed === null) return values
    const all = new Map([...values, ...Object.entries(parsed)])
    all.delete('coterie')
    return all
  } catch {
    return values
  }
}

/** A value in the type its column states; as text where it is not of that type. */
export function typed(value: string, type: string | undefined): unknown {
  if (type === 'boolean') return value === 'true' ? true : value === 'false' ? false : value
  if (type === undefined || type === 'string' || !/^(?:int|integer|long|float|double|number)$/u.test(type)) return value
  const number = numberOf(value)
  return number === undefined || (Number.isInteger(number) && !Number.isSafeInteger(number)) ? value : number
}
