import { en } from '../words/en.ts'
import type { ExportFormat } from './export-format.ts'
import { onOneLine } from './exported-works.ts'
import { type FlatMap, finite, flatOf } from './flat-nodes.ts'
import { fewestItems, mostClusters } from './to-vosviewer.ts'
import { zipped } from './zipped.ts'

/**
 * VOSviewer's map and network files, for the desktop program: https://www.vosviewer.com/documentation/Manual_VOSviewer_1.6.20.pdf,
 * appendix. Items are numbered; a cell is a field between tabs, without quotes. What a measure does not say of an item
 * stands as 0, since every weight must be a number.
 */
export const vosviewerMap: ExportFormat = {
  id: 'vosviewer-map',
  ...en.exports['vosviewer-map'],
  extension: 'vosviewer.zip',
  mediaType: 'application/zip',
  carries: new Set(['clusters', 'places']),
  async *write({ atlas }) {
    if (atlas.findings[0].x.length < fewestItems) throw new Error(en.tooFewItems(fewestItems))
    const map = flatOf(atlas)
    const measures = atlas.findings[0].measures
      .map(({ id }) => id)
      .filter((id) => [...map.nodes()].every(({ values }) => ((values.get(id) as number | undefined) ?? 0) >= 0))
    yield* zipped([
      ['map.txt', itemLines(map, measures)],
      ['network.txt', linkLines(map)],
    ])
  },
}

function* itemLines(map: FlatMap, measures: readonly string[]): Generator<string> {
  yield tabbed(['id', 'label', 'x', 'y', 'cluster', ...measures.map((id) => `weight<${en.measures[id]?.label ?? id}>`)])
  let number = 0
  for (const { label, x, y, values } of map.nodes()) {
    const cluster = Math.min(mostClusters, (values.get('cluster') as number) + 1)
    const weights = measures.map((id) => finite((values.get(id) as number | undefined) ?? 0))
    yield tabbed([++number, onOneLine(label) || number, finite(x), finite(y), cluster, ...weights])
  }
}

function* linkLines(map: FlatMap): Generator<string> {
  const numbers = new Map<string, number>()
  for (const { key } of map.nodes()) numbers.set(key, numbers.size + 1)
  for (const { source, target, weight } of map.ties())
    yield tabbed([numbers.get(source)!, numbers.get(target)!, Math.max(0, finite(weight))])
}

const tabbed = (cells: readonly (string | number)[]): string => `${cells.join('\t')}\n`
