import type { PublicationDate } from './work.ts'

/** `2022`, `2022-03`, `2022-03-14`. */
export const isoDate = ({ year, month, day }: PublicationDate): string =>
  [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
