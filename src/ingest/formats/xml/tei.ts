import type { Place, SourceRecord } from '../../../model/work.ts'
import { dateIn } from '../dates.ts'
import type { Format } from '../format.ts'
import { bylinesWith, type PrintedWith } from '../names/printed.ts'
import { personIds } from '../person-ids.ts'
import { languageTag, workIds } from '../record-ids.ts'
import { sourceRecord, webLinks } from '../source-record.ts'
import { pageRange } from '../tagged/tagged-authors.ts'
import { xmlFormat } from './read-xml.ts'
import { cutElements } from './xml-cutter.ts'
import { at, child, children, leftovers, textAt, textOf, textsOf } from './xml-text.ts'
import { type Element, treeParser } from './xml-tree.ts'

/**
 * Bibliographies in TEI: HAL's export, of which each work is a `biblFull`, and lists of `biblStruct` as Zotero and GROBID
 * write them. Where somebody works stands behind the works: so the file is read as a whole, the addresses first.
 */
export const tei: Format = {
  ...formatWith('biblStruct', new Map()),
  open(context) {
    const pieces: string[] = []
    return {
      push: (text) => void pieces.push(text),
      end() {
        const isFull = pieces.join('').includes('<biblFull')
        const reader = formatWith(isFull ? 'biblFull' : 'biblStruct', addressesIn(pieces)).open(context)
        for (const piece of pieces) reader.push(piece)
        reader.end()
      },
    }
  },
}

/** Organisations that are described by themselves, by their ids. */
function addressesIn(pieces: readonly string[]): ReadonlyMap<string, string> {
  const addresses = new Map<string, string>()
  const parse = treeParser()
  const cutter = cutElements(
    { records: ['org'] },
    {
      element(_, xml) {
        const { element } = parse(xml)
        const text = element === undefined ? '' : addressOf(element)
        if (text !== '') addresses.set(`#${element!.attributes['xml:id'] ?? ''}`, text)
      },
      unclosed() {},
      doctype() {},
    },
  )
  for (const piece of pieces) cutter.push(piece)
  cutter.end()
  return addresses
}

function addressOf(org: Element): string {
  const address = at(org, 'desc', 'address') ?? child(org, 'address')
  return [...textsOf(org, 'orgName').slice(0, 1), ...textsOf(address, 'addrLine'), ...textsOf(address, 'country')].join(
    ', ',
  )
}

function formatWith(name: 'biblFull' | 'biblStruct', addresses: ReadonlyMap<string, string>): Format {
  return xmlFormat({
    id: 'tei',
    sniff: (head) =>
      /<(?:\w+:)?(?:TEI|listBibl|teiCorpus)[\s>]/u.test(head) && /<(?:biblFull|biblStruct)[\s>]/u.test(head) ? 0.95 : 0,
    cuts: { records: [name] },
    begin: () => ({
      record: (work, place) => record(work, place, addresses),
      dated: (work) => textAt(structIn(work), 'monogr', 'imprint', 'date'),
    }),
  })
}

const structIn = (work: Element) => (work.name === 'biblStruct' ? work : at(work, 'sourceDesc', 'biblStruct'))

function record(work: Element, place: Place, addresses: ReadonlyMap<string, string>): SourceRecord {
  const struct = structIn(work)
  const part = child(struct, 'analytic')
  const whole = child(struct, 'monogr')
  const stated = [child(work, 'titleStmt'), part, whole].filter((one) => one !== undefined)
  const profile = child(work, 'profileDesc')
  const imprint = child(whole, 'imprint')
  const scope = (unit: RegExp) => children(imprint, 'biblScope').find((one) => unit.test(one.attributes.unit ?? ''))
  const idnos = [struct, part, whole, child(work, 'publicationStmt')].flatMap((one) => children(one, 'idno'))
  const id = (type: string) => textOf(idnos.find((one) => one.attributes.type?.toLowerCase() === type)) || undefined
  const pages = scope(/^(?:pp|pages?)$/u)
  const own = children(child(work, 'titleStmt') ?? part ?? whole, 'title')
  const title = own.find((one) => one.attributes.type !== 'sub') ?? own[0]
  const links = webLinks([
    id('haluri') ?? '',
    ...children(struct, 'ref').map((one) => one.attributes.target ?? textOf(one)),
  ])
  return sourceRecord(place, {
    key: id('halid') ?? work.attributes['xml:id'],
    type: classOf(profile, 'halTypology') ?? struct?.attributes.type,
    title: [title, own.find((one) => one.attributes.type === 'sub' && one !== title)]
      .map(textOf)
      .filter(Boolean)
      .join(': '),
    abstract: textAt(profile, 'abstract') ?? textAt(struct, 'abstract'),
    ...bylinesWith(authors(stated, addresses), { names: 'one' }),
    date: [...children(imprint, 'date'), ...children(child(work, 'editionStmt'), 'date')]
      .map((date) => dateIn(date.attributes.when ?? textOf(date)))
      .find((date) => date !== undefined),
    venue: part === undefined ? undefined : (textAt(whole, 'title') ?? textAt(whole, 'meeting', 'title')),
    publisher: textAt(imprint, 'publisher'),
    volume: textOf(scope(/^vol/u)) || undefined,
    issue: textOf(scope(/^issue|^n/u)) || undefined,
    pages: textOf(pages) || pageRange(pages?.attributes.from, pages?.attributes.to),
    fields: textClasses(profile, 'halDomain'),
    keywords: [
      ...new Set(
        children(child(profile, 'textClass'), 'keywords').flatMap((list) => [
          ...textsOf(list, 'term'),
          ...children(child(list, 'list'), 'item').map(textOf),
        ]),
      ),
    ],
    language: languageTag(at(profile, 'langUsage', 'language')?.attributes.ident ?? ''),
    ids: workIds(
      { doi: id('doi'), arxiv: id('arxiv'), pmid: id('pubmed') ?? id('pmid'), pmcid: id('pmcid'), isbn: id('isbn') },
      links,
    ),
    links,
    extra: leftovers(work, known),
  })
}

const classes = (profile: Element | undefined, scheme: string) =>
  children(child(profile, 'textClass'), 'classCode').filter((one) => one.attributes.scheme === scheme)
const textClasses = (profile: Element | undefined, scheme: string) =>
  classes(profile, scheme).map(textOf).filter(Boolean)
const classOf = (profile: Element | undefined, scheme: string) => classes(profile, scheme)[0]?.attributes.n

/** HAL prints them twice, whoever did something else among them: the first list that names any is theirs. */
function authors(stated: readonly Element[], addresses: ReadonlyMap<string, string>): readonly PrintedWith[] {
  const lists = stated.map((one) =>
    children(one, 'author').filter(({ attributes }) => /^(?:aut|crp|co_\w+|dub)?$/u.test(attributes.role ?? '')),
  )
  return (lists.find((list) => list.length > 0) ?? []).map((author): PrintedWith => {
    const name = child(author, 'persName') ?? author
    const family = textAt(name, 'surname')
    const given = textsOf(name, 'forename').join(' ')
    const orcid = [...children(author, 'idno'), ...children(author, 'ptr')]
      .map((one) => textOf(one) || (one.attributes.target ?? ''))
      .find((text) => /\d{4}-\d{4}-\d{4}-\d{3}[\dX]/u.test(text))
    const affiliations = children(author, 'affiliation')
      .map(({ attributes: { ref }, ...one }) =>
        ref === undefined
          ? textOf({ ...one, attributes: {} })
          : (addresses.get(ref) ?? (ref.startsWith('#') ? '' : ref)),
      )
      .filter(Boolean)
    const more = { affiliations, ids: personIds({ orcid }) }
    const group = textAt(author, 'orgName')
    if (group !== undefined) return { text: group, collective: true, ...more }
    return family === undefined || given === ''
      ? { text: family ?? (textAt(author, 'name') || textOf(name)), ...more }
      : { name: { family, given }, ...more }
  })
}

const known = new Set(
  (
    'titleStmt analytic monogr idno sourceDesc profileDesc/abstract profileDesc/langUsage profileDesc/textClass ' +
    'publicationStmt/idno abstract'
  ).split(' '),
)
