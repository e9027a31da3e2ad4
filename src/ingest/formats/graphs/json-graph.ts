import type { Cause } from '../../../model/problem.ts'
import type { Format } from '../format.ts'
import type { Json } from '../json/parse.ts'
import { type JsonStructure, structureOf } from '../json/structure.ts'
import { type Collector, type CollectorOptions, collector } from './collect.ts'
import type { JsonFault, JsonPath } from './json-places.ts'
import { walkJson } from './json-walk.ts'

/** What sets one format of graphs in JSON apart: how it is told, where its nodes and ties stand, what they mean. */
export interface JsonGraphDialect {
  readonly id: string
  /**
   * How sure it is, from 0 to 1, of a file of which this much of the structure is known; below {@link certain} the
   * rest of the file may tell more.
   */
  tells(structure: JsonStructure): number
  /** Where what is read stands: `graph.nodes.*`, see {@link walkJson}. */
  readonly places: readonly string[]
  /** Objects may follow one another, or stand one a line. */
  readonly lines?: boolean
  readonly options?: CollectorOptions
  /** Called once a file. */
  open(graph: Collector): OnJsonGraph
}

export interface OnJsonGraph {
  value(value: Json, path: JsonPath, line: number): void
  /** Everything has been read. */
  end?(): void
}

export const jsonGraph = (dialect: JsonGraphDialect): Format => ({
  id: dialect.id,
  sniff: (head) => (/^[\s\ufeff]*[{[]/u.test(head) ? dialect.tells(structureOf(head)) : 0),
  tells: dialect.tells,
  open(context) {
    const graph = collector(context, dialect.options)
    const on = dialect.open(graph)
    let mended = 0
    let firstMended = 0
    const walk = walkJson(dialect.places, dialect.lines === true, {
      value: on.value,
      fault(code, line, reason) {
        if (code === 'unclosed') graph.say('note', { code: 'cut-short', what: 'json' }, line)
        else graph.fault({ ...faults[code], ...(reason === undefined ? {} : { said: reason }) }, line)
      },
      mended(line) {
        if (mended++ === 0) firstMended = line
      },
    })
    return {
      push: walk.push,
      end() {
        walk.end()
        on.end?.()
        if (mended > 0) graph.say('warning', { code: 'control-character', how: 'blanks', count: mended }, firstMended)
        graph.end()
      },
    }
  },
})

const faults: Readonly<Record<Exclude<JsonFault, 'unclosed'>, Cause>> = {
  'malformed-json': { code: 'malformed-json', what: 'value' },
  'unclosed-list': { code: 'unclosed-list' },
  'cut-short': { code: 'cut-short', what: 'value' },
  'too-deep': { code: 'too-deep', what: 'value', levels: 500 },
  'too-long': { code: 'too-long', what: 'value' },
}
