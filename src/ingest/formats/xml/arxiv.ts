import type { Place } from '../../../model/work.ts'
import { dateIn } from '../dates.ts'
import type { Format } from '../format.ts'
import { bylinesWith, type PrintedWith } from '../names/printed.ts'
import { workIds } from '../record-ids.ts'
import { sourceRecord, webLinks } from '../source-record.ts'
import { xmlFormat } from './read-xml.ts'
import { children, leftovers, textAt, textsOf } from './xml-text.ts'
import type { Element } from './xml-tree.ts'

/** The Atom feed of the arXiv API: https://info.arxiv.org/help/api/user-manual.html */
export const arxiv: Format = xmlFormat({
  id: 'arxiv-atom',
  sniff(head) {
    if (/<(?:\w+:)?feed[\s>]/u.test(head)) return head.includes('arxiv.org/') ? 0.95 : 0.5
    // Entries without their feed; BibTeXML has entries, too.
    return /<(?:\w+:)?entry[\s>]/u.test(head) && /www\.w3\.org\/2005\/Atom|arxiv\.org\//u.test(head) ? 0.5 : 0
  },
  cuts: { records: ['entry'] },
  begin: ({ sink, file }) => ({
    dated: (entry) => textAt(entry, 'published') ?? textAt(entry, 'updated'),
    record(entry, place) {
      if (!/arxiv\.org\/api\/errors/u.test(textAt(entry, 'id') ?? '')) return record(entry, place)
      const said = textAt(entry, 'summary') ?? ''
      sink.problem({ file, line: place.line, severity: 'error', code: 'api-error', from: 'arxiv', said })
      return undefined
    },
  }),
})

function record(entry: Element, place: Place) {
  const id = textAt(entry, 'id') ?? ''
  const categories = [...children(entry, 'primary_category'), ...children(entry, 'category')]
  const links = children(entry, 'link').map((link) => link.attributes.href ?? '')
  return sourceRecord(place, {
    key: /arxiv\.org\/abs\/(.+)$/u.exec(id)?.[1] ?? id,
    title: textAt(entry, 'title'),
    abstract: textAt(entry, 'summary') ?? textAt(entry, 'content'),
    ...bylinesWith(children(entry, 'author').map(author), { names: 'one', givenFirst: true }),
    date: dateIn(textAt(entry, 'published') ?? textAt(entry, 'updated') ?? ''),
    venue: /arxiv\.org\//u.test(id) ? 'arXiv' : undefined,
    fields: [...new Set(categories.map((category) => category.attributes.term ?? '').filter(Boolean))],
    ids: workIds({ doi: textAt(entry, 'doi'), arxiv: /arxiv\.org\/abs\/(.+)$/u.exec(id)?.[1] }),
    links: webLinks([id, ...links]),
    extra: leftovers(entry, known),
  })
}

function author(element: Element): PrintedWith {
  return { text: textAt(element, 'name') ?? '', affiliations: textsOf(element, 'affiliation') }
}

const known = new Set(['id', 'title', 'summary', 'published', 'author', 'link', 'category', 'primary_category', 'doi'])
