import type { Reader, ReadingContext } from '../format.ts'
import { lineCounter } from '../line-count.ts'
import { type Collector, collector } from './collect.ts'
import { type MarkupFault, scanMarkup } from './xml-scan.ts'

/** What a graph in XML is made of, as it passes by; names are local, without namespace prefix. */
export interface XmlEvents {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  /** An element ends; `text` is what stood directly in it. */
  close(name: string, text: string): void
}

const deepest = 200
const longestText = 1 << 24

/**
 * Reads a graph in XML as a stream. A place that is not well-formed (a control character, a second declaration, a tag
 * that is never closed) costs that place and is said with its line. No entity is expanded beyond XML's own and
 * HTML's; nothing is fetched. Elements nest 200 deep at most.
 */
export function readXmlGraph(context: ReadingContext, make: (graph: Collector) => XmlEvents): Reader {
  const graph = collector(context, { line: () => scan.line })
  const events = make(graph)
  const open: { readonly name: string; text: string }[] = []
  let stopped = false
  let outside = false
  let controls = 0
  /** Lines up to the first of them. */
  const lines = lineCounter()

  let latest = ''
  const malformed = (fault: MarkupFault, line: number) => {
    // A broken place is often several at once.
    const place = `${line} ${fault.what} ${'name' in fault ? fault.name : ''}`
    if (latest !== place) graph.fault({ code: 'malformed-xml', ...fault }, line)
    latest = place
  }
  const closeTop = () => {
    const { name, text } = open.pop()!
    events.close(name, text)
  }

  const scan = scanMarkup({
    open(printed, attributes, line) {
      if (stopped) return
      if (open.length >= deepest) {
        stopped = true
        return graph.fault({ code: 'too-deep', what: 'elements', levels: deepest }, line)
      }
      const name = local(printed)
      open.push({ name, text: '' })
      events.open(name, attributes)
    },
    close(printed, line) {
      if (stopped) return
      const name = local(printed)
      const from = open.findLastIndex((element) => element.name === name)
      if (from === -1) return malformed({ what: 'closes-nothing', name }, line)
      while (open.length > from + 1) {
        malformed({ what: 'not-closed', name: open.at(-1)!.name }, line)
        closeTop()
      }
      closeTop()
    },
    text(text, line) {
      if (stopped) return
      const top = open.at(-1)
      if (top !== undefined) {
        if (top.text.length < longestText) top.text += text
      } else if (!outside && /\S/u.test(text)) {
        outside = true
        malformed({ what: 'text-outside' }, line)
      }
    },
    fault: (fault, line) => {
      if (!stopped) malformed(fault, line)
    },
    declaredTwice: (line) => graph.say('note', { code: 'malformed-xml', what: 'second-declaration' }, line),
    doctype(text, line) {
      const count = text.match(/<!ENTITY\s/gu)?.length ?? 0
      if (count > 0) graph.say('note', { code: 'entities-declared', count }, line)
    },
  })

  return {
    push(text) {
      if (stopped) return
      const found = text.match(control)?.length ?? 0
      if (controls === 0) lines.pass(found === 0 ? text : text.slice(0, text.search(control)))
      controls += found
      scan.push(found === 0 ? text : text.replace(control, ''))
    },
    end() {
      scan.end()
      if (controls > 0)
        graph.say('warning', { code: 'control-character', how: 'left-out', count: controls }, lines.line)
      if (!stopped && open.length > 0) malformed({ what: 'file-ends', name: open[0]!.name }, scan.line)
      graph.end()
    },
  }
}

const local = (name: string) => name.slice(name.indexOf(':') + 1)

/** What XML 1.0 does not allow in a text. */
const control = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/gu
