import type { Place, SourceRecord } from '../../../model/work.ts'
import { dateIn } from '../dates.ts'
import type { Format } from '../format.ts'
import { plainText } from '../plain-text.ts'
import { languageTag, workIds } from '../record-ids.ts'
import { sourceRecord, webLinks } from '../source-record.ts'
import { fieldsOf, readTagged, type TaggedRecord } from './tagged.ts'
import { bylinesOf, keywordsOf } from './tagged-authors.ts'

/** NoteExpress, which CNKI and Wanfang write: "{Title}: …", a record begins with its "{Reference Type}". */
export const noteExpress: Format = {
  id: 'noteexpress',
  sniff: (head) => (/^[^\S\n\r]{0,99}\{Reference Type\}:/mu.test(head) ? 0.97 : 0),
  open: (context) => readTagged(context, { tagIn, role, toRecord }),
}

function tagIn(line: string): { tag: string; value: string } | undefined {
  const match = /^\{([A-Z][^{}]{1,40})\}:(.*)$/u.exec(line)
  return match === null ? undefined : { tag: match[1]!, value: match[2]! }
}

function role(tag: string, open: TaggedRecord | undefined) {
  if (tag === 'Reference Type') return 'begin'
  return tag === '' || open === undefined ? 'outside' : 'field'
}

function toRecord(record: TaggedRecord, place: Place): SourceRecord {
  const fields = fieldsOf(record)
  const { bylines, incomplete } = bylinesOf(fields.all('Author'))
  const links = webLinks(fields.all('URL', 'Link'))
  return sourceRecord(place, {
    key: fields.first('Accession Number'),
    type: fields.first('Reference Type'),
    title: plainText(fields.first('Title') ?? ''),
    abstract: fields.paragraphs('Abstract'),
    bylines,
    incomplete,
    date: dateIn(fields.first('Date') ?? '') ?? dateIn(fields.first('Year') ?? ''),
    venue: fields.first('Journal', 'Secondary Title', 'Tertiary Title'),
    publisher: fields.first('Publisher'),
    volume: fields.first('Volume'),
    issue: fields.first('Issue'),
    pages: fields.first('Pages'),
    keywords: keywordsOf(fields.lines('Keywords')),
    language: languageTag(fields.first('Language') ?? ''),
    ids: workIds({ doi: fields.first('DOI'), isbn: fields.first('ISBN/ISSN', 'ISBN') }, links),
    links,
    extra: fields.extra(),
  })
}
