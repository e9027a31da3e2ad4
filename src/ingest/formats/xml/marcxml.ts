import type { Place, SourceRecord } from '../../../model/work.ts'
import { dateIn } from '../dates.ts'
import type { Format } from '../format.ts'
import { bylinesWith, type PrintedWith } from '../names/printed.ts'
import { personIds } from '../person-ids.ts'
import { languageTag, workIds } from '../record-ids.ts'
import { oneLine, sourceRecord, webLinks } from '../source-record.ts'
import { withoutEnd } from '../split-trimmed.ts'
import { xmlFormat } from './read-xml.ts'
import { children, textAt, textOf } from './xml-text.ts'
import type { Element } from './xml-tree.ts'

/**
 * MARC 21 in XML, as catalogues of libraries hand it out, also in what SRU and OAI-PMH wrap around it:
 * https://www.loc.gov/marc/bibliographic/
 */
export const marcXml: Format = xmlFormat({
  id: 'marcxml',
  sniff: (head) => (/<(?:\w+:)?datafield\s[^<>]{0,99}\btag\s?=/u.test(head) ? 0.95 : 0),
  cuts: { records: ['record'], holds: /<(?:\w+:)?(?:data|control)field\s/u },
  begin: () => ({
    record: (element, place) => (children(element, 'datafield').length === 0 ? undefined : record(element, place)),
    dated: (element) => fieldsOf(element).first(['264', '260'], 'c'),
  }),
})

function record(element: Element, place: Place): SourceRecord {
  const fields = fieldsOf(element)
  const { first, all } = fields
  const leader = textAt(element, 'leader') ?? ''
  const fixed = fields.control('008')
  const host = first(['773'], 't')
  const within = first(['773'], 'g') ?? ''
  const doi = fields.of(['024']).find((one) => fields.within(one, '2').some((text) => /^doi$/iu.test(text)))
  const links = webLinks(all(['856'], 'u'))
  const isThesis = fields.of(['502']).length > 0
  return sourceRecord(place, {
    key: fields.control('001')?.trim(),
    type: isThesis ? 'thesis' : (levels[leader[7] ?? ''] ?? leader.slice(6, 8)),
    title: titleOf(fields),
    abstract: all(['520'], 'a', 'b').join(' '),
    ...authors(fields),
    date: [...all(['264', '260'], 'c'), within, fixed?.slice(7, 11) ?? '', ...all(['502'], 'd', 'a')]
      .map(dateIn)
      .find((date) => date !== undefined),
    venue: host ?? first(['490', '440', '830'], 'a'),
    publisher: first(['264', '260'], 'b'),
    volume: /\b(?:vol|bd|v|jg|t)\w{0,5}\.? ?(\d{1,5})/iu.exec(within)?.[1] ?? first(['490', '440'], 'v'),
    issue: /\b(?:no|nr|heft|h|issue|iss)\.? ?(\d{1,5})/iu.exec(within)?.[1],
    pages: /\b(?:pp?|s|seiten?|pages?)\.? ?(\d{1,6}(?: ?[-–] ?\d{1,6})?)/iu.exec(within)?.[1],
    fields: unique(all(['600', '610', '650', '651', '689'], 'a')),
    keywords: unique(all(['653'], 'a')),
    language: languageTag(first(['041'], 'a') ?? fixed?.slice(35, 38) ?? ''),
    ids: workIds(
      { doi: doi === undefined ? undefined : fields.within(doi, 'a')[0], isbn: all(['020'], 'a').join('; ') },
      links,
    ),
    links,
    extra: fields.rest(),
  })
}

const levels: Readonly<Record<string, string>> = { a: 'article', b: 'article', m: 'book', s: 'serial' }

const unique = (texts: readonly string[]) => [...new Set(texts.map((text) => withoutEnd(text, '.')))]

function titleOf({ of, within }: MarcFields): string {
  const field = of(['245'])[0]
  if (field === undefined) return ''
  const [title, ...behind] = ['a', 'n', 'p', 'b'].flatMap((code) => within(field, code))
  return sentenceEnded([title, ...behind].filter(Boolean).join(': '))
}

/** Fields end in a full stop, unless one stands there already: that of an initial stays. */
const sentenceEnded = (text: string) =>
  /\p{L}\p{Ll}\.$/u.test(text) && !/\b[JS]r\.$/u.test(text) ? text.slice(0, -1) : text

/**
 * Who made it, and whoever stands beside them without a part of another name. A body is an author where it is the main
 * entry, or said to be one: as an added entry it is the sponsor.
 */
function authors(fields: MarcFields) {
  const people = fields
    .of(['100', '700'])
    .filter((one) => fields.within(one, 't').length === 0 && isAuthor(fields, one))
  const bodies = fields.of(['110', '710']).filter((one) => {
    if (fields.within(one, 't').length > 0) return false
    return one.attributes.tag === '110'
      ? isAuthor(fields, one)
      : /\b(?:aut|author|verfasser)/iu.test(partOf(fields, one))
  })
  return bylinesWith(
    [
      ...people.map((one): PrintedWith => {
        const text = sentenceEnded(fields.within(one, 'a')[0] ?? '')
        const orcid = fields.within(one, '1', '0').find((id) => /orcid/iu.test(id))
        const affiliations = fields.within(one, 'u')
        return { text, affiliations, ids: personIds({ orcid }) }
      }),
      ...bodies.map((one) => ({ text: sentenceEnded(fields.within(one, 'a', 'b').join(', ')), collective: true })),
    ],
    { names: 'one' },
  )
}

const partOf = ({ within }: MarcFields, field: Element) => within(field, 'e', '4').join(' ')

function isAuthor(fields: MarcFields, field: Element): boolean {
  const part = partOf(fields, field)
  return part === '' || /\b(?:aut|cre|dis|author|creator|verfasser|auteur|autor|joint)/iu.test(part)
}

interface MarcFields {
  of(tags: readonly string[]): readonly Element[]
  /** What stands under these codes in a field, without the punctuation between them. */
  within(field: Element, ...codes: readonly string[]): readonly string[]
  all(tags: readonly string[], ...codes: readonly string[]): readonly string[]
  first(tags: readonly string[], ...codes: readonly string[]): string | undefined
  control(tag: string): string | undefined
  /** What nobody asked for, as "245$c". */
  rest(): Readonly<Record<string, readonly string[]>>
}

function fieldsOf(element: Element): MarcFields {
  const data = children(element, 'datafield')
  const asked = new Set<Element>()
  const of = (tags: readonly string[]) => tags.flatMap((tag) => data.filter(({ attributes }) => attributes.tag === tag))
  const within = (field: Element, ...codes: readonly string[]) =>
    children(field, 'subfield')
      .filter(({ attributes }) => codes.includes(attributes.code ?? ''))
      .map((one) => {
        asked.add(one)
        return plain(one)
      })
      .filter(Boolean)
  const all = (tags: readonly string[], ...codes: readonly string[]) =>
    of(tags).flatMap((field) => within(field, ...codes))
  return {
    of,
    within,
    all,
    first: (tags, ...codes) => all(tags, ...codes)[0],
    // Its blanks count.
    control: (tag) =>
      children(element, 'controlfield')
        .find((one) => one.attributes.tag === tag)
        ?.children.filter((node) => typeof node === 'string')
        .join(''),
    rest() {
      const left = new Map<string, string[]>()
      for (const field of data)
        for (const one of children(field, 'subfield')) {
          const text = asked.has(one) ? '' : plain(one)
          if (text === '') continue
          const name = `${field.attributes.tag}$${one.attributes.code}`
          const texts = left.get(name)
          if (texts === undefined) left.set(name, [text])
          else texts.push(text)
        }
      return Object.fromEntries(left)
    },
  }
}

/** What the next part begins with stands at the end of this one: "San Diego :"; marks of sorting are no text. */
const plain = (subfield: Element): string =>
  withoutEnd(oneLine(textOf(subfield).replace(/[\u0080-\u009f]/gu, '')), ' /:;=,')
