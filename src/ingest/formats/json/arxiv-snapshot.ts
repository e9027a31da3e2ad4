import type { Place } from '../../../model/work.ts'
import { dateIn } from '../dates.ts'
import type { Format } from '../format.ts'
import { withoutBrackets } from '../names/brackets.ts'
import { plainText } from '../plain-text.ts'
import { workIds } from '../record-ids.ts'
import { sourceRecord } from '../source-record.ts'
import { authorsIn } from './json-authors.ts'
import type { JsonObject } from './parse.ts'
import { jsonFormat } from './read-json.ts'
import { leftovers, listOf, objectsOf, textAt, textOf } from './values.ts'

/** arXiv's metadata, one object a line, as Cornell publishes it on Kaggle. */
export const arxivSnapshot: Format = jsonFormat({
  id: 'arxiv-json',
  sniff: (head) =>
    /"authors_parsed"\s*:/u.test(head) || (/"submitter"\s*:/u.test(head) && /"categories"\s*:/u.test(head)) ? 0.95 : 0,
  lists: [],
  types: ['title#', 'authors', 'authors_parsed[][]'],
  isRecord: (paper) => textOf(paper.title) !== undefined,
  record,
  dated: (paper) => paper.update_date,
})

function record(paper: JsonObject, place: Place) {
  const parsed = authorsIn(listOf(paper.authors_parsed))
  const journal = textOf(paper['journal-ref'])
  return sourceRecord(place, {
    key: textOf(paper.id),
    title: plainText(textOf(paper.title) ?? ''),
    abstract: plainText(textOf(paper.abstract) ?? ''),
    ...(parsed.bylines.length > 0 ? parsed : authorsIn(withoutBrackets(textOf(paper.authors) ?? ''))),
    date: dateIn(textAt(objectsOf(paper.versions)[0], 'created') ?? '') ?? dateIn(textOf(paper.update_date) ?? ''),
    venue: journal ?? 'arXiv',
    fields: (textOf(paper.categories) ?? '').split(' ').filter(Boolean),
    ids: workIds({ arxiv: textOf(paper.id), doi: textOf(paper.doi) }),
    extra: leftovers(paper, known),
  })
}

const known = new Set('id title abstract authors authors_parsed categories doi versions update_date'.split(' '))
