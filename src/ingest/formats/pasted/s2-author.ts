import { looksLikeNames } from '../author-page/page-lines.ts'
import { dateIn } from '../dates.ts'
import type { Format } from '../format.ts'
import { bylinesIn } from '../names/printed.ts'
import { displayName } from '../source-names.ts'
import { splitTrimmed } from '../split-trimmed.ts'
import { type Line, type PageSink, pastedFormat } from './pasted.ts'

/**
 * Semantic Scholar as copied: of each work title, authors, fields, journal and date; on an author's page figures under
 * their labels before them.
 */
export const s2Author: Format = pastedFormat({
  id: 's2-page',
  sniff(lines) {
    if (lines.includes(figuresEnd)) return 0.97
    const filled = lines.filter((line) => line !== '')
    const buttons = filled.filter((line) =>
      /^(?:Save|Alert|TLDR|Semantic Reader|Create Alert|Cite)$/u.test(line),
    ).length
    return buttons > 1 && worksIn(filled, 0).length > 0 ? 0.9 : 0
  },
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
  const isAuthors = texts.includes(figuresEnd)
  if (isAuthors) sink.context.sink.page({ file, name: displayName(texts[0] ?? ''), fields: [], figures })
  const works = worksIn(texts, isAuthors ? texts.indexOf(figuresEnd) + 2 : 0)
  works.forEach(({ at, dated }, n) => {
    const end = (works[n + 1]?.at ?? texts.length + 1) - 1
    const ofFields = texts.slice(at + 1, dated).find(isFields)
    const behind = texts.slice(dated + 1, end)
    const [, venue, date] = /^(.*?),?\s?((?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?:19|20)\d{2})$/u.exec(texts[dated]!) ?? []
    const cited = behind.find((text) => /^\d[\d,]*$/u.test(text))
    const tldr = behind.indexOf('TLDR')
    sink.work(lines[at - 1]!.line, {
      title: texts[at - 1]!,
      ...bylinesIn([texts[at]!.replace(/,?\s\+\d{1,4} authors?,?\s?/u, ', …, ').replace(/, $/u, '')], {
        names: 'several',
        givenFirst: true,
      }),
      date: dateIn(date ?? texts[dated]!),
      venue: venue || texts.slice(at + 1, dated).find((text) => !isFields(text)),
      fields: splitTrimmed(ofFields ?? '', ','),
      abstract: tldr === -1 ? undefined : behind[tldr + 1],
      citations: cited === undefined ? undefined : Number(cited.replaceAll(',', '')),
    })
  })
}

/** The label behind the figures of an author. */
const figuresEnd = 'Highly Influential Citations'

/** Where the authors of each work stand, and the line with its year, at most three behind them. */
function worksIn(lines: readonly string[], from: number): readonly { readonly at: number; readonly dated: number }[] {
  const works: { readonly at: number; readonly dated: number }[] = []
  lines.forEach((text, dated) => {
    if (dated < from + 2 || !/(?:^|\s)(?:19|20)\d{2}$/u.test(text)) return
    const before = [dated - 1, dated - 2, dated - 3].filter((i) => i > Math.max(from, works.at(-1)?.dated ?? -1))
    const fields = before.find((i) => isFields(lines[i]!))
    const at =
      fields === undefined
        ? (before.find((i) => isList(lines[i]!)) ?? before.find((i) => isNames(lines[i]!)))
        : fields - 1
    if (at !== undefined && at > from && isNames(lines[at]!)) works.push({ at, dated })
  })
  return works
}

const isNames = (text: string) =>
  text.length < 1000 && looksLikeNames(text.replace(/,?\s\+\d{1,4} authors?,?/u, ',').replace(/,$/u, ''))
const isList = (text: string) => /,| and /u.test(text) && isNames(text)

/** Fields of study, which look like names. */
const isFields = (text: string) => splitTrimmed(text, ',').every((field) => fieldsOfStudy.has(field))
const fieldsOfStudy: ReadonlySet<string> = new Set(
  'Computer Science,Medicine,Chemistry,Biology,Materials Science,Physics,Geology,Psychology,Art,History,Geography,Sociology,Business,Political Science,Economics,Philosophy,Mathematics,Engineering,Environmental Science,Agricultural and Food Sciences,Education,Law,Linguistics'.split(
    ',',
  ),
)
