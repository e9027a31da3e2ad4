import type { Collector } from './collect.ts'
import { numeral, styleOf } from './numerals.ts'
import type { Attributes } from './stated.ts'

/** Ties of a table or list, held until it is known how all of their weights are written. */
export interface TieRows {
  add(source: string, target: string, weight: string | undefined, attributes: Attributes, line: number): void
  /** Hands them on; answers whether their weights have a decimal comma. */
  end(): boolean
}

/** `delimiter` is what parts the cells, see {@link styleOf}. */
export function openTieRows(graph: Collector, delimiter: () => string): TieRows {
  const rows: (readonly [string, string, string | undefined, Attributes, number])[] = []
  return {
    add: (...row) => rows.push(row),
    end() {
      const style = styleOf(
        rows.map(([, , weight]) => weight ?? ''),
        delimiter(),
      )
      for (const [source, target, weight, attributes, line] of rows)
        graph.tie(
          source,
          target,
          weight === undefined ? undefined : (numeral(weight, style) ?? weight),
          attributes,
          line,
        )
      return style === 'comma'
    },
  }
}
