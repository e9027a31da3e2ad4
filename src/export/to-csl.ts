import type { MapWork } from '../model/node.ts'
import { en } from '../words/en.ts'
import type { ExportFormat } from './export-format.ts'
import { formOf, worksOf } from './exported-works.ts'

/** CSL-JSON, as citation processors take it: https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html */
export const csl: ExportFormat = {
  id: 'csl-json',
  ...en.exports['csl-json'],
  extension: 'csl.json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  carries: new Set(['texts']),
  ofWorks: true,
  *write({ atlas }) {
    yield '['
    let separator = '\n'
    for (const work of worksOf(atlas)) {
      yield separator + JSON.stringify(entryOf(work))
      separator = ',\n'
    }
    yield '\n]\n'
  },
}

function entryOf(work: MapWork): object {
  const { abstract, bylines, date, id, ids, issue, keywords, language, links, pages, publisher, title, venue, volume } =
    work
  return {
    id,
    type: formOf(work).csl,
    title,
    ...(bylines.length === 0 ? {} : { author: bylines.map(({ name }) => nameOf(name)) }),
    ...(date === undefined
      ? {}
      : { issued: { 'date-parts': [[date.year, date.month, date.day].filter((n) => n !== undefined)] } }),
    ...said({
      'container-title': venue,
      publisher,
      volume,
      issue,
      page: pages,
      abstract,
      language,
      keyword: keywords.length === 0 ? undefined : keywords.join(', '),
      DOI: ids.doi,
      PMID: ids.pmid,
      PMCID: ids.pmcid,
      ISBN: ids.isbn,
      URL: links[0],
    }),
  }
}

const nameOf = ({ family, given, literal, particle, suffix }: MapWork['bylines'][number]['name']): object =>
  literal === undefined ? said({ family, given, 'non-dropping-particle': particle, suffix }) : { literal }

const said = (fields: Readonly<Record<string, string | undefined>>): object =>
  Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== undefined && text !== ''))
