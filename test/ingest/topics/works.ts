import { readFileSync } from 'node:fs'
import { read } from '../../../src/ingest/formats/read-source.ts'
import { workId } from '../../../src/model/ids.ts'
import type { Work } from '../../../src/model/work.ts'

/** A work of a title and an abstract, with whatever else a test needs. */
export function work(id: string, title: string, abstract?: string, more: Partial<Work> = {}): Work {
  const said = { title, bylines: [], incomplete: false, fields: [], keywords: [], ids: {}, links: [], extra: {} }
  const record = { ...said, place: { file: 'test', format: 'test', record: 1, line: 1 }, key: id }
  return { ...said, ...(abstract === undefined ? {} : { abstract }), ...more, id: workId(id), records: [record] }
}

/** The ten papers of the page the project opens with. */
export async function seedWorks(): Promise<Work[]> {
  const bytes = new Uint8Array(readFileSync('data/wonyeol-lee.txt'))
  const file = {
    name: 'page.txt',
    bytes: (async function* () {
      yield bytes
    })(),
  }
  const { reading } = await read(file, { yearRetrieved: 2026 })
  return reading.records.map((record): Work => {
    const { place: _, key, ...said } = record
    return { ...said, id: workId(key), records: [record] }
  })
}
