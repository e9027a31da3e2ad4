import { nameKey } from '../../../model/name.ts'
import type { Cause, Problem, Severity } from '../../../model/problem.ts'
import type { Byline, SourceRecord } from '../../../model/work.ts'
import { publicationDate } from '../dates.ts'
import type { ReadingContext } from '../format.ts'
import { bylinesIn } from '../names/printed.ts'
import { oneLine, sourceRecord } from '../source-record.ts'
import { type Line, looksLikeNames, type Meta } from './page-lines.ts'

/** The lines of one work, from its line of score, field and date up to the next. */
export interface Block {
  /** Absent where text stands before the first such line. */
  readonly meta: Meta | undefined
  readonly line: number
  readonly paragraphs: Line[][]
}

/** One work, or no work and the problem that says why. `owner` is the name key of the page's author. */
export function parseBlock(
  block: Block,
  context: ReadingContext,
  number: number,
  owner: string | undefined,
):
  | { readonly record: SourceRecord; readonly problems: readonly Problem[] }
  | { readonly rejected: Extract<Problem, { readonly code: 'block' }> } {
  const problems: Problem[] = []
  const where = { file: context.file, record: String(number), line: block.line }
  const problem = (severity: Severity, cause: Cause) => problems.push({ ...where, severity, ...cause })

  const { title, names, abstract } = partsOf(block.paragraphs)
  if (block.meta === undefined || title === '') {
    const lacks = block.meta === undefined ? 'date' : 'title'
    return { rejected: { ...where, severity: 'error', code: 'block', lacks, raw: rawText(block) } }
  }
  const { meta } = block
  const printed = meta.date
  const year = printed === undefined ? undefined : (printed.year ?? context.yearRetrieved)
  const date = publicationDate(year, printed?.month, printed?.day)
  if (date === undefined) problem('warning', { code: 'date', printed: meta.text, lacks: 'date' })
  else if (printed?.year === undefined)
    problem('note', { code: 'year-of-retrieval', printed: meta.text, year: date.year })
  else if (printed.day !== undefined && date.day === undefined)
    problem('warning', { code: 'date', printed: meta.text, lacks: 'day' })
  if (names === undefined) problem('warning', { code: 'authors' })

  const { bylines, incomplete, affiliations } = parseNames(names?.text ?? '', owner)
  const record = sourceRecord(
    { file: context.file, format: context.format, record: number, line: block.line },
    {
      title,
      abstract,
      bylines,
      incomplete,
      date,
      fields: meta.field === undefined ? [] : [meta.field],
      score: meta.score,
      extra: {
        ...(affiliations.length > 0 ? { affiliation: affiliations } : {}),
        ...(date === undefined ? { date: [meta.text] } : {}),
      },
    },
  )
  return { record, problems }
}

/**
 * The authors' line taken apart. The affiliation after the middle dot is printed once for the whole line: it is
 * the page's author's, or of the first where the page's author is not among them.
 */
function parseNames(
  text: string,
  owner: string | undefined,
): { readonly bylines: readonly Byline[]; readonly incomplete: boolean; readonly affiliations: readonly string[] } {
  const [list = '', ...rest] = oneLine(text).split(/ ·(?: |$)/u)
  const affiliations = rest.map(oneLine).filter(Boolean)
  const { bylines, incomplete } = bylinesIn([list], { names: 'several', givenFirst: true })
  const at = Math.max(
    0,
    bylines.findIndex((byline) => nameKey(byline.name) === owner),
  )
  return {
    bylines: affiliations.length === 0 ? bylines : bylines.map((b, i) => (i === at ? { ...b, affiliations } : b)),
    incomplete,
    affiliations,
  }
}

function partsOf(paragraphs: readonly (readonly Line[])[]): { title: string; names?: Line; abstract: string } {
  const [first = [], second, ...rest] = paragraphs
  const abstractOf = (rest: readonly (readonly Line[])[]) => rest.map(joinLines).filter(Boolean).join('\n\n')
  // A page copied without empty lines: title, names and abstract stand in one paragraph.
  const at = first.findIndex((line, i) => i > 0 && looksLikeNames(line.text))
  if (at > 0 && !(second !== undefined && at === 1 && first.length === 2 && isNamesParagraph(second))) {
    const own = first.slice(at + 1)
    const abstract = abstractOf([own, ...(second === undefined ? [] : [second]), ...rest])
    return { title: joinLines(first.slice(0, at)), names: first[at]!, abstract }
  }
  const title = joinLines(first)
  if (second === undefined) return { title, abstract: '' }
  if (isNamesParagraph(second) || isShort(second, rest.length > 0)) {
    return { title, names: { text: joinLines(second), line: second[0]!.line }, abstract: abstractOf(rest) }
  }
  return { title, abstract: abstractOf([second, ...rest]) }
}

const joinLines = (lines: readonly Line[]) => oneLine(lines.map((line) => line.text).join(' '))
const isNamesParagraph = (lines: readonly Line[]) => looksLikeNames(joinLines(lines))

/** Names without capitals ("bell hooks"): one short line that is no sentence, with an abstract after it. */
const isShort = (lines: readonly Line[], abstractFollows: boolean) =>
  abstractFollows && lines.length === 1 && lines[0]!.text.length < 300 && !/[.!?]$/u.test(lines[0]!.text)

const rawText = (block: Block) =>
  [block.meta?.text, ...block.paragraphs.map((lines) => lines.map((line) => line.text).join('\n'))]
    .filter((part) => part !== undefined)
    .join('\n\n')
