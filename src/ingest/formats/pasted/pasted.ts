import type { Cause } from '../../../model/problem.ts'
import type { Format, ReadingContext } from '../format.ts'
import { splitLines } from '../lines.ts'
import { type RecordParts, sourceRecord } from '../source-record.ts'

/** A line of a page as copied from a browser: trimmed, its tabs kept, and its number counted from 1. */
export interface Line {
  readonly text: string
  readonly line: number
}

/** Hands on what a page holds; works are numbered as they come. */
export interface PageSink {
  work(line: number, parts: RecordParts): void
  /** What costs a record, and the text that it costs. */
  fault(cause: Cause, line: number, raw?: string): void
  readonly context: ReadingContext
}

export interface PastedPage {
  readonly id: string
  /** How sure it is, from 0 to 1, of a page with these lines, the empty ones among them. */
  sniff(lines: readonly string[]): number
  read(lines: readonly Line[], sink: PageSink): void
}

/** A page copied from a browser: so short that it is read as a whole. */
export const pastedFormat = (page: PastedPage): Format => ({
  id: page.id,
  sniff: (head) =>
    /^\s*[<{[]\s*["{<a-z]/u.test(head) ? 0 : page.sniff(head.split(/\r\n|\r|\n/u, 4000).map((line) => line.trim())),
  open(context) {
    const lines: Line[] = []
    const splitter = splitLines((text, line) => lines.push({ text: text.trim(), line }))
    let record = 0
    return {
      push: splitter.push,
      end() {
        splitter.end()
        const { file, format, sink } = context
        page.read(lines, {
          context,
          work: (line, parts) => sink.record(sourceRecord({ file, format, record: ++record, line }, parts)),
          fault(cause, line, raw) {
            const where = { file, line, record: String(record + 1), severity: 'error' } as const
            sink.problem({ ...where, ...cause, ...(raw !== undefined && { raw }) })
          },
        })
      },
    }
  },
})

/** The lines in blocks that blank lines part. */
export function blocksOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const blocks: Line[][] = []
  let open = false
  for (const line of lines) {
    if (line.text === '') open = false
    else if (open) blocks.at(-1)!.push(line)
    else {
      blocks.push([line])
      open = true
    }
  }
  return blocks
}
