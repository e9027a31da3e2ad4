import { textsLacking } from '../picture/lettered.ts'
import { en } from '../words/en.ts'
import type { Exported, ExportFormat } from './export-format.ts'
import { figureOn } from './sight.ts'

/** The figure of a map as it is looked at, as a page of its size. */
export const pdf: ExportFormat = {
  id: 'pdf',
  ...en.exports.pdf,
  extension: 'pdf',
  mediaType: 'application/pdf',
  carries: new Set(),
  ofFigure: true,
  write: pdfPieces,
  warning(exported) {
    const lacking = textsLacking(figureOn(exported))
    return lacking === 0 ? undefined : en.figureDialog.lacking(lacking)
  },
}

async function* pdfPieces(exported: Exported): AsyncGenerator<Uint8Array> {
  const figure = figureOn(exported)
  const { figurePdf } = await import('./pdf-figure.ts')
  yield await figurePdf(figure, exported.fonts)
}
