import type { Damage, Flaw } from '../model/file-fault.ts'

const flaws: Readonly<Record<Flaw, string>> = {
  'cut-short': 'ends too early',
  missing: 'is missing',
  checksum: 'is not what was saved',
  unreadable: 'cannot be read',
  length: 'is too short or too long',
  order: 'is out of order',
  code: 'names a word that is not there',
  target: 'leads to something that is not there',
  twice: 'stands twice',
  year: 'is no year of a publication',
  number: 'is out of range',
  link: 'is no address on the web',
  shape: 'is not what belongs there',
}

/** `works.parquet: year[12] is no year of a publication`: where a file is damaged, and how. */
export function damage({ member, path, flaw }: Damage): string {
  if (member === '') {
    if (path !== undefined) return `${path} ${flaws[flaw]}`
    return flaw === 'cut-short' ? 'it ends too early' : 'part of it cannot be read'
  }
  return path === undefined ? `“${member}” ${flaws[flaw]}` : `in “${member}”, ${path} ${flaws[flaw]}`
}
