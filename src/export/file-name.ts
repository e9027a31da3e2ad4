import { withoutMarks } from '../model/name.ts'

/**
 * `coterie-wonyeol-lee-2026-05-27.png`: what, and the newest day of retrieval where one is
 * known, in characters that every system takes. Never a path,
 * never one of the names Windows keeps for itself (`CON`), because the prefix comes first.
 */
export function fileName(title: string, day: string | undefined, extension: string): string {
  const what = withoutMarks(title)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  const short = [...what].slice(0, 60).join('').replace(/-+$/, '')
  const date = day !== undefined && /^[\d-]{1,10}$/.test(day) ? `-${day}` : ''
  return `coterie-${short === '' ? 'map' : short}${date}.${extension}`
}
