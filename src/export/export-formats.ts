import type { ExportFormat } from './export-format.ts'
import { bibtex } from './to-bibtex.ts'
import { coterie } from './to-coterie.ts'
import { csl } from './to-csl.ts'
import { csv } from './to-csv.ts'
import { gexf } from './to-gexf.ts'
import { graphml } from './to-graphml.ts'
import { json } from './to-json.ts'
import { pajek } from './to-pajek.ts'
import { pdf } from './to-pdf.ts'
import { ris } from './to-ris.ts'
import { svg } from './to-svg.ts'
import { vosviewer } from './to-vosviewer.ts'

/** Every format that maps are written in, in the order in which they are offered. */
export const exportFormats: readonly ExportFormat[] = [
  coterie,
  json,
  gexf,
  graphml,
  vosviewer,
  pajek,
  csv,
  bibtex,
  ris,
  csl,
  svg,
  pdf,
]
