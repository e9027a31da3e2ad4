import { dateIn } from '../dates.ts'
import type { Format } from '../format.ts'
import { isPersonLike } from '../names/person-like.ts'
import { bylinesIn } from '../names/printed.ts'
import { workIds } from '../record-ids.ts'
import { oneLine, type RecordParts, webLinks } from '../source-record.ts'
import { splitTrimmed, withoutEnd } from '../split-trimmed.ts'
import { blocksOf, type Line, type PageSink, pastedFormat } from './pasted.ts'

/** ScienceDirect's "Export citation to text": parts that end in commas, a line each or all in one, then the abstract. */
export const scienceDirect: Format = pastedFormat({
  id: 'sciencedirect',
  sniff(lines) {
    const links = lines.filter((line) => address.test(line)).length
    const parts = lines.filter((line) => isPart(line) && line.endsWith(',')).length
    return links > 0 && (parts > 2 * links || lines.some(isOneLine)) ? 0.95 : 0
  },
  read(lines, sink) {
    let entry: Line[] = []
    for (const block of blocksOf(lines)) {
      if (begins(block) && entry.length > 0) {
        take(entry, sink)
        entry = []
      }
      entry.push(...block)
    }
    if (entry.length > 0) take(entry, sink)
  },
})

/** "(https://www.sciencedirect.com/science/article/pii/S0001…)" */
const address = /^\(?https?:\/\/(?:www\.)?sciencedirect\.com\/science\/(?:article|chapter|book)\/\S+$/u
const isPart = (text: string) =>
  /^(?:Volumes? \d|Pages? |ISSN |ISBN |(?:1[89]|20)\d{2},$|https?:\/\/(?:dx\.)?doi\.org\/)/u.test(text)
const isOneLine = (text: string) => /, (?:Volumes? \d|Pages \d|ISSN )/u.test(text)
const behindCitation = /^(?:Abstract|Keywords|Graphical abstract|Highlights|Summary):/u

/** An abstract may have blank lines in it. */
const begins = (block: readonly Line[]) =>
  !behindCitation.test(block[0]!.text) &&
  block.some(({ text }, i) => address.test(text) || isPart(text) || isOneLine(text) || (i === 1 && text.endsWith(',')))

function take(lines: readonly Line[], sink: PageSink): void {
  const end = lines.findIndex(({ text }) => address.test(text) || behindCitation.test(text))
  const cited = (end === -1 ? lines : lines.slice(0, end)).map(({ text }) => text)
  const behind = end === -1 ? [] : lines.slice(end).map(({ text }) => text)
  const [first] = lines
  const parts = cited.length === 1 ? partsOfLine(cited[0]!) : cited.map((text) => withoutEnd(text, ',.'))
  const work = parts === undefined ? undefined : workOf(parts)
  if (work === undefined) {
    sink.fault({ code: 'unsure-reference' }, first!.line, lines.map(({ text }) => text).join('\n'))
    return
  }
  const links = webLinks(behind.filter((text) => address.test(text)).map((text) => text.replace(/^\(|\)\.?$/gu, '')))
  const section = (label: string) => {
    const at = behind.findIndex((text) => text.startsWith(`${label}:`))
    if (at === -1) return undefined
    const rest = behind.slice(at + 1)
    const until = rest.findIndex((text) => behindCitation.test(text))
    const text = [behind[at]!.slice(label.length + 1), ...(until === -1 ? rest : rest.slice(0, until))].join(' ')
    return oneLine(text.replace(/^\s{0,9}(?:Abstract|Summary)\s(?=\s{0,9}\p{Lu})/u, ''))
  }
  const doi = cited.map((text) => /10\.\d{4,9}\/[^\s"<>]+/u.exec(text)?.[0]).find((found) => found !== undefined)
  const isbn = parts!.find((part) => part.startsWith('ISBN'))
  sink.work(first!.line, {
    ...work,
    abstract: section('Abstract') ?? section('Summary'),
    keywords: splitTrimmed(section('Keywords') ?? '', ';'),
    ids: workIds({ doi, isbn }, links),
    links,
  })
}

/** Where all stands in one line, authors are those of its parts that are like persons, up to the first that is not. */
function partsOfLine(text: string): readonly string[] | undefined {
  const at = text.search(/, (?:Volumes? \d|Issue \d|Pages \d|ISSN |ISBN |(?:(?:\w{3,9} )?(?:1[89]|20)\d{2}),)/u)
  if (at === -1) return undefined
  const before = text.slice(0, at).split(', ')
  const rest = splitTrimmed(text.slice(at + 2), ', ').map((part) => withoutEnd(part, ',.'))
  const people = before.findIndex((part) => !isPersonLike(part))
  // The journal is last; between it and the authors stands a title, or nobody knows where it begins.
  if (people < 1 || people > before.length - 2) return undefined
  const merged =
    /^Volume/u.test(rest[0]!) && /^Issue/u.test(rest[1] ?? '') ? [`${rest[0]}, ${rest[1]}`, ...rest.slice(2)] : rest
  return [before.slice(0, people).join(', '), before.slice(people, -1).join(', '), before.at(-1)!, ...merged]
}

function workOf(parts: readonly string[]): RecordParts | undefined {
  const isStructured = (part: string) =>
    isPart(`${part},`) || /^(?:\w{3,9} )?(?:1[89]|20)\d{2}$|^In Press\b/u.test(part)
  const at = parts.findIndex(isStructured)
  const texts = parts.slice(0, at === -1 ? parts.length : at).filter((part) => !/^(?:Editor\(s\):|In )/u.test(part))
  const isBook = parts.some((part) => /^(?:Editor\(s\):|ISBN )/u.test(part))
  const behind = parts.slice(at === -1 ? parts.length : at)
  // "Authors, Title, Journal"; of a book the publisher stands before the year, of a chapter the book, too.
  const named =
    texts.length > 2 || (texts.length === 2 && isBook && !parts.some((part) => part.startsWith('Editor(s):')))
  const [title, ...places] = named ? texts.slice(1) : texts
  if (title === undefined || at === -1 || (places.length === 0 && !isBook)) return undefined
  const [, volume, issue] =
    /^Volumes? ([^,]{1,20})(?:, (?:Issues?|Supplement|Part) (.{1,20}))?$/u.exec(
      behind.find((part) => part.startsWith('Volume')) ?? '',
    ) ?? []
  const year = behind.findIndex((part) => /(?:^|\s)(?:1[89]|20)\d{2}$/u.test(part))
  const number = behind[year + 1]
  return {
    ...bylinesIn(named ? [texts[0]!] : [], { names: 'several', givenFirst: true }),
    title: title.replace(/^Chapter \d{1,3} - /u, ''),
    venue: places[0],
    publisher: isBook ? places.at(-1) : undefined,
    date: dateIn(behind[year] ?? ''),
    ...{ volume, issue },
    pages:
      /^Pages? (.{1,30})$/u.exec(behind.find((part) => /^Pages? /u.test(part)) ?? '')?.[1] ??
      (/^[\p{L}\d-]{3,12}$/u.test(number ?? '') ? number : undefined),
  }
}
