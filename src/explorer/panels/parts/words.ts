import type { NodeKind } from '../../../model/ids.ts'
import { en } from '../../../words/en.ts'

/** The interface's words for what the code names; English, as everything here. */
export const kindWord: Readonly<Record<NodeKind, readonly [one: string, many: string]>> = {
  author: [en.kinds.author.one, en.kinds.author.many],
  work: [en.kinds.work.one, en.kinds.work.many],
  topic: [en.kinds.topic.one, en.kinds.topic.many],
}
export const colourWord = en.colours
export const counted = en.counted

/** `1.4 MB`: powers of ten, as file managers count. */
export function bytesWords(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB']
  const power = Math.min(3, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)))
  const amount = bytes / 1000 ** power
  return `${amount < 10 && power > 0 ? amount.toFixed(1) : Math.round(amount)} ${units[power]}`
}
