import type { Format } from '../format.ts'
import type { Json } from '../json/parse.ts'
import { type JsonStructure, structureOf } from '../json/structure.ts'
import { type Collector, type CollectorOptions, collector } from './collect.ts'
import type { JsonFault, JsonPath } from './json-places.ts'
import { walkJson } from './json-walk.ts'

/** What sets one format of graphs in JSON apart: how it is told, where its nodes and ties stand, what they mean. */
export interface JsonGraphDialect {
  readonly id: string
  readonly label: string
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
  label: dialect.label,
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
        if (code === 'unclosed')
          graph.say('note', 'cut-short', 'the file may be cut short. Every whole node and tie was read.', line)
        else graph.fault(code, `${faults[code]}${reason === undefined ? '' : ` (${reason})`}; left out.`, line)
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
        const places = mended === 1 ? '1 value has' : `${mended} values have`
        if (mended > 0)
          graph.say('warning', 'control-character', `${places} control characters, taken for blanks.`, firstMended)
        graph.end()
      },
    }
  },
})

const faults: Readonly<Record<Exclude<JsonFault, 'unclosed'>, string>> = {
  'malformed-json': 'what stands here is not valid JSON',
  'cut-short': 'what begins here has no end: the file may be cut short',
  'too-deep': 'what stands here nests deeper than 500 levels',
  'too-long': 'what stands here is longer than anything that can be held',
}
