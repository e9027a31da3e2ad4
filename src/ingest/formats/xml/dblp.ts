import type { Place } from '../../../model/work.ts'
import { dateIn } from '../dates.ts'
import type { Format } from '../format.ts'
import { bylinesWith, type PrintedWith } from '../names/printed.ts'
import { personIds } from '../person-ids.ts'
import { workIds } from '../record-ids.ts'
import { sourceRecord, webLinks } from '../source-record.ts'
import { xmlFormat } from './read-xml.ts'
import { at, children, leftovers, textAt, textOf, textsOf } from './xml-text.ts'
import type { Element } from './xml-tree.ts'

/**
 * DBLP: the whole dump, a person's export, answers of its search. Home pages (`www`) are no works. "Wei
 * Wang 0001" is how DBLP tells people of one name apart: the number is an identifier, not part of the name.
 * https://dblp.org/xml/docu/dblpxml.pdf
 */
export const dblp: Format = xmlFormat({
  id: 'dblp-xml',
  sniff(head) {
    if (/<(?:dblp|dblpperson|!DOCTYPE\s+dblp)[\s>]/u.test(head)) return 0.95
    if (/<(?:article|inproceedings|incollection|phdthesis)\s[^<>]{0,200}\bkey=/u.test(head)) return 0.8
    return /<hits[\s>]/u.test(head) && head.includes('dblp.org') ? 0.9 : 0
  },
  cuts: {
    records: [
      ...['article', 'inproceedings', 'proceedings', 'book', 'incollection'],
      ...['phdthesis', 'mastersthesis', 'data', 'info'],
    ],
    // Not DBLP's own word, but met in extracts of it.
    settings: ['masterthesis'],
  },
  begin: ({ sink, file }) => ({
    record,
    dated: (element) => textAt(element, 'year'),
    setting(element, line) {
      const { name, attributes } = element
      const key = attributes.key === undefined ? {} : { key: attributes.key }
      sink.problem({ file, line, severity: 'warning', code: 'unknown-element', name, ...key })
    },
  }),
})

function record(element: Element, place: Place) {
  const isHit = element.name === 'info'
  const key = element.attributes.key ?? textAt(element, 'key')
  const links = webLinks([...textsOf(element, 'ee'), key === undefined ? '' : `https://dblp.org/rec/${key}`])
  const names = children(isHit ? at(element, 'authors') : element, 'author')
  return sourceRecord(place, {
    key,
    type: isHit ? textAt(element, 'type') : element.name,
    // DBLP ends every title with a full stop.
    title: textAt(element, 'title')?.replace(/(?<!\.)\.$/u, ''),
    ...bylinesWith(names.map(author), { names: 'one', givenFirst: true }),
    date: dateIn(textAt(element, 'year') ?? ''),
    venue: ['journal', 'booktitle', 'venue', 'school'].map((name) => textAt(element, name)).find(Boolean),
    publisher: textAt(element, 'publisher'),
    volume: textAt(element, 'volume'),
    issue: textAt(element, 'number'),
    pages: textAt(element, 'pages'),
    ids: workIds({ dblp: key, doi: textAt(element, 'doi'), isbn: textAt(element, 'isbn') }, links),
    links,
    extra: leftovers(element, isHit ? knownOfHits : known),
  })
}

function author(element: Element): PrintedWith {
  const printed = textOf(element)
  const [, name = printed, number] = /^(.*\S)\s+(\d{4})$/u.exec(printed) ?? []
  const { pid, orcid } = element.attributes
  const ids = personIds({ dblp: pid ?? (number === undefined ? undefined : printed), orcid })
  return { text: name, ids }
}

const known = new Set('@key author title year journal publisher volume number pages isbn ee'.split(' '))
const knownOfHits = new Set('authors title year venue publisher volume number pages doi ee key type'.split(' '))
