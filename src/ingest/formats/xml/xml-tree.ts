import { SaxesParser } from 'saxes'
import type { Cause } from '../../../model/problem.ts'
import { htmlEntities } from '../entity-table.ts'
import { withPlainBlanks } from '../odd-blanks.ts'
import { spans } from '../spans.ts'

/** A parsed element; names are local (without namespace prefix), children in reading order. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Element | string)[]
}

/** What became of one record's XML: a tree, or the reason why there is none. */
export interface Parsed {
  readonly element?: Element
  /** Told of the record, which is called by its element. */
  readonly failure?: (name: string) => Cause
  /** Entities that nobody declared: kept as printed, for nothing is ever looked up. */
  readonly unknownEntities: readonly string[]
}

const deepest = 200
const mostReferences = 200_000

/**
 * Parses one element strictly. Entities beyond XML's own and HTML's are kept as they are printed: none is
 * ever declared, fetched or expanded. What nests deeper than 200 levels or holds more than 200,000
 * references is refused. One parser serves all records of a file.
 */
export function treeParser(): (xml: string) => Parsed {
  let parser = open()
  let stack: Growing[] = []
  let root: Growing | undefined
  let malformed: string | undefined

  function open() {
    const fresh = new SaxesParser({ fragment: true, position: false, xmlns: false })
    fresh.on('error', (error) => {
      if (/undefined entity|entity name|malformed character entity/u.test(error.message)) return
      malformed = error.message
      // Each error that follows would cost as much as this one.
      throw new Stop()
    })
    fresh.on('opentag', (tag) => {
      if (stack.length >= deepest) throw new Stop()
      const element: Growing = { name: localName(tag.name), attributes: tag.attributes, children: [] }
      if (stack.length > 0) stack[stack.length - 1]!.children.push(element)
      else root ??= element
      stack.push(element)
    })
    fresh.on('closetag', () => {
      stack.pop()
    })
    const onText = (text: string) => {
      if (stack.length > 0) stack[stack.length - 1]!.children.push(text)
    }
    fresh.on('text', onText)
    fresh.on('cdata', onText)
    return fresh
  }

  return (xml) => {
    stack = []
    root = undefined
    malformed = undefined
    if (countAmpersands(xml) > mostReferences) {
      return failed((name) => ({ code: 'too-many-references', name, most: mostReferences }))
    }
    const references = xml.includes('&')
    parser.ENTITIES = (references ? htmlEntities : none) as Record<string, string>
    try {
      parser.write(readable(xml, references)).close()
    } catch (error) {
      parser = open()
      if (!(error instanceof Stop)) throw error
      const said = malformed
      if (said !== undefined) return failed((name) => ({ code: 'malformed-xml', what: 'record', name, said }))
      return failed((name) => ({ code: 'too-deep', what: 'element', name, levels: deepest }))
    }
    if (root === undefined) return failed((name) => ({ code: 'malformed-xml', what: 'record', name }))
    return { element: root, unknownEntities: references ? unknownEntities(xml) : [] }
  }
}

interface Growing extends Element {
  readonly children: (Element | string)[]
}

class Stop extends Error {}

const none: Readonly<Record<string, string>> = Object.create(null)
const failed = (failure: (name: string) => Cause): Parsed => ({ failure, unknownEntities: [] })
const localName = (name: string) => (name.includes(':') ? name.slice(name.indexOf(':') + 1) : name)

/** Exports hold control characters and bare ampersands, which lose nothing when they are read as meant. */
function readable(xml: string, references: boolean): string {
  const text = withPlainBlanks(references ? withNamedAmpersands(xml) : xml)
  return hasControl.test(text) ? text.replace(controls, '') : text
}

/** In CDATA an ampersand is one. */
const withNamedAmpersands = (xml: string) =>
  spans(xml, '<![CDATA[', ']]>')
    .map((part, i) => (i % 2 === 0 ? part.replace(bareAmpersand, '&amp;') : `<![CDATA[${part}]]>`))
    .join('')

const hasControl = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/u
const controls = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]+/gu
const bareAmpersand = /&(?!(?:#\d{1,10}|#x[\da-f]{1,10}|[a-z_][\w.-]{0,40});)/giu

function countAmpersands(xml: string): number {
  let count = 0
  for (let at = xml.indexOf('&'); at !== -1; at = xml.indexOf('&', at + 1)) count++
  return count
}

function unknownEntities(xml: string): string[] {
  const names = new Set<string>()
  for (const [, name] of xml.matchAll(/&([\p{L}_][\w.-]{0,40});/gu)) {
    if (htmlEntities[name!] === undefined) names.add(name!)
  }
  return [...names]
}
