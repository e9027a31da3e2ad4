import type { Node } from './parse.ts'

/**
 * Texts that are hard for an expression, made of its own parts: for each part that may be repeated without end a text
 * that repeats it, alone and behind what leads to it, with an end that matches nothing; where lines have a beginning
 * each (flag m), line ends are among those parts.
 */
export function worstFor(root: Node, length: number, lines = false): readonly (readonly string[])[] {
  const texts = new Set<string>()
  const fill = (part: string) => part.repeat(Math.max(1, Math.ceil(length / Math.max(1, part.length))))
  for (const { before, part, next } of repeats(root, lines)) {
    for (const end of ['', '\u0001']) {
      for (const one of new Set([part, part + next, before + part, before])) {
        if (one === '') continue
        texts.add(fill(one) + end)
        texts.add(before + fill(one) + end)
      }
    }
  }
  return [...texts].map((text) => [...text])
}

interface Repeat {
  /** A text that leads to the part. */
  readonly before: string
  readonly part: string
  /** A text that what follows the part matches. */
  readonly next: string
}

function repeats(root: Node, lines: boolean): readonly Repeat[] {
  const found: Repeat[] = []
  const visit = (node: Node, before: string, next: string): void => {
    if (node.kind === 'sequence') {
      node.nodes.forEach((one, i) => {
        visit(
          one,
          before + node.nodes.slice(0, i).map(sample).join(''),
          node.nodes
            .slice(i + 1)
            .map(sample)
            .join('') + next,
        )
      })
    } else if (node.kind === 'choice') for (const one of node.nodes) visit(one, before, next)
    else if (node.kind === 'group' || node.kind === 'look') visit(node.node, before, next)
    else if (node.kind === 'repeat') {
      if (node.max > 50)
        for (const part of samples(node.node, lines)) found.push({ before, part, next: next.slice(0, 3) })
      visit(node.node, before, next)
    }
  }
  visit(root, '', '')
  return found
}

/** A few texts that a part matches: for a class those of its characters that others match, too. */
function samples(node: Node, lines: boolean): readonly string[] {
  if (node.kind === 'char') {
    const fitting = common.filter(node.test)
    const some = fitting.length > 0 ? fitting.slice(0, 4) : [sample(node)]
    return lines && node.test('\n') ? ['\n', ...some] : some
  }
  if (node.kind === 'choice') return node.nodes.map(sample).filter(Boolean).slice(0, 4)
  if (node.kind === 'group') return samples(node.node, lines)
  const one = sample(node)
  return one === '' ? [] : [one]
}

function sample(node: Node): string {
  switch (node.kind) {
    case 'char':
      return common.find(node.test) ?? rare.find(node.test) ?? ''
    case 'assert':
    case 'look':
    case 'back':
      return ''
    case 'group':
      return sample(node.node)
    case 'sequence':
      return node.nodes.map(sample).join('')
    case 'choice':
      return sample(node.nodes[0]!)
    case 'repeat':
      return sample(node.node).repeat(Math.max(1, Math.min(node.min, 60)))
  }
}

const common = [...' aA1,.;-"\'([{<&/\\']
const rare = [
  ...`\t\n\r:!?=+*#@$%^~|_)]}>éÉzZ中あア한•–—“”†²\u0301\u00a0\u200b\u2028`,
  ...Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)),
]
