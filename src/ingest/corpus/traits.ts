import { recordKey } from '../../model/decision.ts'
import { nameKey, withoutMarks } from '../../model/name.ts'
import { titleKey } from '../../model/title.ts'
import type { SourceRecord } from '../../model/work.ts'
import { gist } from './gist.ts'

/** A record with what is compared when works are joined, worked out once. */
export interface Traits {
  readonly record: SourceRecord
  /** Names the record by what it says; copies of one record are told apart by `#2`, `#3`. */
  readonly key: string
  readonly title: string
  /** See {@link gist}. */
  readonly gist: string
  readonly surnames: ReadonlySet<string>
  readonly preprint: boolean
  readonly doi: string | undefined
  readonly arxiv: string | undefined
}

export function traits(record: SourceRecord): Traits {
  const doi = record.ids.doi?.toLowerCase()
  const fromDoi = doi === undefined ? undefined : /^10\.48550\/arxiv\.(.+)$/.exec(doi)?.[1]
  return {
    record,
    key: recordKey(record),
    // A list of DOIs knows no titles.
    title: record.title === record.ids.doi ? '' : titleKey(record.title),
    gist: gist(record.title),
    surnames: new Set(record.bylines.map((byline) => surname(nameOrLiteral(byline.name)))),
    preprint: isPreprint(record),
    doi: fromDoi === undefined ? doi : undefined,
    arxiv: (record.ids.arxiv ?? fromDoi)?.toLowerCase().replace(/v\d+$/, ''),
  }
}

/** A title that many different works bear ("Editorial"), or one too short to tell works apart. */
export function isGeneric(title: string): boolean {
  return title.length < 14 || generic.test(title)
}

const generic =
  /^(guest)?(editorial|introduction|preface|foreword|afterword|erratum|corrigendum|correction|errata|retraction|bookreview|review|letter|comment|reply|discussion|conclusion|contents|tableofcontents|index|acknowledge?ments?|inthisissue|frontmatter|backmatter|titlepage|obituary|inmemoriam|news|announcements?|abstracts?|summary|panel|keynote|tutorial|welcome|message|fromtheeditor|editorsnote|authorindex|listofreviewers|callforpapers|proceedings|specialissue|untitled)(s|s?note|s?column|s?message|article|address|chapter|totheeditors?|totheissue|tothespecialissue|tothisissue|bytheeditors?|fromtheeditors?|summary)?$/

const preprintDoi =
  /^10\.(48550\/|1101\/(19|20)|2139\/ssrn|21203\/rs|20944\/preprints|31219|31234|31235|26434\/chemrxiv|36227\/techrxiv|5281\/zenodo|14293\/|22541\/)/
const preprintVenue =
  /\b(arxiv|corr|bio-?rxiv|med-?rxiv|chem-?rxiv|ssrn|preprints?|research square|techrxiv|psyarxiv)\b/i

/** Made public before or without review: an archive's DOI, venue or type, or an arXiv number and nothing else. */
function isPreprint(record: SourceRecord): boolean {
  const { ids, venue, type } = record
  if (ids.doi !== undefined) return preprintDoi.test(ids.doi.toLowerCase())
  if (venue !== undefined && venue !== '') return preprintVenue.test(venue)
  if (type !== undefined && /preprint|posted-content|unpublished/i.test(type)) return true
  return ids.arxiv !== undefined
}

function nameOrLiteral(name: SourceRecord['bylines'][number]['name']): string {
  if (name.family !== undefined) return name.family
  return name.literal ?? name.given ?? ''
}

/** Last word of the family name, without marks: what two printings of one person's name most surely share. */
function surname(family: string): string {
  const key = nameKey({ literal: family.includes(',') ? family.slice(0, family.indexOf(',')) : family })
  return key === '' ? withoutMarks(family) : (key.split(' ').at(-1) ?? key)
}
