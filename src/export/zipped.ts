import { zipSync } from 'fflate'
import { utf8 } from '../atlas/file/utf8.ts'

/** The day on which the time of zips begins, wherever the clock stands: the same files are the same bytes. */
const noTime = new Date(1980, 0, 1)

/** Some texts as one zip, byte for byte the same on every machine. */
export const zipped = (files: Readonly<Record<string, Iterable<string>>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, pieces]) => [name, utf8([...pieces].join(''))])), {
    level: 6,
    mtime: noTime,
  })
