import type { Place } from '../../../model/work.ts'
import { dateIn } from '../dates.ts'
import type { Format } from '../format.ts'
import { bylinesWith, type PrintedWith } from '../names/printed.ts'
import { languageTag, workIds } from '../record-ids.ts'
import { sourceRecord, webLinks } from '../source-record.ts'
import { pageRange } from '../tagged/tagged-authors.ts'
import { xmlFormat } from './read-xml.ts'
import { child, children, leftovers, textAt, textOf, textsOf } from './xml-text.ts'
import type { Element } from './xml-tree.ts'

/** MODS of the Library of Congress, as libraries and bibutils write it: https://www.loc.gov/standards/mods/ */
export const mods: Format = xmlFormat({
  id: 'mods',
  sniff: (head) => (/<(?:\w+:)?mods(?:Collection)?[\s>]/u.test(head) ? 0.95 : 0),
  cuts: { records: ['mods'] },
  begin: () => ({ record, dated: (work) => textAt(work, 'originInfo', 'dateIssued') }),
})

function record(work: Element, place: Place) {
  const host = children(work, 'relatedItem').find((one) => one.attributes.type === 'host')
  const part = child(work, 'part') ?? child(host, 'part')
  const detail = (type: string) => {
    const found = children(part, 'detail').find((one) => one.attributes.type === type)
    return textAt(found, 'number') ?? textAt(found, 'caption')
  }
  const ids = [...children(work, 'identifier'), ...children(host, 'identifier')]
  const id = (type: string) => textOf(ids.find((one) => one.attributes.type?.toLowerCase() === type)) || undefined
  const pages = children(part, 'extent').find((one) => /page/u.test(one.attributes.unit ?? 'page'))
  const links = webLinks([...children(work, 'location').flatMap((one) => textsOf(one, 'url')), id('uri') ?? ''])
  const origins = [...children(work, 'originInfo'), ...children(host, 'originInfo')]
  const dated = origins.flatMap((one) =>
    ['dateIssued', 'copyrightDate', 'dateCreated'].flatMap((name) => textsOf(one, name)),
  )
  return sourceRecord(place, {
    key: work.attributes.ID ?? textAt(work, 'recordInfo', 'recordIdentifier'),
    type: textAt(work, 'genre') ?? textAt(work, 'typeOfResource'),
    title: titleOf(
      children(work, 'titleInfo').find((one) => one.attributes.type === undefined) ?? child(work, 'titleInfo'),
    ),
    abstract: textAt(work, 'abstract'),
    ...bylinesWith(children(work, 'name').filter(isAuthor).map(author), { names: 'one' }),
    date: [textAt(part, 'date') ?? '', ...dated].map(dateIn).find((date) => date !== undefined),
    venue: titleOf(child(host, 'titleInfo')) || undefined,
    publisher: origins.map((one) => textAt(one, 'publisher')).find((text) => text !== undefined),
    volume: detail('volume'),
    issue: detail('issue') ?? detail('number'),
    pages: pageRange(textAt(pages, 'start'), textAt(pages, 'end')) ?? textAt(pages, 'list'),
    keywords: children(work, 'subject').flatMap((one) => textsOf(one, 'topic')),
    language: languageTag(textAt(work, 'language', 'languageTerm') ?? ''),
    ids: workIds({ doi: id('doi'), isbn: id('isbn'), pmid: id('pmid') }, links),
    links,
    extra: leftovers(work, known),
  })
}

const titleOf = (info: Element | undefined): string =>
  [[textAt(info, 'nonSort'), textAt(info, 'title')].filter(Boolean).join(' '), textAt(info, 'subTitle')]
    .filter(Boolean)
    .join(': ')

/** Whoever has no role is an author; an editor or a publisher is none. */
function isAuthor(name: Element): boolean {
  const roles = children(name, 'role').flatMap((role) => textsOf(role, 'roleTerm'))
  return roles.length === 0 || roles.some((role) => /^(?:aut|author|cre|creator|writer)/iu.test(role))
}

function author(name: Element): PrintedWith {
  const part = (type: string) =>
    children(name, 'namePart')
      .filter((one) => one.attributes.type === type)
      .map(textOf)
      .join(' ') || undefined
  const whole = children(name, 'namePart')
    .filter((one) => one.attributes.type === undefined)
    .map(textOf)
    .join(' ')
  const affiliations = textsOf(name, 'affiliation')
  const orcid = children(name, 'nameIdentifier').find((one) => one.attributes.type === 'orcid')
  const more = { affiliations, ids: orcid === undefined ? {} : { orcid: textOf(orcid) } }
  const [family, given] = [part('family'), part('given')]
  if (name.attributes.type === 'corporate') return { text: whole || (family ?? ''), collective: true, ...more }
  if (family === undefined) return { text: whole, ...more }
  return {
    name: { family, ...(given && { given }), ...(part('termsOfAddress') && { suffix: part('termsOfAddress')! }) },
    ...more,
  }
}

const known = new Set(
  '@ID titleInfo name originInfo abstract language identifier part genre typeOfResource location subject'.split(' '),
)
