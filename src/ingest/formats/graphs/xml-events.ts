import { SaxesParser } from 'saxes'
import type { Reader, ReadingContext } from '../format.ts'
import { type Collector, collector } from './collect.ts'

/** What a graph in XML is made of, as it passes by; names are local, without namespace prefix. */
export interface XmlEvents {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  /** An element ends; `text` is what stood directly in it. */
  close(name: string, text: string): void
  title?(): string | undefined
}

const deepest = 200

/**
 * Reads a graph in XML as a stream. At the first place that is not well-formed it stops, says where, and
 * keeps the graph so far. No entity is expanded beyond XML's own five; nothing is fetched.
 */
export function readXmlGraph(context: ReadingContext, make: (graph: Collector) => XmlEvents): Reader {
  const parser = new SaxesParser({ xmlns: false })
  const graph = collector(context, { line: () => parser.line })
  const events = make(graph)
  const texts: string[] = []
  let stopped = false
  let entities = 0

  const stop = (code: string, message: string) => {
    if (!stopped) graph.fault(code, `${message}; read up to there.`, parser.line)
    stopped = true
  }
  parser.on('error', (error) => {
    const benign = /undefined entity/u.test(error.message) && entities++ < 1000
    if (benign) return
    stop('malformed-xml', error.message.replace(/^\d+:\d+: /u, ''))
    // Each error that follows would cost as much as this one.
    throw new Stop()
  })
  parser.on('opentag', (tag) => {
    if (texts.length >= deepest) {
      stop('too-deep', `elements nest deeper than ${deepest} levels`)
      throw new Stop()
    }
    texts.push('')
    events.open(local(tag.name), tag.attributes)
  })
  const onText = (text: string) => {
    if (!stopped && texts.length > 0) texts[texts.length - 1] += text
  }
  parser.on('text', onText)
  parser.on('cdata', onText)
  parser.on('closetag', (tag) => {
    if (!stopped) events.close(local(tag.name), texts.pop() ?? '')
  })

  return {
    push(text) {
      if (!stopped) unlessStopped(() => parser.write(text))
    },
    end() {
      if (!stopped) unlessStopped(() => parser.close())
      graph.end(events.title?.())
    },
  }
}

class Stop extends Error {}

function unlessStopped(parse: () => void) {
  try {
    parse()
  } catch (error) {
    if (!(error instanceof Stop)) throw error
  }
}

const local = (name: string) => name.slice(name.indexOf(':') + 1)
