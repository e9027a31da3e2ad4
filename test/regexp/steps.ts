import type { Node } from './parse.ts'

/**
 * Counts the steps that a backtracking matcher takes to look for every match of an expression in a text, as engines
 * do: from each place anew, or at the beginning alone where it is `sticky` (flag y), with every line's beginning and end
 * for the text's where it is by `lines` (flag m). Stops at `most`.
 */
export function stepsOf(
  root: Node,
  text: readonly string[],
  most: number,
  { sticky = false, lines = false } = {},
): number {
  const program = compile(root)
  let steps = 0

  /** The end of a match that begins at `start`; -1 where there is none, or the steps are used up. */
  function run(code: readonly Instruction[], start: number, captures: number[]): number {
    const stack: { pc: number; at: number; registers: number[]; captures: number[] }[] = [
      { pc: 0, at: start, registers: [], captures },
    ]
    while (stack.length > 0) {
      const thread = stack.pop()!
      let { pc, at } = thread
      let { registers } = thread
      let own = thread.captures
      for (;;) {
        if (++steps > most) return -1
        const op = code[pc]
        if (op === undefined) {
          captures.splice(0, captures.length, ...own)
          return at
        }
        if (op.kind === 'char') {
          const char = op.back ? text[at - 1] : text[at]
          if (char === undefined || !op.test(char)) break
          at += op.back ? -1 : 1
          pc++
        } else if (op.kind === 'split') {
          stack.push({ pc: pc + op.second, at, registers, captures: own })
          pc += op.first
        } else if (op.kind === 'jump') pc += op.by
        else if (op.kind === 'save') {
          own = own.slice()
          own[op.slot] = at
          pc++
        } else if (op.kind === 'mark') {
          registers = registers.slice()
          registers[op.register] = at
          pc++
        } else if (op.kind === 'progress') {
          if (registers[op.register] === at) break
          pc++
        } else if (op.kind === 'assert') {
          if (!holds(op.at, at)) break
          pc++
        } else if (op.kind === 'look') {
          const found = run(op.code, at, own.slice()) !== -1
          if (found === op.negative) break
          pc++
        } else {
          const [from, to] = [own[2 * op.number], own[2 * op.number + 1]]
          let length = from === undefined || to === undefined ? 0 : to - from
          steps += length
          for (let i = 0; i < length; i++) if (text[at + i] !== text[from! + i]) length = -1
          if (length === -1) break
          at += length
          pc++
        }
      }
    }
    return -1
  }

  const isWord = (char: string | undefined) => char !== undefined && /\w/u.test(char)
  const endsLine = (char: string | undefined) => char === '\n' || char === '\r'
  function holds(kind: '^' | '$' | 'b' | 'B', at: number): boolean {
    if (kind === '^') return at === 0 || (lines && endsLine(text[at - 1]))
    if (kind === '$') return at === text.length || (lines && endsLine(text[at]))
    return (isWord(text[at - 1]) !== isWord(text[at])) === (kind === 'b')
  }

  for (let at = 0; at <= text.length && steps <= most; ) {
    const end = run(program, at, [])
    at = end > at ? end : at + 1
    if (sticky) break
  }
  return steps
}

type Instruction =
  | { readonly kind: 'char'; readonly test: (char: string) => boolean; readonly back: boolean }
  | { readonly kind: 'split'; readonly first: number; readonly second: number }
  | { readonly kind: 'jump'; readonly by: number }
  | { readonly kind: 'save'; readonly slot: number }
  | { readonly kind: 'mark'; readonly register: number }
  | { readonly kind: 'progress'; readonly register: number }
  | { readonly kind: 'assert'; readonly at: '^' | '$' | 'b' | 'B' }
  | { readonly kind: 'look'; readonly code: readonly Instruction[]; readonly negative: boolean }
  | { readonly kind: 'back'; readonly number: number }

const longestBound = 250

function compile(root: Node): readonly Instruction[] {
  let registers = 0
  const code = (node: Node, back: boolean): Instruction[] => {
    switch (node.kind) {
      case 'char':
        return [{ kind: 'char', test: node.test, back }]
      case 'assert':
        return [{ kind: 'assert', at: node.at }]
      case 'back':
        return [{ kind: 'back', number: node.number }]
      case 'look':
        return [{ kind: 'look', code: code(node.node, node.behind), negative: node.negative }]
      case 'group': {
        const inner = code(node.node, back)
        if (node.number === undefined) return inner
        const slots = [2 * node.number, 2 * node.number + 1]
        if (back) slots.reverse()
        return [{ kind: 'save', slot: slots[0]! }, ...inner, { kind: 'save', slot: slots[1]! }]
      }
      case 'sequence':
        return (back ? [...node.nodes].reverse() : node.nodes).flatMap((one) => code(one, back))
      case 'choice':
        return choiceOf(node.nodes.map((one) => code(one, back)))
      case 'repeat': {
        const once = () => code(node.node, back)
        const required = Array.from({ length: Math.min(node.min, longestBound) }, once).flat()
        // A program of a thousand copies tells no more than one that repeats without end.
        if (node.max > longestBound) {
          const register = registers++
          const body: Instruction[] = [{ kind: 'mark', register }, ...once(), { kind: 'progress', register }]
          const [first, second] = node.lazy ? [body.length + 2, 1] : [1, body.length + 2]
          return [...required, { kind: 'split', first, second }, ...body, { kind: 'jump', by: -(body.length + 1) }]
        }
        let optional: Instruction[] = []
        for (let i = node.min; i < node.max; i++) {
          const body = [...once(), ...optional]
          const [first, second] = node.lazy ? [body.length + 1, 1] : [1, body.length + 1]
          optional = [{ kind: 'split', first, second }, ...body]
        }
        return [...required, ...optional]
      }
    }
  }
  return code(root, false)
}

/** Alternatives, tried in order. */
function choiceOf([one = [], ...others]: readonly Instruction[][]): Instruction[] {
  if (others.length === 0) return one
  const rest = choiceOf(others)
  return [{ kind: 'split', first: 1, second: one.length + 2 }, ...one, { kind: 'jump', by: rest.length + 1 }, ...rest]
}
