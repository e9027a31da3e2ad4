import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { type FileReading, read } from '../../../../src/ingest/formats/read-source.ts'
import type { ImportedGraph } from '../../../../src/model/imported-graph.ts'
import { fileOf } from '../pieces.ts'

const folder = 'test/fixtures/graphs/cases/'

/** The text of a file in `test/fixtures/graphs/cases`, made after public reports. */
export function caseText(name: string): string {
  const bytes = readFileSync(folder + name)
  return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
}

export const readCase = (name: string): Promise<FileReading> =>
  read(fileOf(readFileSync(folder + name), name), { yearRetrieved: 2026 })

/** A text as it would be read from a file. */
export const readText = (text: string, name = 'file'): Promise<FileReading> =>
  read(fileOf(text, name), { yearRetrieved: 2026 })

/** Ties as "source-target:weight", in the order of the file. */
export const tiesOf = (graph: ImportedGraph | undefined): readonly string[] =>
  (graph?.ties ?? []).map(({ source, target, weight }) => `${source}-${target}:${weight}`)

export const labelsOf = (graph: ImportedGraph | undefined): readonly string[] =>
  (graph?.nodes ?? []).map(({ label }) => label)
