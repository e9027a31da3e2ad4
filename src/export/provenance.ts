import { fingerprint, shortFingerprint } from '../atlas/fingerprint.ts'
import { en } from '../words/en.ts'
import type { Exported } from './export-format.ts'

export type Made = Pick<Exported, 'atlas' | 'whole' | 'version'>

/** What made a file, and of which map: program, version, fingerprint and what the map was made with. */
export function provenance({ atlas, whole = atlas, version }: Made): string {
  const { settings } = whole.about
  return en.madeWith({
    program: version === undefined ? 'Coterie' : `Coterie ${version}`,
    fingerprint: shortFingerprint(fingerprint(whole)),
    settings,
    resolution: whole.findings[0].resolution,
  })
}
