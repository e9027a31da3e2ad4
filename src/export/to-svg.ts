import { base64 } from '../atlas/file/base64.ts'
import { mapInSvg } from '../atlas/file/map-picture.ts'
import { utf8 } from '../atlas/file/utf8.ts'
import { figureSvg } from '../picture/figure-svg.ts'
import { en } from '../words/en.ts'
import type { Exported, ExportFormat } from './export-format.ts'
import { figureOn } from './sight.ts'

/** The figure of a map as it is looked at: https://www.w3.org/TR/SVG11/ */
export const svg: ExportFormat = {
  id: 'svg',
  ...en.exports.svg,
  extension: 'svg',
  mediaType: 'image/svg+xml',
  carries: new Set(),
  ofFigure: true,
  write: (exported) => (exported.figure?.holdsMap ? withMap(exported) : figureSvg(figureOn(exported))),
}

/** The figure, and in it the map as a file of ours: before all else, where readers look for it. */
async function* withMap(exported: Exported): AsyncGenerator<Uint8Array> {
  const [head = '', ...rest] = figureSvg(figureOn(exported), `${mapInSvg.open}${mapInSvg.close}\n`)
  const at = head.indexOf(mapInSvg.open) + mapInSvg.open.length
  yield utf8(head.slice(0, at))
  yield* base64(exported.ours({ sameEverywhere: true }))
  yield utf8(head.slice(at))
  for (const piece of rest) yield utf8(piece)
}
