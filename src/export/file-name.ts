import { withoutMarks } from '../model/name.ts'

/**
 * `coterie-wonyeol-lee-2026-11-23.png`: what and when, in characters every system takes. Never a path,
 * never one of the names Windows keeps for itself (`CON`), because the prefix comes first.
 */
export function fileName(title: string, day: Date, extension: string): string {
  const what = withoutMarks(title)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  const short = [...what].slice(0, 60).join('').replace(/-+$/, '')
  const date = [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((n) => String(n).padStart(2, '0')).join('-')
  return `coterie-${short === '' ? 'map' : short}-${date}.${extension}`
}
