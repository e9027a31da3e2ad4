import type { Place, SourceRecord } from '../../../model/work.ts'
import { monthOf, publicationDate } from '../dates.ts'
import type { Format } from '../format.ts'
import { bylinesWith, type PrintedWith } from '../names/printed.ts'
import { languageTag, workIds } from '../record-ids.ts'
import { sourceRecord, webLinks } from '../source-record.ts'
import { xmlFormat } from './read-xml.ts'
import { at, children, leftovers, textAt, textOf } from './xml-text.ts'
import type { Element } from './xml-tree.ts'

/** The sources of Microsoft Word, `Sources.xml`: ECMA-376, part 1, 22.6. */
export const wordSources: Format = xmlFormat({
  id: 'word-sources',
  // A document that cites nothing has an empty list of them.
  sniff: (head) =>
    /<(?:\w+:)?Source>/u.test(head) && /officeDocument\/(?:2006\/)?bibliography|<b:Sources?\b/u.test(head) ? 0.95 : 0,
  cuts: { records: ['Source'] },
  begin: () => ({ record, dated: (source) => textAt(source, 'Year') }),
})

function record(source: Element, place: Place): SourceRecord {
  const text = (...names: readonly string[]) =>
    names.map((name) => textAt(source, name)).find((found) => found !== undefined)
  const number = (printed: string | undefined) => (/^\d{1,4}$/u.test(printed ?? '') ? Number(printed) : undefined)
  const month = text('Month') ?? ''
  const standard = text('StandardNumber')
  const links = webLinks([text('URL') ?? ''])
  const language = at(source, 'LCID')
  return sourceRecord(place, {
    key: text('Tag'),
    type: text('SourceType'),
    title: text('Title', 'ShortTitle', 'InternetSiteTitle', 'AlbumTitle', 'CaseNumber'),
    abstract: text('Abstract'),
    ...bylinesWith(authors(at(source, 'Author', 'Author')), { names: 'one' }),
    date: publicationDate(number(text('Year')), number(month) ?? monthOf(month), number(text('Day'))),
    venue: text('JournalName', 'PeriodicalTitle', 'BookTitle', 'ConferenceName', 'PublicationTitle'),
    publisher: text('Publisher', 'Institution'),
    volume: text('Volume'),
    issue: text('Issue'),
    pages: text('Pages'),
    language: languageTag(textOf(language)),
    ids: workIds(
      { doi: text('DOI') ?? (/10\.\d{4,9}\//u.test(standard ?? '') ? standard : undefined), isbn: standard },
      links,
    ),
    links,
    extra: leftovers(source, known),
  })
}

/** Whoever else has a part in it, the editors say, stands beside the authors. */
function authors(list: Element | undefined): readonly PrintedWith[] {
  const group = textAt(list, 'Corporate')
  if (group !== undefined) return [{ text: group, collective: true }]
  return children(at(list, 'NameList'), 'Person').map((person) => {
    const family = textAt(person, 'Last')
    const given = [textAt(person, 'First'), textAt(person, 'Middle')].filter(Boolean).join(' ')
    return family === undefined || given === '' ? { text: family ?? given } : { name: { family, given } }
  })
}

const known = new Set(
  'Tag SourceType Title Year Month Day JournalName Publisher Volume Issue Pages DOI Author/Author Guid LCID RefOrder'.split(
    ' ',
  ),
)
