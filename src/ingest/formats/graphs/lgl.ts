import type { Format } from '../format.ts'
import { splitLines } from '../lines.ts'
import { collector } from './collect.ts'

/**
 * LGL's own format, which igraph reads and writes: `# node`, and below it a neighbour a line, perhaps with a weight.
 * https://lgl.sourceforge.net/#FileFormat
 */
export const lgl: Format = {
  id: 'lgl',
  sniff(head) {
    const lines = head.split(/\r\n?|\n/u, 201).filter((line) => line.trim() !== '')
    const whole = head.length >= 1 << 16 || lines.length > 200 ? lines.slice(0, -1) : lines
    if (!/^\s*#\s*\S+\s*$/u.test(whole[0] ?? '')) return 0
    const words = whole.map((line) => line.trim().split(/\s+/u))
    const heads = words.filter(([mark]) => mark!.startsWith('#'))
    const others = words.filter(([mark]) => !mark!.startsWith('#'))
    const headed = heads.every((cells) => cells.join(' ').replace(/^#\s*/u, '').split(' ').length === 1)
    const tied = others.every(([, weight, ...more]) => more.length === 0 && (weight === undefined || isNumber(weight)))
    if (!headed || !tied || others.length === 0) return 0
    // A list of ties has neither comments among its lines nor names alone.
    const named = others.some(([name, weight]) => weight === undefined || !isNumber(name!))
    const mixed =
      words.findIndex(([mark]) => !mark!.startsWith('#')) < words.findLastIndex(([mark]) => mark!.startsWith('#'))
    return mixed || named ? 0.65 : 0
  },
  open(context) {
    const graph = collector(context, { impliedNodes: true })
    let node: string | undefined
    const lines = splitLines((line, number) => {
      const text = line.trim()
      if (text === '') return
      if (text.startsWith('#')) {
        node = text.slice(1).trim()
        if (node !== '' && !graph.has(node)) graph.node(node, new Map())
        return
      }
      const [neighbour = '', weight] = text.split(/\s+/u)
      if (node === undefined || node === '') graph.fault({ code: 'no-ends', what: 'below' }, number)
      else graph.tie(node, neighbour, weight, new Map(), number)
    })
    return {
      push: (text) => lines.push(text),
      end() {
        lines.end()
        graph.end()
      },
    }
  },
}

const isNumber = (word: string) => !Number.isNaN(Number(word))
