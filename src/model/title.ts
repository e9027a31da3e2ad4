import { withoutMarks } from './name.ts'

/**
 * What is left of a title when two sources print it differently: letters and digits only, lower case,
 * without marks, markup, dollar signs and LaTeX commands. Empty for a title of symbols alone.
 */
export function titleKey(title: string): string {
  return withoutMarks(title.length > longest ? title.slice(0, longest) : title)
    .replace(/<\/?[a-z][^<>]{0,40}>/gi, '')
    .replace(/\\[a-z]+/gi, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Titles of a megabyte exist; where the first thousand characters agree, the rest does. */
const longest = 1000
