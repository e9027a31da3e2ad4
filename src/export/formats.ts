import { bibtex } from './bibtex.ts'
import { coterie } from './coterie.ts'
import { csl } from './csl.ts'
import { csv } from './csv.ts'
import type { ExportFormat } from './format.ts'
import { gexf } from './gexf.ts'
import { graphml } from './graphml.ts'
import { html } from './html.ts'
import { json } from './json.ts'
import { pajek } from './pajek.ts'
import { ris } from './ris.ts'
import { vosviewer } from './vosviewer.ts'

/** Every format that maps are written in, in the order in which they are offered. */
export const exportFormats: readonly ExportFormat[] = [
  coterie,
  html,
  json,
  gexf,
  graphml,
  vosviewer,
  pajek,
  csv,
  bibtex,
  ris,
  csl,
]
