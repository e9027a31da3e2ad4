import type { Place, SourceRecord } from '../../../model/work.ts'
import type { Format, Reader, ReadingContext } from '../format.ts'
import { type Cuts, cutElements } from './xml-cutter.ts'
import { type Element, treeParser } from './xml-tree.ts'

/** What sets one XML format apart: where its records stand, and what each of them means. */
export interface XmlDialect {
  readonly id: string
  sniff(head: string): number
  readonly cuts: Cuts
  /** Called once a file, so that a dialect can remember what it read between the records. */
  begin(context: ReadingContext): XmlFile
}

export interface XmlFile {
  /** The record in this element; nothing where it is none (a table of contents, a person's home page). */
  record(element: Element, place: Place): SourceRecord | undefined
  setting?(element: Element, line: number): void
  /** What a record prints for its date: shown where no year is found in it. */
  dated(element: Element): string | undefined
}

export const xmlFormat = (dialect: XmlDialect): Format => ({
  id: dialect.id,
  sniff: dialect.sniff,
  open: (context) => readXml(dialect, context),
})

function readXml(dialect: XmlDialect, context: ReadingContext): Reader {
  const { sink, file, format } = context
  const { cuts } = dialect
  const parse = treeParser()
  const visit = dialect.begin(context)
  const records = new Set(cuts.records)
  const openings = new Set(cuts.openings ?? [])
  let count = 0

  return cutElements(cuts, {
    element(name, xml, line) {
      const isRecord = records.has(name)
      if (isRecord) count++
      const opening = openings.has(name) && !xml.endsWith('/>')
      const { element, failure, unknownEntities } = parse(opening ? `${xml.replace(/>$/u, '')}/>` : xml)
      const where = isRecord ? { file, line, record: String(count) } : { file, line }
      if (failure !== undefined) {
        return sink.problem({ ...where, severity: 'error', ...failure(name), raw: xml })
      }
      if (unknownEntities.length > 0) {
        const names = unknownEntities.slice(0, 5).map((entity) => `&${entity};`)
        sink.problem({ ...where, severity: 'warning', code: 'unknown-entity', names })
      }
      if (!isRecord) return visit.setting?.(element!, line)
      const record = visit.record(element!, { file, format, record: count, line })
      if (record === undefined) {
        count--
        return
      }
      const printed = record.date === undefined ? visit.dated(element!) : undefined
      if (printed !== undefined)
        sink.problem({ ...where, severity: 'warning', code: 'year', printed: printed.slice(0, 60) })
      sink.record(record)
    },
    unclosed(name, xml, line, why) {
      if (records.has(name)) count++
      const record = records.has(name) ? { record: String(count) } : {}
      sink.problem({ file, line, ...record, severity: 'error', code: 'unclosed-element', name, why, raw: xml })
    },
    doctype(text, line) {
      const count = text.match(/<!ENTITY\s/gu)?.length ?? 0
      if (count > 0) sink.problem({ file, line, severity: 'note', code: 'entities-declared', count })
    },
  })
}
