import type { Cause } from '../../../model/problem.ts'
import { decodeEntities } from '../entities.ts'
import { lineCounter } from '../line-count.ts'
import { endOfDoctype } from '../xml/markup-ends.ts'
import { tagAt } from './xml-tag.ts'

/** What is not well-formed in a text of XML. */
export type MarkupFault = FaultOf<Extract<Cause, { readonly code: 'malformed-xml' }>>
type FaultOf<C> = C extends Cause ? Omit<C, 'code'> : never
/** Of nothing that has a name. */
type Nameless = Exclude<MarkupFault, { readonly name: string }>['what']

/** What passes by in a text of XML; names as printed. */
export interface OnMarkup {
  open(name: string, attributes: Readonly<Record<string, string>>, line: number): void
  /** An end tag, or the end of an empty element. */
  close(name: string, line: number): void
  /** Of a text that begins with blanks they come first, by themselves. */
  text(text: string, line: number): void
  /** A place that is not well-formed, and what was done about it. */
  fault(fault: MarkupFault, line: number): void
  /** The second declaration, which costs nothing; further ones are not said. */
  declaredTwice(line: number): void
  doctype(text: string, line: number): void
}

export interface MarkupScan {
  /** Line that is read at now. */
  readonly line: number
  push(text: string): void
  end(): void
}

/** Longest tag, comment or document type: a node that holds its works whole takes some hundred thousand characters. */
const longest = 1 << 24

/**
 * Reads XML that arrives in pieces, leniently: a place that is not well-formed costs that place. A `<` that begins
 * no tag is text; a tag whose quote is never closed ends where the next one begins. Entities beyond XML's own and
 * HTML's are kept as printed: none is declared, expanded or fetched. Where the pieces are cut makes no difference.
 */
export function scanMarkup(on: OnMarkup): MarkupScan {
  const lines = lineCounter()
  let buffer = ''
  let at = 0
  let final = false
  /** What stands at `at` has no end before this length: looked at again only then, so that time grows with length. */
  let wanted = 0
  /** Where comments and the like end next in the buffer, and how far that was searched. */
  const closings = new Map<string, { readonly found: number; readonly searched: number }>()
  let endless = false
  let declared = false
  let begun = false
  let twice = false

  function consume(to: number): string {
    const text = buffer.slice(at, to)
    lines.pass(text)
    at = to
    return text
  }
  /** Waits for more text, if more can come and help. */
  function wait(): boolean {
    if (final || buffer.length - at > longest + 10) return false
    wanted = (buffer.length - at) * 1.5
    return true
  }
  function passText(to: number): void {
    blanks.lastIndex = at
    blanks.exec(buffer)
    const solid = Math.min(to, blanks.lastIndex)
    if (solid > at) on.text(consume(solid), lines.line)
    const line = lines.line
    if (to > at) on.text(decodeEntities(consume(to)), line)
  }
  /** Takes the `<` at hand, and what is behind it up to the next one, for text. */
  function stray(what: Nameless): void {
    on.fault({ what }, lines.line)
    passText(at + 1)
  }
  /** Where such an end comes next; of a stretch that was searched before, nothing is searched again. */
  function closingAt(closing: string, from: number): number {
    const known = closings.get(closing)
    if (known !== undefined && known.found >= from) return known.found
    const start = known?.found === -1 ? Math.max(from, known.searched - closing.length) : from
    const found = buffer.indexOf(closing, start)
    closings.set(closing, { found, searched: buffer.length })
    return found
  }
  /** False where more text is needed. */
  function between(opening: string, closing: string, open: Nameless): boolean {
    const end = closingAt(closing, at + opening.length)
    if (end === -1 || end - at > longest) {
      if (wait()) return false
      stray(open)
      return true
    }
    const line = lines.line
    const text = consume(end + closing.length)
    if (opening === '<![CDATA[') on.text(text.slice(opening.length, -closing.length), line)
    if (opening === '<?' && /^<\?xml\s/iu.test(text)) {
      if ((declared || begun) && !twice) on.declaredTwice(line)
      twice ||= declared || begun
      declared = true
    }
    return true
  }
  function documentType(): boolean {
    // Behind the first tag it is one only if it ends before the next.
    if (begun) {
      bareDoctype.lastIndex = at
      const next = bareDoctype.exec(buffer)?.[1]
      if (next === undefined && wait()) return false
      if (next !== '>') {
        stray('open-doctype')
        return true
      }
    }
    const end = endless ? -1 : endOfDoctype(buffer, at, longest)
    if (end === -1 || end - at > longest) {
      if (!endless && wait()) return false
      endless = true
      stray('open-doctype')
      return true
    }
    const line = lines.line
    on.doctype(consume(end), line)
    return true
  }
  function endTag(): boolean {
    endTagAhead.lastIndex = at
    const match = endTagAhead.exec(buffer)
    if (match !== null) {
      const line = lines.line
      consume(endTagAhead.lastIndex)
      on.close(match[1]!, line)
      return true
    }
    if (buffer.length - at < longestEndTag && !final) return false
    stray('no-end-tag')
    return true
  }
  function startTag(): boolean {
    const tag = tagAt(buffer, at)
    if (tag === 'incomplete' || tag.end - at > longest) {
      if (wait()) return false
      stray('open-tag')
      return true
    }
    const line = lines.line
    begun = true
    if (tag.broken) {
      on.fault({ what: 'bad-tag', name: tag.name }, line)
      consume(tag.end)
      return true
    }
    consume(tag.end)
    on.open(tag.name, Object.fromEntries(tag.attributes), line)
    if (tag.empty) on.close(tag.name, line)
    return true
  }

  function markup(): boolean {
    const left = buffer.length - at
    const head = buffer.slice(at, at + 9)
    if (head.startsWith('<!--')) return between('<!--', '-->', 'open-comment')
    if (head.startsWith('<![CDATA[')) return between('<![CDATA[', ']]>', 'open-cdata')
    if (head.startsWith('<?')) return between('<?', '?>', 'open-instruction')
    if (/^<!DOCTYPE/iu.test(head)) return documentType()
    if (left < 9 && !final && unfinished.test(head)) return false
    if (head.startsWith('</')) return endTag()
    if (nameStart.test(head)) return startTag()
    stray('no-tag')
    return true
  }

  function run(): void {
    while (at < buffer.length) {
      if (buffer[at] === '<') {
        if ((!final && buffer.length - at < wanted) || !markup()) break
        wanted = 0
        continue
      }
      const next = buffer.indexOf('<', at)
      if (next === -1) {
        // A reference may lie across the pieces.
        const open = final ? -1 : buffer.lastIndexOf('&')
        const end = open >= at && buffer.length - open < longestReference ? open : buffer.length
        if (end === at) break
        passText(end)
      } else passText(next)
    }
    buffer = buffer.slice(at)
    for (const [closing, { found, searched }] of closings) {
      if (found !== -1 && found < at) closings.delete(closing)
      else closings.set(closing, { found: found === -1 ? -1 : found - at, searched: Math.max(0, searched - at) })
    }
    at = 0
  }

  return {
    get line() {
      return lines.line
    },
    push(text) {
      buffer += text
      run()
    },
    end() {
      final = true
      run()
    },
  }
}

const nameStart = /^<[\p{L}_:]/u
/** The beginning of a comment, of CDATA, of a document type, or of half a letter. */
const unfinished = /^<(?:!.*|[\ud800-\udbff])?$/s
const bareDoctype = /<!DOCTYPE[^<>[]*([<>[])/iuy
const longestReference = 40
const longestEndTag = 600
const endTagAhead = /<\/([^\s<>/"'=]{1,200})\s{0,80}>/uy
const blanks = /\s*/uy
