import { dateIn } from '../dates.ts'
import type { Format } from '../format.ts'
import { bylinesWith } from '../names/printed.ts'
import { type Line, type PageSink, pastedFormat } from './pasted.ts'

/** Publications on a page of ResearchGate as copied: title, kind, month and year, then an author a line. */
export const researchGate: Format = pastedFormat({
  id: 'researchgate',
  sniff(lines) {
    const filled = lines.filter((line) => line !== '')
    const works = filled.filter((_, i) => i > 0 && isKind(filled, i)).length
    return works > 1 ? 0.95 : works === 1 ? 0.85 : 0
  },
  read: readPage,
})

function readPage(lines: readonly Line[], sink: PageSink): void {
  const filled = lines.filter(({ text }) => text !== '')
  const texts = filled.map(({ text }) => text)
  const starts = texts.flatMap((_, i) => (i > 0 && isKind(texts, i) ? [i] : []))
  starts.forEach((at, n) => {
    const dateAt = texts.findIndex((text, i) => i > at && monthAndYear.test(text))
    const end = (starts[n + 1] ?? texts.length + 1) - 1
    const block = filled.slice(dateAt + 1, end)
    const people = block.filter(({ text }) => !isAction(text))
    const names = namesIn(block) ?? people.slice(0, endOfNames(people.map(({ text }) => text)))
    const last = people.lastIndexOf(names.at(-1)!)
    const title = filled[at - 1]!
    sink.work(title.line, {
      title: title.text,
      type: texts[at]!,
      ...bylinesWith(
        names.map(({ text }) => ({ text })),
        { names: 'one', givenFirst: true },
      ),
      date: dateIn(texts[dateAt]!),
      abstract: people
        .slice(last + 1)
        .map(({ text }) => text)
        .filter((text) => text.length > 120)
        .join('\n\n'),
    })
  })
}

/**
 * Where dots part what is said of a work, those around a dot that are no figures are its authors, else the last line before
 * its abstract; undefined where there are no dots. A journal may stand before them.
 */
function namesIn(block: readonly Line[]): readonly Line[] | undefined {
  if (!block.some(({ text }) => text === '·')) return undefined
  const said = block.filter(({ text }) => text === '·' || !isAction(text))
  // Dots part the figures, too, which stand first.
  const lines = said.slice(said.findIndex(({ text }) => text !== '·'))
  const before = lines.slice(0, endOfNames(lines.map(({ text }) => text)))
  const isDot = (i: number) => before[i]?.text === '·'
  const around = before.filter((_, i) => !isDot(i) && (isDot(i - 1) || isDot(i + 1)))
  return around.length > 0 ? around : before.slice(-1)
}

/** A kind of publication with a date at most two lines behind it ("Full-text available" may stand between). */
const isKind = (lines: readonly string[], at: number): boolean =>
  /^(?:Article|Conference Paper|Preprint|Chapter|Book|Thesis|Technical Report|Poster|Presentation|Research Proposal|Data|Dataset|Patent|Cover Page|Full-text available|Code|Experiment Findings|Negative Results|Working Paper)$/u.test(
    lines[at]!,
  ) &&
  lines[at - 1] !== undefined &&
  !/^(?:Article|Preprint|Chapter|Conference Paper)$/u.test(lines[at - 1]!) &&
  [1, 2, 3].some((n) => monthAndYear.test(lines[at + n] ?? ''))

const monthAndYear = /^(?:[A-Z][a-z]{2,8} )?(?:19|20)\d{2}$/u

const isAction = (text: string) =>
  /^(?:View|Download|Read|Read more|Request|Share|Save|Follow|Recommend|Cite|Reads?|Citations?|Source|File available|\[\.\.\.\]|\.\.\.|[+·•]|\d[\d,.]*k?(?: (?:Reads?|Citations?|Recommendations?|Comments?))?)$/iu.test(
    text,
  )

/** Names end where a line is a sentence. */
function endOfNames(lines: readonly string[]): number {
  const at = lines.findIndex(
    (text) => text.length > 60 || /[.!?]$/u.test(text.replace(/ \p{Lu}\.$/u, '')) || /\d/u.test(text),
  )
  return at === -1 ? lines.length : at
}
