import { oneLine } from '../source-record.ts'
import type { Element } from './xml-tree.ts'

export const isElement = (node: Element | string): node is Element => typeof node !== 'string'

export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((node): node is Element => isElement(node) && node.name === name)
}

export function children(element: Element | undefined, name: string): readonly Element[] {
  return (element?.children ?? []).filter((node): node is Element => isElement(node) && node.name === name)
}

/** The element at a path of names, each the first of its name. */
export function at(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  return path.reduce((found, name) => child(found, name), element)
}

/** All text of an element in reading order, on one line: inline tags removed, `<tex-math>` as `$...$`. */
export function textOf(element: Element | undefined): string {
  if (element === undefined) return ''
  const [only, second] = element.children
  if (second === undefined && (only === undefined || typeof only === 'string')) return oneLine(only ?? '')
  const parts: string[] = []
  gather(element, parts)
  return oneLine(parts.join(''))
}

/** As {@link textOf}, but `undefined` where there is none. */
export const textAt = (element: Element | undefined, ...path: readonly string[]): string | undefined =>
  textOf(at(element, ...path)) || undefined

/** Text of every child of that name, the empty ones left out. */
export const textsOf = (element: Element | undefined, name: string): readonly string[] =>
  children(element, name).map(textOf).filter(Boolean)

/**
 * What no reader asked for, under its own path of names ("Article/PublicationTypeList/PublicationType"):
 * texts of the leaves, attributes as `path@name`.
 */
export function leftovers(element: Element, known: ReadonlySet<string>): Readonly<Record<string, readonly string[]>> {
  const found = new Map<string, string[]>()
  const add = (path: string, text: string) => {
    if (text === '') return
    const list = found.get(path)
    if (list === undefined) found.set(path, [text])
    else list.push(text)
  }
  const visit = (node: Element, path: string) => {
    if (known.has(path)) return
    for (const name of Object.keys(node.attributes)) {
      const key = path === '' ? `@${name}` : `${path}@${name}`
      if (!known.has(key)) add(key, node.attributes[name]!)
    }
    const inner = node.children.filter(isElement)
    if (path !== '' && (inner.length === 0 || hasOwnText(node))) add(path, textOf(node))
    else for (const next of inner) visit(next, path === '' ? next.name : `${path}/${next.name}`)
  }
  visit(element, '')
  // Not by assignment: an element may be called __proto__.
  return Object.fromEntries(found)
}

const hasOwnText = (node: Element) => node.children.some((part) => typeof part === 'string' && /\S/u.test(part))

function gather(element: Element, parts: string[]) {
  const math = element.name === 'tex-math'
  if (math) parts.push('$')
  for (const node of element.children) {
    if (typeof node === 'string') parts.push(math ? node.replace(/^\s*\$+|\$+\s*$/gu, '') : node)
    // An annotation says the same formula a second time.
    else if (node.name !== 'annotation' && node.name !== 'annotation-xml') gather(node, parts)
  }
  if (math) parts.push('$')
  else if (blocks.has(element.name)) parts.push(' ')
}

const blocks = new Set(['p', 'title', 'sec', 'br', 'li', 'list-item', 'AbstractText'])
