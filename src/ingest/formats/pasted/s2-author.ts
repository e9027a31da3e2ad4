import { looksLikeNames } from '../author-page/lines.ts'
import { dateIn } from '../dates.ts'
import type { Format } from '../format.ts'
import { bylinesIn } from '../names/printed.ts'
import { displayName } from '../names.ts'
import { parted } from '../parted.ts'
import { type Line, type PageSink, pastedFormat } from './pasted.ts'

/** An author's page on Semantic Scholar as copied: figures under their labels, then title, authors, fields, journal and date. */
export const s2Author: Format = pastedFormat({
  id: 's2-page',
  label: 'Semantic Scholar author page, as copied',
  sniff: (lines) => (lines.some((line) => /^Highly Influential Citations$/u.test(line)) ? 0.97 : 0),
  read: readPage,
})

function readPage(all: readonly Line[], sink: PageSink): void {
  const lines = all.filter(({ text }) => text !== '')
  const texts = lines.map(({ text }) => text)
  const figure = (label: string) => {
    const number = texts[texts.indexOf(label) + 1]
    return texts.includes(label) && /^\d[\d,]*$/u.test(number ?? '') ? Number(number!.replaceAll(',', '')) : undefined
  }
  const stated = { hIndex: figure('h-index'), papers: figure('Publications'), citations: figure('Citations') }
  const figures = Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined))
  const { file } = sink.context
  sink.context.sink.page({ file, name: displayName(texts[0] ?? ''), fields: [], figures })
  const first = texts.indexOf('Highly Influential Citations') + 2
  const named = texts.flatMap((text, i) => (i > first && isNames(text) && dateNear(texts, i) !== -1 ? [i] : []))
  // Fields of study, behind the authors, look like names.
  const starts = named.filter((at) => !named.includes(at - 1))
  starts.forEach((at, n) => {
    const end = (starts[n + 1] ?? texts.length + 1) - 1
    const dated = dateNear(texts, at)
    const behind = texts.slice(dated + 1, end)
    const [, venue, date] = /^(.*?),?\s?((?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?:19|20)\d{2})$/u.exec(texts[dated]!) ?? []
    const cited = behind.find((text) => /^\d[\d,]*$/u.test(text))
    const tldr = behind.indexOf('TLDR')
    sink.work(lines[at - 1]!.line, {
      title: texts[at - 1]!,
      ...bylinesIn([texts[at]!.replace(/,?\s\+\d{1,4} authors?,?\s?/u, ', … ')], {
        names: 'several',
        givenFirst: true,
      }),
      date: dateIn(date ?? texts[dated]!),
      venue: venue || undefined,
      fields: dated === at + 2 ? parted(texts[at + 1]!, ',') : [],
      abstract: tldr === -1 ? undefined : behind[tldr + 1],
      citations: cited === undefined ? undefined : Number(cited.replaceAll(',', '')),
    })
  })
}

const isNames = (text: string) =>
  text.length < 1000 && /,| and /u.test(text) && looksLikeNames(text.replace(/\s\+\d{1,4} authors?/u, ''))

/** The line with the year, at most three behind the authors; -1 where there is none. */
function dateNear(lines: readonly string[], at: number): number {
  for (let i = at + 1; i <= at + 3; i++) if (/(?:^|\s)(?:19|20)\d{2}$/u.test(lines[i] ?? '')) return i
  return -1
}
