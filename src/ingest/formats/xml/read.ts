import type { Place, SourceRecord } from '../../../model/work.ts'
import type { Format, Reader, ReadingContext } from '../format.ts'
import { type Cuts, cutElements, type Unclosed } from './cutter.ts'
import { type Element, treeParser } from './tree.ts'

/** What sets one XML format apart: where its records stand, and what each of them means. */
export interface XmlDialect {
  readonly id: string
  readonly label: string
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
  label: dialect.label,
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
        const message = `<${name}> cannot be read: ${failure.message}; left out.`
        return sink.problem({ ...where, code: failure.code, severity: 'error', message, raw: xml })
      }
      if (unknownEntities.length > 0) {
        const shown = unknownEntities.slice(0, 5).map((entity) => `&${entity};`)
        const message = `${shown.join(', ')} ${shown.length === 1 ? 'is' : 'are'} not known; kept as printed.`
        sink.problem({ ...where, code: 'unknown-entity', severity: 'warning', message })
      }
      if (!isRecord) return visit.setting?.(element!, line)
      const record = visit.record(element!, { file, format, record: count, line })
      if (record === undefined) {
        count--
        return
      }
      const printed = record.date === undefined ? visit.dated(element!) : undefined
      if (printed !== undefined) {
        const message = `“${printed.slice(0, 60)}” is not a year; kept without one.`
        sink.problem({ ...where, code: 'year', severity: 'warning', message })
      }
      sink.record(record)
    },
    unclosed(name, xml, line, why) {
      if (records.has(name)) count++
      const record = records.has(name) ? { record: String(count) } : {}
      const message = `<${name}> has no end: ${reasons[why]}; left out.`
      sink.problem({ file, line, ...record, code: 'unclosed-element', severity: 'error', message, raw: xml })
    },
    doctype(text, line) {
      const declared = text.match(/<!ENTITY\s/gu)?.length ?? 0
      if (declared === 0) return
      const message = `the document type declares ${declared} entities; none is expanded or fetched.`
      sink.problem({ file, line, code: 'entities-declared', severity: 'note', message })
    },
  })
}

const reasons: Readonly<Record<Unclosed, string>> = {
  next: 'the next one begins inside it',
  end: 'the file ends inside it',
  long: 'it is longer than any record',
}
