import { publicationDate } from '../dates.ts'
import type { Format } from '../format.ts'
import { withoutBrackets } from '../names/brackets.ts'
import { bylinesIn } from '../names/printed.ts'
import { workIds } from '../record-ids.ts'
import { oneLine } from '../source-record.ts'
import { splitTrimmed } from '../split-trimmed.ts'
import { type Line, type PageSink, pastedFormat } from './pasted.ts'

/** A list of arXiv's as copied ("new", "recent", results of a search): "[1] arXiv:2401.00001 [pdf]", then title and authors. */
export const arxivList: Format = pastedFormat({
  id: 'arxiv-list',
  sniff: (lines) =>
    lines.some((line) => start.test(line)) && lines.some((line) => /^Title:/u.test(line))
      ? 0.95
      : lines.filter((line) => start.test(line)).length > 1
        ? 0.9
        : 0,
  read(lines, sink) {
    let open: Line[] | undefined
    for (const line of lines) {
      if (start.test(line.text)) {
        if (open !== undefined) entry(open, sink)
        open = [line]
      } else open?.push(line)
    }
    if (open !== undefined) entry(open, sink)
  },
})

const start =
  /^(?:\[\d{1,6}\]|\d{1,6}\.)?\s{0,3}arXiv:(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d{1,3})?(?=\s|\[|\(|$)/u

function entry([first, ...rest]: readonly Line[], sink: PageSink): void {
  const id = start.exec(first!.text)![1]!
  const lines = rest.filter(
    ({ text }) => text !== '' && !/^(?:Submitted|Subjects?:?$|Comments:?$|Authors?:?$|Title:?$)/u.test(text),
  )
  const labelled = (label: string) => {
    const line = lines.find(({ text }) => text.startsWith(`${label}:`))
    return line === undefined ? undefined : oneLine(line.text.slice(label.length + 1))
  }
  const plain = lines.filter(
    ({ text }) =>
      !/^(?:Title|Authors?|Comments|Subjects?|Journal-ref|DOI|Report-no|MSC-class|ACM-class|Abstract):/u.test(text),
  )
  const titled = labelled('Title')
  const [title, ...others] =
    titled === undefined ? plain.map(({ text }) => text) : [titled, ...plain.map(({ text }) => text)]
  if (title === undefined) {
    sink.fault({ code: 'no-title', after: 'number' }, first!.line)
    return
  }
  const named = labelled('Authors') ?? labelled('Author')
  const [authors = '', ...abstract] = named === undefined ? others : [named, ...others]
  const [, year, month] = /^(\d\d)(\d\d)\./u.exec(id) ?? []
  sink.work(first!.line, {
    key: id,
    title,
    ...bylinesIn([withoutBrackets(authors)], { names: 'several', givenFirst: true }),
    abstract: labelled('Abstract') ?? abstract.join('\n\n'),
    date: year === undefined ? undefined : publicationDate(2000 + Number(year), Number(month)),
    venue: 'arXiv',
    fields: splitTrimmed(labelled('Subjects') ?? '', ';').map((field) => /\(([\w.-]+)\)$/u.exec(field)?.[1] ?? field),
    ids: workIds({ arxiv: id, doi: labelled('DOI') }),
    links: [`https://arxiv.org/abs/${id}`],
    extra: labelled('Comments') === undefined ? {} : { Comments: [labelled('Comments')!] },
  })
}
