import { recordKey } from '../../model/decision.ts'
import { nameKey, withoutMarks } from '../../model/name.ts'
import { titleKey } from '../../model/title.ts'
import type { SourceRecord } from '../../model/work.ts'
import { gist } from './gist.ts'
import { likened } from './likened.ts'
import { isPreprintDoi, isPreprintVenue, withoutVersion } from './preprint-servers.ts'

/** A record with what is compared when works are joined, worked out once. */
export interface Traits {
  readonly record: SourceRecord
  /** Names the record by what it says; copies of one record are told apart by `#2`, `#3`. */
  readonly key: string
  /** Letters and digits of the title as {@link likened}. */
  readonly title: string
  /** The same of what stands before a subtitle; of a title without one, the title. */
  readonly main: string
  /** See {@link gist}. */
  readonly gist: string
  readonly surnames: ReadonlySet<string>
  /** Names as words in order of the alphabet: the same whichever stands first. */
  readonly people: ReadonlySet<string>
  /** Year and surnames: what two records share of which one has a slip in its title; empty where either is unknown. */
  readonly signers: string
  readonly preprint: boolean
  readonly doi: string | undefined
  /** The DOI without the number of its version. */
  readonly unversioned: string | undefined
  readonly arxiv: string | undefined
}

export function traits(record: SourceRecord): Traits {
  const doi = record.ids.doi?.toLowerCase()
  const fromDoi = doi === undefined ? undefined : /^10\.48550\/arxiv\.(.+)$/.exec(doi)?.[1]
  const own = fromDoi === undefined ? doi : undefined
  // A list of DOIs knows no titles.
  const title = record.title === record.ids.doi ? '' : titleKey(likened(record.title))
  const colon = subtitleAt(record.title)
  const surnames = new Set(record.bylines.map((byline) => surname(nameOrLiteral(byline.name))))
  const year = record.date?.year
  return {
    record,
    key: recordKey(record),
    title,
    main: title === '' || colon === -1 ? title : titleKey(likened(record.title.slice(0, colon))),
    gist: gist(likened(record.title)),
    surnames,
    signers: year === undefined || surnames.size === 0 ? '' : `${year} ${[...surnames].sort().join(' ')}`,
    preprint: isPreprint(record),
    people: new Set(record.bylines.map(({ name }) => nameKey(name).split(' ').sort().join(' '))),
    doi: own,
    unversioned: own === undefined ? undefined : withoutVersion(own),
    arxiv: (record.ids.arxiv ?? fromDoi)?.toLowerCase().replace(/v\d+$/, ''),
  }
}

/** A title that many different works bear ("Editorial"). */
export const isGeneric = (title: string): boolean => generic.test(title)

/** A title too short to tell works apart by itself. */
export const isShort = (title: string): boolean => title.length < 14

const generic =
  /^(guest)?(editorial|introduction|preface|foreword|afterword|erratum|corrigendum|correction|errata|retraction|bookreview|review|letter|comment|reply|discussion|conclusion|contents|tableofcontents|index|acknowledge?ments?|inthisissue|frontmatter|backmatter|titlepage|obituary|inmemoriam|news|announcements?|abstracts?|summary|panel|keynote|tutorial|welcome|message|fromtheeditor|editorsnote|authorindex|listofreviewers|callforpapers|proceedings|specialissue|untitled|annualreport|progressreport|statusreport|yearbook|newsletter|minutes|presidentialaddress|yearinreview|jahresbericht)(s|s?note|s?column|s?message|article|address|chapter|totheeditors?|totheissue|tothespecialissue|tothisissue|bytheeditors?|fromtheeditors?|summary)?$|^(annual|progress|status|quarterly)report/

/**
 * Where a subtitle begins that is no part's or correction's; -1 where there is none. A question that goes on ("Are dunes
 * safe? in children") has none.
 */
function subtitleAt(title: string): number {
  const at = title
    .slice(0, 500)
    .search(/:\s|\?\s(?!(?:among|and|at|by|during|for|from|in|of|on|or|to|with)\s)|\s[–—-]\s|\.\s(?=\p{Lu}\p{Ll})/u)
  return at < 20 || besides.test(title.slice(at)) ? -1 : at
}

const besides =
  /^\W*(?:part|volume|chapter|no|number|erratum|errata|corrigend|correction|retraction|reply|response|comment|rejoinder|discussion|supplement|appendix|addendum|protocol|editorial|introduction|[ivx]+\b|\d+\b)/iu

/** Made public before or without review: an archive's DOI, venue or type, or an arXiv number and nothing else. */
function isPreprint(record: SourceRecord): boolean {
  const { ids, venue, type } = record
  if (ids.doi !== undefined) return isPreprintDoi(ids.doi)
  if (venue !== undefined && venue !== '') return isPreprintVenue(venue)
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
