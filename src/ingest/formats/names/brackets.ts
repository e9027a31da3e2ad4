/**
 * A list of authors without what stands in round brackets, however they nest: arXiv prints addresses there, "(1)" behind
 * a name and "((1) Univ A, (2) Univ B)" behind the list.
 */
export function withoutBrackets(list: string): string {
  let plain = ''
  let depth = 0
  for (const char of list) {
    if (char === '(') depth++
    else if (char === ')') depth = Math.max(0, depth - 1)
    else if (depth === 0) plain += char
  }
  return plain.trim()
}
