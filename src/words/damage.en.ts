import type { Damage, Flaw } from '../model/file-fault.ts'

const flaws: Readonly<Record<Flaw, string>> = {
  'cut-short': 'ends too early',
  missing: 'is missing',
  checksum: 'is not what was saved',
  unreadable: 'cannot be read',
  length: 'is too short or too long',
  order: 'is out of order',
  code: 'names a word that does not exist',
  target: 'refers to something that does not exist',
  twice: 'appears twice',
  year: 'is not a year of publication',
  number: 'is out of range',
  link: 'is not a web address',
  shape: 'has the wrong form',
}

/** `works.parquet: year[12] is not a year of publication`: where a file is damaged, and how. */
export function damage({ member, path, flaw }: Damage): string {
  if (member === '') {
    if (path !== undefined) return `${path} ${flaws[flaw]}`
    return flaw === 'cut-short' ? 'it ends too early' : 'part of it cannot be read'
  }
  return path === undefined ? `“${member}” ${flaws[flaw]}` : `in “${member}”, ${path} ${flaws[flaw]}`
}
