import { contentStart, longestBefore } from './beginning.ts'
import { type Detected, detect, formats as shippedFormats, surest } from './detect-format.ts'
import type { Format } from './format.ts'
import { openStructure } from './json/structure.ts'

/** Finds out the format of a file from its text, as it comes. */
export interface Telling {
  /** Takes more text; false once nothing more is needed, or would help. */
  push(text: string): boolean
  /** What the file is taken for by what has come; `undefined` where nobody recognises it. */
  detected(): Detected | undefined
  /** The beginning, in which what stands before the content is cut short: up to 64 KiB, or the whole file. */
  head(): string
  /** All that has come. */
  readonly text: readonly string[]
}

const headLength = 65_536
/** Nothing can be told from blanks alone; but nobody waits for the first word for ever. */
const longestBlank = 1 << 26
/** Most of a JSON text that is held while its structure tells nothing. */
const longestHeld = 1 << 28
/** From here on more of a structure would tell nothing else. */
const certain = 0.9
/** A bibliography that is as sure as this is one, unless the structure says otherwise. */
const likely = 0.6

/**
 * Takes as much of a text as its format needs to be told: mostly 64 KiB; more where blanks, comments or a document type
 * fill them, where the first line is longer, and of JSON until its structure tells, however far in that is.
 */
export function openTelling(formats: readonly Format[] = shippedFormats): Telling {
  const text: string[] = []
  const json = openStructure()
  let length = 0
  let blank = true
  let beginning = ''
  let head: string | undefined
  let wanted = 0
  let isJson: boolean | undefined
  /** How sure those are that judge by the beginning alone. */
  let byHead: number | undefined

  const headNow = () => head ?? contentOf(beginning, true)!
  const byStructure = () => formats.map((format) => ({ format, confidence: format.tells?.(json.structure) ?? 0 }))

  function needsMore(): boolean {
    if (length < headLength) return true
    if (blank) return length <= longestBlank
    if (!isJson) {
      // Looked through again when there is half as much again, so that time grows with length.
      if (length < wanted) return true
      wanted = length * 1.5
      head = contentOf(beginning, length >= longestBefore)
      return head === undefined
    }
    const graph = surest(byStructure())?.confidence ?? 0
    if (graph >= certain || length >= longestHeld) return false
    if (graph > 0) return true
    byHead ??= surest(others(headNow(), formats))?.confidence ?? 0
    // A list shows with its first members what it is a list of, and so do values one a line.
    return byHead < likely && json.structure.at()?.isList !== true && !json.structure.ended
  }

  return {
    text,
    push(piece) {
      text.push(piece)
      length += piece.length
      if (blank) {
        blank = !/\S/u.test(piece)
        if (!blank) beginning = piece.replace(/^\s*[\r\n]/u, '')
      } else if (!isJson || beginning.length < headLength) beginning += piece
      if (!blank && isJson === undefined) {
        isJson = /^[\s\ufeff\u001e]*[{[]/u.test(beginning)
        if (isJson) json.push(beginning)
      } else if (isJson) json.push(piece)
      return needsMore()
    },
    detected() {
      if (!isJson) return detect(headNow(), formats)
      const judged = new Map(others(headNow(), formats).map((one) => [one.format, one]))
      return surest(byStructure().map((one) => judged.get(one.format) ?? one))
    },
    head: headNow,
  }
}

/** What formats say of a beginning that judge by it alone. */
const others = (head: string, formats: readonly Format[]): readonly Detected[] =>
  formats.filter((format) => format.tells === undefined).map((format) => ({ format, confidence: format.sniff(head) }))

/**
 * The beginning of a text, 64 KiB of it, without what fills them before the content begins: blanks, comments, a
 * document type. `undefined` where that has no end in it, unless this is `all` there is.
 */
function contentOf(text: string, all: boolean): string | undefined {
  const from = contentStart(text)
  if (from === undefined) return all ? text.slice(0, headLength) : undefined
  // Where little stands before, it may tell something, too.
  if (from < headLength / 2) {
    const short = text.length <= headLength || /[\r\n]/u.test(text.slice(from, headLength))
    return short || all || /[\r\n]/u.test(text.slice(from)) ? text.slice(0, headLength) : undefined
  }
  return whole(text.slice(0, 400)) + text.slice(from, from + headLength)
}

/** What is whole of a beginning that was cut: lines of comments, or what stands in angle brackets. */
function whole(start: string): string {
  if (start.startsWith('<')) return `${start.replace(/<[^<>]*(?:\[[^<]*)?$/u, '')}\n`
  return start.startsWith('/*') ? '' : start.slice(0, start.lastIndexOf('\n') + 1)
}
