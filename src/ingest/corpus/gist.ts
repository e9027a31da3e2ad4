import { withoutMarks } from '../../model/name.ts'

/**
 * What a title says, whatever small words and plurals say it: "Towards the Verification of Compilers" and "On
 * verification of a compiler" are one. Numbers and words that change the matter ("Part II", "weighted") stay.
 * Empty where fewer than three such words are left: too little to tell works apart.
 */
export function gist(title: string): string {
  const words = withoutMarks(title.slice(0, longest))
    .toLowerCase()
    .replace(/<\/?[a-z][^<>]{0,40}>|\\[a-z]+/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !small.has(word))
    .map((word) => (word.length > 3 ? word.replace(/(?<!s)s$/u, '') : word))
  return words.length < 3 ? '' : words.join(' ')
}

const small = new Set('a an the of on in for with to toward towards and via using by at from into'.split(' '))

const longest = 1000
