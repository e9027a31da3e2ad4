import { fullName, nameKey } from '../../model/name.ts'
import type { Page } from '../../model/page.ts'
import type { Problem } from '../../model/problem.ts'
import { type Block, parseBlock } from './author-page/block.ts'
import { figureIn, parseHeader } from './author-page/header.ts'
import { type Line, looksLikeNames, metaIn } from './author-page/page-lines.ts'
import type { Format, Reader, ReadingContext } from './format.ts'
import { splitLines } from './lines.ts'

/**
 * The plain-text page of one author as copied from a browser: a header (name, fields, the source's figures),
 * "10 Papers", then per work a line of score, field and date run together ("21.0LGMay 27"), title, authors
 * ("et al." leaves the list incomplete; "· stanford" is an affiliation), abstract of one or more paragraphs.
 */
export const authorPage: Format = {
  id: 'author-page',
  sniff(head) {
    const lines = head.split(/\r\n|\r|\n/u, 4000).map((line) => line.trim())
    const figures = lines.slice(0, 60).filter((line) => figureIn(line) !== undefined).length
    const works = lines.filter((line, i) => metaIn(line) !== undefined && (lines[i + 1] || lines[i + 2])).length
    const heading = lines.some((line) => statedIn(line) !== undefined)
    if (works > 0 && heading) return 0.95
    if (figures >= 2) return works > 0 || heading ? 0.95 : 0.6
    // Without header or heading only a line with a field, followed by a title and names, says what this is.
    return lines.some((line, i) => metaIn(line)?.field !== undefined && namesFollow(lines, i)) ? 0.6 : 0
  },
  open: (context) => readPage(context),
}

function readPage(context: ReadingContext): Reader {
  let header: Line[] = []
  let stated: { count: number; line: number } | undefined
  let page: Page | undefined
  let inHeader = true
  let block: Block | undefined
  let read = 0
  let rejected: Extract<Problem, { readonly code: 'block' }>[] = []
  let blank = true

  const lines = splitLines((raw, line) => take({ text: raw.trim(), line }))

  function take(line: Line): void {
    if (line.text === '') {
      blank = true
      return
    }
    const meta = metaIn(line.text, blank)
    if (meta !== undefined) {
      if (inHeader) closeHeader()
      closeBlock()
      block = { meta, line: line.line, paragraphs: [] }
    } else if (inHeader) {
      const count = statedIn(line.text)
      if (count === undefined) header.push(line)
      else {
        stated = { count, line: line.line }
        closeHeader()
      }
    } else if (figureIn(line.text) !== undefined && beginsHeader()) {
      header = [...anotherHeader(), line]
    } else {
      addToBlock(line)
    }
    blank = false
  }

  function addToBlock(line: Line): void {
    block ??= { meta: undefined, line: line.line, paragraphs: [] }
    const paragraphs = block.paragraphs
    if (blank || paragraphs.length === 0) paragraphs.push([line])
    else paragraphs.at(-1)!.push(line)
    const start = paragraphs.at(-2)
    // A date line nobody understands shows itself by what follows: one short line and a title, then names.
    if (start !== undefined && paragraphs.length > 2 && unreadStart(start) && looksLikeNames(line.text)) {
      const names = paragraphs.pop()!
      paragraphs.pop()
      closeBlock()
      const title = start.slice(1)
      block = { meta: { text: start[0]!.text }, line: start[0]!.line, paragraphs: [title, names] }
    }
  }

  /** A name and fields stand before a figure where a second page was appended to the first. */
  function beginsHeader(): boolean {
    const tail = block?.paragraphs.slice(-2) ?? []
    return tail.length === 2 && tail.every((paragraph) => paragraph.every((line) => line.text.length < 60))
  }

  function anotherHeader(): Line[] {
    const tail = block!.paragraphs.splice(-2).flat()
    finish()
    inHeader = true
    stated = undefined
    page = undefined
    read = 0
    rejected = []
    return tail
  }

  function closeHeader(): void {
    inHeader = false
    const parsed = parseHeader(header, context.file)
    header = []
    page = parsed.page
    if (page !== undefined) context.sink.page(page)
    for (const problem of parsed.problems) context.sink.problem(problem)
  }

  function closeBlock(): void {
    if (block === undefined) return
    const parsed = parseBlock(block, context, read + rejected.length + 1, page && nameKey(page.name))
    block = undefined
    if ('rejected' in parsed) rejected.push(parsed.rejected)
    else {
      read++
      context.sink.record(parsed.record)
      for (const problem of parsed.problems) context.sink.problem(problem)
    }
  }

  function finish(): void {
    if (inHeader) closeHeader()
    closeBlock()
    const tally = { read, total: stated?.count ?? read + rejected.length }
    rejected.forEach((problem, i) => {
      context.sink.problem(i === rejected.length - 1 ? { ...problem, tally } : problem)
    })
    if (stated === undefined || read + rejected.length === stated.count) return
    context.sink.problem({
      file: context.file,
      severity: 'warning',
      line: stated.line,
      code: 'works-missing',
      ...tally,
      stated: stated.count,
      ...(page === undefined ? {} : { author: fullName(page.name) }),
    })
  }

  return {
    push: lines.push,
    end() {
      lines.end()
      finish()
    },
  }
}

/** "10 Papers", the heading over the works; the figure "10papers" stands in the header. */
function statedIn(text: string): number | undefined {
  const match = /^(\d[\d,]*)\s+Papers?$/u.exec(text)
  return match === null ? undefined : Number(match[1]!.replaceAll(',', ''))
}

function unreadStart(paragraph: readonly Line[]): boolean {
  const [first, second] = paragraph
  return paragraph.length === 2 && first!.text.length <= 40 && !/[.!?]$/u.test(first!.text) && second!.text !== ''
}

function namesFollow(lines: readonly string[], at: number): boolean {
  const [title, names] = lines.slice(at + 1, at + 6).filter(Boolean)
  return title !== undefined && names !== undefined && looksLikeNames(names)
}
