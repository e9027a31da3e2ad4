import { coterie } from './coterie.ts'
import type { ExportFormat } from './format.ts'
import { gexf } from './gexf.ts'
import { json } from './json.ts'

/** Every format that maps are written in, in the order in which they are offered. */
export const exportFormats: readonly ExportFormat[] = [coterie, json, gexf]
