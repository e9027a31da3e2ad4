import { monthOf } from '../dates.ts'
import { isOthers } from '../names/nobody.ts'
import { isSuffix } from '../source-names.ts'
import { oneLine } from '../source-record.ts'

/** A line of the page, trimmed, and its number counted from 1. */
export interface Line {
  readonly text: string
  readonly line: number
}

/** What the first line of a work on an author page says; `date` is absent where it was not understood. */
export interface Meta {
  readonly text: string
  readonly score?: number
  readonly field?: string
  /** As printed; `year` is absent where the page leaves it out. */
  readonly date?: { readonly year?: number; readonly month?: number; readonly day?: number }
}

/**
 * Score, field and date run together, each but the date optional: "21.0LGMay 27", "PLAug 22, 2022".
 * A field of several words is believed only where the line opens a paragraph.
 */
export function metaIn(text: string, opensParagraph = true): Meta | undefined {
  if (text.length > 80) return undefined
  const match = metaLine.exec(text)
  if (match === null) return undefined
  const { score, field = '', day, dayBefore, month, year } = match.groups!
  if (!opensParagraph && /\s/u.test(field.trim())) return undefined
  const monthNumber = monthOf((month ?? '').replace(/\.$/u, ''))
  const dayText = day ?? dayBefore
  if (monthNumber === undefined || (dayText === undefined && year === undefined)) return undefined
  return {
    text,
    ...(score === undefined ? {} : { score: Number(score) }),
    ...(field.trim() === ''
      ? {}
      : {
          field: field
            .trim()
            .replace(/[·|,:-]$/u, '')
            .trim(),
        }),
    date: {
      ...(year === undefined ? {} : { year: Number(year) }),
      month: monthNumber,
      ...(dayText === undefined ? {} : { day: Number(dayText) }),
    },
  }
}

/** Could be the line of authors: names between commas, or "et al.", or an affiliation after a middle dot. */
export function looksLikeNames(text: string): boolean {
  const [names = ''] = oneLine(text).split(' · ')
  if (/ et\.? al\.?$/iu.test(names)) return true
  const parts = names.split(/, ?| and /u).filter(Boolean)
  return parts.length > 0 && parts.every(isNameLike)
}

function isNameLike(part: string): boolean {
  const words = part.trim().split(/\s+/u)
  if (part.length > 60 || words.length > 6) return false
  if (isOthers(part) || isSuffix(part)) return true
  if (/[!?:;()[\]{}$\\/]|\d/u.test(part)) return false
  // The last letter of a name may carry a dot only as an initial or a suffix: "Lee J." but not "we show."
  if (/\p{Ll}{3}\.$/u.test(part)) return false
  const capital = words.filter((word) => /^['’]?(?:\p{Lu}|\p{Lo})/u.test(word)).length
  const particles = words.filter((word) => /^\p{Ll}{1,4}$|^\p{Ll}['’]/u.test(word)).length
  return capital >= 1 && capital + particles === words.length && capital >= particles
}

const month = String.raw`(?<month>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?)`

const metaLine = new RegExp(
  String.raw`^(?<score>\d+(?:\.\d+)?)?\s*(?<field>\p{L}[\p{L}.&/+ -]*?[\p{L}.·|,:-]\s*|\p{L}\s*)??` +
    String.raw`(?:(?<dayBefore>\d{1,2})\s+)?${month}(?:\s+(?<day>\d{1,2}))?(?:(?:,\s*|\s+)(?<year>\d{1,6}))?$`,
  'u',
)
