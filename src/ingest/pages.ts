import type { Author } from '../model/author.ts'
import type { AuthorId } from '../model/ids.ts'
import { fullName, nameKey } from '../model/name.ts'
import { by } from '../model/order.ts'
import type { Page } from '../model/page.ts'

/** In an order of their own, whatever the order of the files. */
export const inOrder = (pages: readonly Page[]): readonly Page[] =>
  [...pages].sort(
    by(
      (page) => nameKey(page.name),
      (page) => page.file,
      (page) => JSON.stringify(page),
    ),
  )

/** The pages of each author: those that bear one of the names printed on their works. */
export function pagesOf(authors: readonly Author[], pages: readonly Page[]): ReadonlyMap<AuthorId, readonly Page[]> {
  const found = new Map<AuthorId, readonly Page[]>()
  for (const page of pages) {
    const wanted = nameKey(page.name)
    const bearers = authors.filter(
      (author) => !author.collective && author.names.some((literal) => nameKey({ literal }) === wanted),
    )
    // Of several who bear the name the page is most likely that of the one with most works here.
    const [author] = bearers.sort(
      by(
        (bearer) => -bearer.bylines.length,
        (bearer) => bearer.id,
      ),
    )
    if (author !== undefined) found.set(author.id, [...(found.get(author.id) ?? []), page])
  }
  return found
}

/** What an exploration is called: the person whose page it is, else its file; empty where there are several files, or none. */
export function titleOf(pages: readonly Page[], files: readonly string[]): string {
  const names = [...new Set(pages.map((page) => fullName(page.name)))]
  if (names.length > 0 && names.length <= 3) return names.join(', ')
  const [first] = files
  if (files.length === 1) return bare(first!)
  return range(files.map(bare)) ?? ''
}

/** Names that differ in one number alone as one name: "acl-2016", "acl-2017" and "acl-2018" are "acl 2016–2018". */
function range(names: readonly string[]): string | undefined {
  const parts = names.map((name) => /^(.*?)(\d{1,9})(\D*)$/u.exec(name) ?? ['', '', '', ''])
  const [, before = '', , after = ''] = parts[0] ?? []
  const numbers = [...new Set(parts.map(([, , number]) => Number(number)))].sort((a, b) => a - b)
  if (numbers.length < 2 || !parts.every((part) => part[2] !== '' && part[1] === before && part[3] === after))
    return undefined
  let stem = before
  while (/[-\s]$/u.test(stem)) stem = stem.slice(0, -1)
  return `${stem} ${numbers[0]}–${numbers.at(-1)}${after}`.trim()
}

/** A file's name without its folders and endings. */
const bare = (file: string): string =>
  file
    .replace(/^.*[\\/]/u, '')
    .replace(/(?<=.)\.[^.\s]{1,8}(?:\.gz)?$/u, '')
    .replaceAll('_', ' ')
