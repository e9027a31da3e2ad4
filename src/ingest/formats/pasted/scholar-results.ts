import { publicationDate } from '../dates.ts'
import type { Format } from '../format.ts'
import { bylinesIn } from '../names/printed.ts'
import { type Line, type PageSink, pastedFormat } from './pasted.ts'

/** A page of results of Google Scholar as copied: title, "Authors - Venue, Year - Publisher", words of the text, figures. */
export const scholarResults: Format = pastedFormat({
  id: 'scholar-results',
  sniff(lines) {
    const works = lines.filter((line) => sourceIn(line) !== undefined).length
    const links = lines.filter((line) =>
      /\b(?:Related articles|Cited by \d|Ähnliche Artikel|Zitiert von: \d|Autres articles|Artículos relacionados)/u.test(
        line,
      ),
    ).length
    return works > 0 && links > 0 ? 0.95 : 0
  },
  read: readResults,
})

function readResults(lines: readonly Line[], sink: PageSink): void {
  const texts = lines.filter(({ text }) => text !== '')
  const starts = texts.flatMap(({ text }, i) => (i > 0 && sourceIn(text) !== undefined ? [i] : []))
  starts.forEach((at, n) => {
    const source = sourceIn(texts[at]!.text)!
    const end = (starts[n + 1] ?? texts.length + 1) - 1
    const behind = texts.slice(at + 1, end)
    const figures = behind.find(({ text }) => /\b(?:Cited by|Zitiert von:?|Cité|Citado por) \d/u.test(text))?.text
    const cited = /\b(?:Cited by|Zitiert von:?|Cité|Citado por) (\d+)/u.exec(figures ?? '')?.[1]
    const title = texts[at - 1]!
    sink.work(title.line, {
      title: title.text.replace(/^(?:\[[A-Z]{1,9}\]\s*){1,4}/u, ''),
      ...bylinesIn([source.authors], { names: 'several' }),
      date: publicationDate(source.year),
      venue: source.venue,
      citations: cited === undefined ? undefined : Number(cited),
    })
  })
}

interface Source {
  readonly authors: string
  readonly venue: string | undefined
  readonly year: number
}

/** "J Carber, T Okafor… - Coastal Lizards, 2021 - coast.example.org", "T Okafor - 2019 - Springer". */
function sourceIn(text: string): Source | undefined {
  const parts = text.slice(0, 500).split(/ [-–] /u)
  if (parts.length < 2 || parts.length > 4) return undefined
  const dated = parts.slice(1).find((part) => /(?:^|, )(?:19|20)\d{2}$/u.test(part))
  if (dated === undefined || !/^(?:\p{Lu}{1,4}|\p{Lu}\S*) \S/u.test(parts[0]!) || /[:?!]/u.test(parts[0]!))
    return undefined
  const venue = dated.slice(0, -4).replace(/,\s?$/u, '').trim()
  return { authors: parts[0]!, venue: /\p{L}/u.test(venue) ? venue : undefined, year: Number(dated.slice(-4)) }
}
