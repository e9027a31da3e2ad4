import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAst } from 'vite'
import { describe, expect, test } from 'vitest'

/** Rooms whose every word stands in `src/words`; the list grows until it holds all that people see. */
const rooms = ['explorer']
/** Files there that have not been gone through yet, and one that holds a program of the graphics card. */
const apart = ['explorer/panels/export/ExportMenu.tsx', 'explorer/stage/sigma/instances.ts']

const sources = new Map(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/u.test(name))
    .map((name) => [name.replaceAll('\\', '/'), readFileSync(join('src', name), 'utf8')] as const),
)

describe('what people read stands in the words', () => {
  test.each(rooms)('and nowhere in %s', (room) => {
    const found = [...sources]
      .filter(([name]) => name.startsWith(`${room}/`) && !apart.includes(name))
      .flatMap(([name, text]) => writtenIn(text, name.endsWith('x')).map((said) => `${name}: ${said}`))
    expect(found).toEqual([])
  })

  test.each([
    ['<p>Nothing here</p>', 'Nothing here'],
    ['<p>{many ? "works" : <b>{n}</b>}</p>', 'works'],
    ['<button aria-label="Close" />', 'Close'],
    [`<button title={\`Close \${tab}\`} />`, 'Close '],
    ['<Section title={open ? "Topics" : words.all} />', 'Topics'],
    [`notify({ text: \`\${n} works\` })`, ' works'],
    ['const column = { label: "Name" }', 'Name'],
    ['missed("That is no author.")', 'That is no author.'],
  ])('%s is found out', (text, said) => {
    expect(writtenIn(text, true)).toEqual([said])
  })

  test.each([
    '<p class="none wide">{en.nothing}</p>',
    '<p>{kind === "author" ? <b class="a b" /> : icons["work"]} · {part("reason")}</p>',
    '<button type="button" aria-label={words.close} aria-expanded="true" />',
    'event.key === "Escape" || page.querySelector("dialog[open] input")',
    'import { en } from "../words of.ts"',
  ])('%s is nothing that people read', (text) => {
    expect(writtenIn(text, true)).toEqual([])
  })
})

interface Syntax {
  readonly type: string
  readonly name?: unknown
  readonly value?: unknown
  readonly children?: unknown
  readonly openingElement?: unknown
  readonly declaration?: unknown
  readonly key?: unknown
  readonly test?: unknown
  readonly consequent?: unknown
  readonly alternate?: unknown
  readonly left?: unknown
  readonly right?: unknown
  readonly operator?: unknown
  readonly callee?: unknown
}

const spokenAttributes = /^(?:aria-(?:label|description|roledescription|valuetext)|title|placeholder|label|alt|note)$/u
const machineAttributes = /^(?:class|rel)$/u
const spokenProperties = /^(?:label|title|text|meaning|placeholder|alt|said|message)$/u
const machineCalls = /^(?:querySelector(?:All)?|closest|matches|matchMedia|load)$/u
/** What the program is called in every language. */
const name = 'Coterie'
const mediaQuery = /^\([\w-]+: \w+\)$/u
const letter = /\p{L}/u
const sentence = /\p{L}{2,}[,.;:!?]? \p{L}{2,}|^\p{Lu}.*\p{L}[.!?…]$/u

/** Whether any word is one for people, or only what reads like a sentence, or nothing at all. */
type Hearing = 'word' | 'sentence' | 'none'

/** Literals in a program that read like words for people. */
function writtenIn(text: string, isTsx: boolean): readonly string[] {
  const found: string[] = []
  const read = (said: string, here: Hearing) => {
    if (said === name || mediaQuery.test(said) || here === 'none') return
    if ((here === 'word' ? letter : sentence).test(said)) found.push(said)
  }
  const walk = (node: unknown, here: Hearing): void => {
    if (Array.isArray(node)) for (const part of node) walk(part, here)
    else if (isSyntax(node)) {
      if (node.type === 'JSXText') read(String(node.value).trim(), 'word')
      else if (node.type === 'TemplateElement') read((node.value as { readonly cooked: string }).cooked, here)
      else if (node.type === 'Literal' && typeof node.value === 'string') read(node.value, here)
      else for (const [part, hearing] of partsOf(node, here)) walk(part, hearing)
    }
  }
  walk(parseAst(text, { lang: isTsx ? 'tsx' : 'ts' }), 'sentence')
  return found
}

/** What a piece of syntax is made of, as far as people may read it, each with how it is to be heard. */
function partsOf(node: Syntax, here: Hearing): readonly (readonly [part: unknown, here: Hearing])[] {
  const plain = here === 'none' ? 'none' : 'sentence'
  const all = (hearing: Hearing) => Object.values(node).map((part) => [part, hearing] as const)
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ThrowStatement':
    case 'TSLiteralType':
      return []
    case 'ExportNamedDeclaration':
      return [[node.declaration, here]]
    case 'JSXAttribute': {
      const { name } = node.name as { readonly name: string }
      return [[node.value, machineAttributes.test(name) ? 'none' : spokenAttributes.test(name) ? 'word' : 'sentence']]
    }
    case 'JSXElement':
    case 'JSXFragment':
      return [
        [node.openingElement, 'sentence'],
        [node.children, 'word'],
      ]
    case 'Property': {
      const { name = '' } = node.key as { readonly name?: string }
      return [[node.value, here !== 'none' && spokenProperties.test(name) ? 'word' : here]]
    }
    case 'ConditionalExpression':
      return [
        [node.test, plain],
        [node.consequent, here],
        [node.alternate, here],
      ]
    case 'LogicalExpression':
      return [
        [node.left, node.operator === '&&' ? plain : here],
        [node.right, here],
      ]
    case 'CallExpression': {
      const { name, property } = node.callee as { readonly name?: string; readonly property?: { readonly name?: string } } // biome-ignore format: a callee
      return all(machineCalls.test(property?.name ?? name ?? '') ? 'none' : plain)
    }
    case 'ObjectExpression':
    case 'BinaryExpression':
    case 'MemberExpression':
    case 'ArrowFunctionExpression':
      return all(plain)
    default:
      return all(here)
  }
}

const isSyntax = (value: unknown): value is Syntax =>
  typeof value === 'object' && value !== null && typeof (value as Syntax).type === 'string'
