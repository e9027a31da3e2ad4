import type { MapWork } from '../model/node.ts'
import { en } from '../words/en.ts'
import type { ExportFormat } from './export-format.ts'
import { formOf, onOneLine, worksOf } from './exported-works.ts'

/** RIS, as reference managers take it: a line a field. */
export const ris: ExportFormat = {
  id: 'ris',
  ...en.exports.ris,
  extension: 'ris',
  mediaType: 'application/x-research-info-systems',
  carries: new Set(['texts']),
  ofWorks: true,
  *write({ atlas }) {
    for (const work of worksOf(atlas)) yield recordOf(work)
  },
}

function recordOf(work: MapWork): string {
  const { abstract, bylines, date, ids, issue, keywords, language, links, pages, publisher, title, venue, volume } =
    work
  const [first, last] = /^([^-–]+)[-–]+([^-–]+)$/u.exec(pages ?? '')?.slice(1) ?? [pages]
  const day = date && [date.year, date.month, date.day].filter((n) => n !== undefined)
  const fields: readonly (readonly [tag: string, text: string | undefined])[] = [
    ['TI', title],
    ...bylines.map(({ name }) => ['AU', risName(name)] as const),
    ['PY', date && String(date.year)],
    ['DA', day && day.length > 1 ? day.map((n) => String(n).padStart(2, '0')).join('/') : undefined],
    [formOf(work).ris === 'JOUR' ? 'JO' : 'T2', venue],
    ['VL', volume],
    ['IS', issue],
    ['SP', first],
    ['EP', last],
    ['PB', publisher],
    ['LA', language],
    ['DO', ids.doi],
    ['SN', ids.isbn],
    ...keywords.map((keyword) => ['KW', keyword] as const),
    ['AB', abstract],
    ...links.map((link) => ['UR', link] as const),
  ]
  const lines = fields.flatMap(([tag, text]) =>
    text === undefined || onOneLine(text) === '' ? [] : `${tag}  - ${onOneLine(text)}\n`,
  )
  return `TY  - ${formOf(work).ris}\n${lines.join('')}ER  - \n\n`
}

const risName = ({ family = '', given, literal, particle, suffix }: MapWork['bylines'][number]['name']): string =>
  literal ?? [[particle, family].filter(Boolean).join(' '), given, suffix].filter(Boolean).join(', ')
