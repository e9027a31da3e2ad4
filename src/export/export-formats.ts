import type { ExportFormat } from './export-format.ts'
import { bibtex } from './to-bibtex.ts'
import { coterie } from './to-coterie.ts'
import { csl } from './to-csl.ts'
import { csv } from './to-csv.ts'
import { cx2 } from './to-cx2.ts'
import { gexf } from './to-gexf.ts'
import { graphml } from './to-graphml.ts'
import { html } from './to-html.ts'
import { json } from './to-json.ts'
import { methods } from './to-methods.ts'
import { pajek } from './to-pajek.ts'
import { parquet } from './to-parquet.ts'
import { pdf } from './to-pdf.ts'
import { ris } from './to-ris.ts'
import { svg } from './to-svg.ts'
import { thesaurus } from './to-thesaurus.ts'
import { vosviewer } from './to-vosviewer.ts'
import { vosviewerMap } from './to-vosviewer-map.ts'
import { xlsx } from './to-xlsx.ts'

/** Every format that maps are written in, in the order in which they are offered. */
export const exportFormats: readonly ExportFormat[] = [
  coterie,
  html,
  json,
  gexf,
  graphml,
  vosviewer,
  vosviewerMap,
  cx2,
  pajek,
  csv,
  xlsx,
  parquet,
  thesaurus,
  methods,
  bibtex,
  ris,
  csl,
  svg,
  pdf,
]
