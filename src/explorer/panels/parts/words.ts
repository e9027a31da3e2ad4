import type { NodeKind } from '../../../model/ids.ts'
import type { ColourBy } from '../../../model/view.ts'
import type { PublicationDate } from '../../../model/work.ts'

/** The interface's words for what the code names; English, as everything here. */
export const kindWord: Readonly<Record<NodeKind, readonly [one: string, many: string]>> = {
  author: ['Author', 'Authors'],
  work: ['Work', 'Works'],
  topic: ['Topic', 'Topics'],
}
export const colourWord: Readonly<Record<ColourBy, string>> = { cluster: 'Cluster', kind: 'Kind', year: 'Year' }

export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`

/** `43%`: a share of one. */
export const percent = (share: number): string => `${Math.round(100 * share)}%`

/** `1.4 MB`: powers of ten, as file managers count. */
export function bytesWords(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB']
  const power = Math.min(3, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)))
  const amount = bytes / 1000 ** power
  return `${amount < 10 && power > 0 ? amount.toFixed(1) : Math.round(amount)} ${units[power]}`
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** `22 August 2022`, as far as it is known. */
export const dateWords = ({ year, month, day }: PublicationDate): string =>
  [day, month === undefined ? undefined : months[month - 1], year].filter((part) => part !== undefined).join(' ')

/** Letters that change the direction of text or take no room: names that hold them may not be what they seem. */
export const hasHiddenCharacters = (text: string): boolean =>
  /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/.test(text)
