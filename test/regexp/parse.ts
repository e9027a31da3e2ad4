/** The syntax tree of a regular expression, as far as matching and its cost need it. */
export type Node =
  | { readonly kind: 'char'; readonly test: (char: string) => boolean; readonly source: string }
  | { readonly kind: 'assert'; readonly at: '^' | '$' | 'b' | 'B' }
  | { readonly kind: 'sequence'; readonly nodes: readonly Node[] }
  | { readonly kind: 'choice'; readonly nodes: readonly Node[] }
  | { readonly kind: 'repeat'; readonly node: Node; readonly min: number; readonly max: number; readonly lazy: boolean }
  | { readonly kind: 'group'; readonly node: Node; readonly number: number | undefined }
  | { readonly kind: 'look'; readonly node: Node; readonly behind: boolean; readonly negative: boolean }
  | { readonly kind: 'back'; readonly number: number }

/** Parses what V8 accepts of a literal; case is ignored where the flags say so. */
export function parse(source: string, flags: string): Node {
  const own = flags.replace(/[gyd]/gu, '')
  const names: string[] = []
  let at = 0
  let groups = 0

  const charNode = (text: string): Node => {
    const pattern = new RegExp(`^(?:${text})$`, own.replace('m', ''))
    const known = new Map<string, boolean>()
    const test = (char: string) => {
      let found = known.get(char)
      if (found === undefined) {
        found = pattern.test(char)
        known.set(char, found)
      }
      return found
    }
    return { kind: 'char', test, source: text }
  }

  function choice(): Node {
    const nodes = [sequence()]
    while (source[at] === '|') {
      at++
      nodes.push(sequence())
    }
    return nodes.length === 1 ? nodes[0]! : { kind: 'choice', nodes }
  }

  function sequence(): Node {
    const nodes: Node[] = []
    while (at < source.length && source[at] !== '|' && source[at] !== ')') nodes.push(term())
    return { kind: 'sequence', nodes }
  }

  function term(): Node {
    const node = atom()
    const match = /^(?:([*+?])|\{(\d+)(,(\d*))?\})(\??)/u.exec(source.slice(at, at + 20))
    if (match === null) return node
    at += match[0].length
    const [, sign, from, comma, to, lazy] = match
    const min = sign === undefined ? Number(from) : sign === '+' ? 1 : 0
    const open = sign === '*' || sign === '+' || (comma !== undefined && to === '')
    const max = open ? Number.POSITIVE_INFINITY : sign === '?' ? 1 : comma === undefined ? min : Number(to)
    return { kind: 'repeat', node, min, max, lazy: lazy === '?' }
  }

  function atom(): Node {
    const c = source[at]!
    if (c === '(') return group()
    if (c === '[') return classNode()
    if (c === '^' || c === '$') {
      at++
      return { kind: 'assert', at: c }
    }
    if (c === '\\') return escaped()
    const char = String.fromCodePoint(source.codePointAt(at)!)
    at += char.length
    return charNode(/[\]{}/-]/u.test(char) ? `\\x${char.charCodeAt(0).toString(16)}` : char)
  }

  function group(): Node {
    const head = /^\((?:\?(?::|=|!|<=|<!|<([^>]+)>))?/u.exec(source.slice(at, at + 80))![0]
    at += head.length
    const look = /^\(\?(<?)([=!])$/u.exec(head)
    let number: number | undefined
    if (head === '(' || head.startsWith('(?<')) {
      if (look === null) {
        number = ++groups
        names[number] = head.slice(3, -1)
      }
    }
    const node = choice()
    at++
    if (look !== null) return { kind: 'look', node, behind: look[1] === '<', negative: look[2] === '!' }
    return { kind: 'group', node, number }
  }

  function classNode(): Node {
    const from = at
    at++
    let depth = 1
    while (depth > 0) {
      if (source[at] === '\\') at++
      else if (source[at] === '[' && own.includes('v')) depth++
      else if (source[at] === ']') depth--
      at++
    }
    return charNode(source.slice(from, at))
  }

  function escaped(): Node {
    const text = /^\\(?:[pPu]\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|k<[^>]+>|c[A-Za-z]|\d+|.)/su.exec(
      source.slice(at, at + 60),
    )![0]
    at += text.length
    if (text === '\\b' || text === '\\B') return { kind: 'assert', at: text[1] as 'b' | 'B' }
    if (/^\\[1-9]/u.test(text)) return { kind: 'back', number: Number(text.slice(1)) }
    if (text.startsWith('\\k<')) return { kind: 'back', number: names.indexOf(text.slice(3, -1)) }
    return charNode(text)
  }

  return choice()
}
