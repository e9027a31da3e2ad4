import { withoutMarks } from '../model/name.ts'
import type { MapWork } from '../model/node.ts'
import { en } from '../words/en.ts'
import type { ExportFormat } from './export-format.ts'
import { formOf, onOneLine, worksOf } from './exported-works.ts'
import { provenance } from './provenance.ts'

/** BibTeX and BibLaTeX; what LaTeX takes for commands is escaped, and titles keep their case. */
export const bibtex: ExportFormat = {
  id: 'bibtex',
  ...en.exports.bibtex,
  extension: 'bib',
  mediaType: 'application/x-bibtex',
  carries: new Set(['texts']),
  ofWorks: true,
  *write(exported) {
    yield `@comment{${latex(provenance(exported))}}\n\n`
    const taken = new Map<string, number>()
    for (const work of worksOf(exported.atlas)) yield entryOf(work, keyOf(work, taken))
  },
}

function entryOf(work: MapWork, key: string): string {
  const {
    abstract,
    bylines,
    date,
    ids,
    incomplete,
    issue,
    keywords,
    language,
    links,
    pages,
    publisher,
    title,
    venue,
    volume,
  } = work
  const form = formOf(work).bibtex
  const names = [...bylines.map(({ name }) => nameOf(name)), ...(incomplete ? ['others'] : [])]
  const fields: readonly (readonly [name: string, text: string | undefined])[] = [
    ['title', `{${latex(title)}}`],
    ['author', names.length === 0 ? undefined : names.join(' and ')],
    ['year', date && String(date.year)],
    ['month', date?.month === undefined ? undefined : String(date.month)],
    [
      form === 'article'
        ? 'journal'
        : form === 'inproceedings' || form === 'incollection'
          ? 'booktitle'
          : 'howpublished',
      plain(venue),
    ],
    ['volume', plain(volume)],
    ['number', plain(issue)],
    ['pages', plain(pages)],
    ['publisher', plain(publisher)],
    ['doi', plain(ids.doi)],
    ['isbn', plain(ids.isbn)],
    ['eprint', plain(ids.arxiv)],
    ['eprinttype', ids.arxiv && 'arxiv'],
    ['language', plain(language)],
    ['keywords', keywords.length === 0 ? undefined : keywords.map(latex).join(', ')],
    ['url', plain(links[0])],
    ['abstract', plain(abstract)],
  ]
  const lines = fields.flatMap(([name, text]) => (text === undefined || text === '' ? [] : `  ${name} = {${text}},\n`))
  return `@${form}{${key},\n${lines.join('')}}\n\n`
}

const plain = (text: string | undefined): string | undefined => (text === undefined ? undefined : latex(text))

const nameOf = ({ family = '', given, literal, particle, suffix }: MapWork['bylines'][number]['name']): string => {
  if (literal !== undefined || given === undefined)
    return `{${latex(literal ?? [particle, family].filter(Boolean).join(' '))}}`
  const last = [particle && latex(particle), part(family)].filter(Boolean).join(' ')
  return [last, suffix && part(suffix), part(given)].filter(Boolean).join(', ')
}

/** A comma, or an “and”, in a part of a name would end it. */
const part = (text: string): string => (/,|\band\b/iu.test(text) ? `{${latex(text)}}` : latex(text))

/** What LaTeX would take for a command, written so that it is read as it stands. */
const latex = (text: string): string =>
  onOneLine(text)
    .replace(/[\\{}$%&#_^~]/gu, (c) => commands[c]!)
    .replace(/--|``|''|!`|\?`/gu, ([a, b]) => `${a}{}${b}`)
    .replace(/--|``|''/gu, ([a, b]) => `${a}{}${b}`)

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // Also escaped, one without its other would end the field.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
}

/** `noether1921`; of several alike the second is `noether1921b`. */
function keyOf({ bylines, date, title }: MapWork, taken: Map<string, number>): string {
  const name = bylines[0]?.name
  const word = withoutMarks(name?.family ?? name?.literal ?? title)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')
    .slice(0, 40)
  const key = `${word || 'work'}${date?.year ?? ''}`
  const before = taken.get(key) ?? 0
  taken.set(key, before + 1)
  return before === 0 ? key : `${key}-${before + 1}`
}
