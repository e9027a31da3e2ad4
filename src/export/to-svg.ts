import { figureOf } from '../picture/figure.ts'
import { figureSvg } from '../picture/figure-svg.ts'
import { en } from '../words/en.ts'
import type { ExportFormat } from './export-format.ts'
import { usualSight } from './sight.ts'

/** The figure of a map as it is looked at: https://www.w3.org/TR/SVG11/ */
export const svg: ExportFormat = {
  id: 'svg',
  ...en.exports.svg,
  extension: 'svg',
  mediaType: 'image/svg+xml',
  carries: new Set(),
  ofFigure: true,
  write: (exported) => figureSvg(figureOf(...usualSight(exported))),
}
