import type { Place } from '../../../model/work.ts'
import { dateIn, monthAndDay, publicationDate } from '../dates.ts'
import type { Format } from '../format.ts'
import { bylinesWith, type PrintedWith } from '../names/printed.ts'
import { languageTag, workIds } from '../record-ids.ts'
import { personName } from '../source-names.ts'
import { sourceRecord, webLinks } from '../source-record.ts'
import { xmlFormat } from './read-xml.ts'
import { at, child, children, leftovers, textAt, textOf, textsOf } from './xml-text.ts'
import type { Element } from './xml-tree.ts'

/** The ACL Anthology's own data files: https://github.com/acl-org/acl-anthology/tree/master/data/xml */
export const acl: Format = xmlFormat({
  id: 'acl-xml',
  sniff: (head) => (/<(?:collection|volume)\s[^<>]{0,200}\bid\s*=/u.test(head) && /<paper\s/u.test(head) ? 0.95 : 0),
  cuts: { records: ['paper'], settings: ['meta'], openings: ['collection', 'volume'] },
  begin: () => {
    let collection = ''
    let volume = ''
    let meta: Element | undefined
    return {
      setting(element) {
        if (element.name === 'collection') collection = element.attributes.id ?? ''
        else if (element.name === 'volume') {
          volume = element.attributes.id ?? ''
          meta = undefined
        } else meta = element
      },
      dated: (paper) => textAt(paper, 'year') ?? textAt(meta, 'year'),
      record(paper, place) {
        if (collection !== '') return record(paper, place, anthologyId(`${collection}-${volume}`, paper), meta)
        return isFrontMatter(volume, paper) ? undefined : record(paper, place, oldId(volume, paper), meta)
      },
    }
  },
})

/** Until 2019 a file was one `<volume id="P10">` of papers numbered with their volume: 1001 is P10-1001. */
const oldId = (volume: string, { attributes }: Element) =>
  /^[A-Z]\d\d$/u.test(volume) && /^\d{4}$/u.test(attributes.id ?? '') ? `${volume}-${attributes.id}` : ''

/** There the paper numbered 0 is the volume itself, with its editors. */
const isFrontMatter = (volume: string, paper: Element) =>
  (/^(?:W|C69)/u.test(volume) ? /00$/u : /000$/u).test(paper.attributes.id ?? '') &&
  child(paper, 'author') === undefined

function record(paper: Element, place: Place, acl: string, meta: Element | undefined) {
  const extra = leftovers(paper, known)
  const editors = children(meta, 'editor').map((editor) => [textAt(editor, 'first'), textAt(editor, 'last')].join(' '))
  return sourceRecord(place, {
    key: textAt(paper, 'bibkey') ?? acl,
    type: 'paper',
    title: textAt(paper, 'title'),
    abstract: textAt(paper, 'abstract'),
    ...bylinesWith(children(paper, 'author').map(author), { names: 'one' }),
    date: date(paper, meta),
    venue: textAt(paper, 'booktitle') ?? textAt(paper, 'journal') ?? textAt(meta, 'booktitle'),
    publisher: textAt(paper, 'publisher') ?? textAt(meta, 'publisher'),
    volume: textAt(paper, 'volume') ?? textAt(meta, 'volume'),
    issue: textAt(paper, 'issue') ?? textAt(meta, 'journal-issue'),
    pages: textAt(paper, 'pages'),
    fields: textsOf(meta, 'venue'),
    language: languageTag(textAt(paper, 'language') ?? ''),
    ids: workIds({ doi: textAt(paper, 'doi'), acl }),
    links: webLinks([textAt(paper, 'url') ?? '', acl === '' ? '' : `https://aclanthology.org/${acl}`]),
    extra: editors.length === 0 ? extra : { ...extra, 'meta/editor': editors },
  })
}

/** "2022.acl-long.1"; collections before 2020 ("P19", volume 1, paper 12) are written "P19-1012". */
function anthologyId(volume: string, { attributes }: Element): string {
  const paper = attributes.id ?? ''
  const old = /^([A-Z]\d\d)-(\d+)$/u.exec(volume)
  if (paper === '' || !/^[\w.]+-\w+$/u.test(volume)) return ''
  if (old === null) return `${volume}.${paper}`
  const wide = old[1]!.startsWith('W') || old[1] === 'C69' || (old[1] === 'D19' && Number(old[2]) >= 50)
  return wide
    ? `${old[1]}-${old[2]!.padStart(2, '0')}${paper.padStart(2, '0')}`
    : `${old[1]}-${old[2]}${paper.padStart(3, '0')}`
}

function author(element: Element): PrintedWith {
  const name = personName({
    given: textAt(element, 'first'),
    family:
      textAt(element, 'last') ?? (element.children.every((node) => typeof node === 'string') ? textOf(element) : ''),
  })
  const id = element.attributes.id
  const orcid = element.attributes.orcid
  return {
    name,
    affiliations: textsOf(element, 'affiliation'),
    ids: { ...(id ? { acl: id } : {}), ...(orcid ? { orcid } : {}) },
  }
}

function date(paper: Element, meta: Element | undefined) {
  const year = dateIn(textAt(paper, 'year') ?? textAt(meta, 'year') ?? '')?.year
  const { month } = monthAndDay(textOf(child(paper, 'month') ?? at(meta, 'month')))
  return publicationDate(year, month)
}

const known = new Set([
  '@id',
  'title',
  'abstract',
  'author',
  'year',
  'month',
  'pages',
  'bibkey',
  'doi',
  'booktitle',
  'journal',
  'publisher',
  'volume',
  'issue',
  'language',
])
