/** How far a value was looked through, which may go on when more text has come. */
export interface Scan {
  /** Index of the character that comes next. */
  at: number
  depth: number
  quoted: boolean
  /** What the grammar wants next where the scan is. */
  awaits: 'value' | 'key' | 'colon' | 'more'
  /** Whether it nests deeper than 500 levels. */
  deep: boolean
  /** Of each container around the place whether it is a list. */
  readonly kinds: boolean[]
}

const deepest = 500

/**
 * Looks for the end of the JSON value, and sets `at` behind it. It is `broken` at the first character that cannot stand
 * where it does, and `incomplete` where the text ends before. Values in a text are not looked at, only told apart.
 */
export function scanValue(text: string, scan: Scan, final: boolean): 'whole' | 'broken' | 'incomplete' {
  const { kinds } = scan
  const ended = () => {
    scan.awaits = 'more'
    return scan.depth === 0
  }
  while (scan.at < text.length) {
    if (scan.quoted) {
      const end = endOfText(text, scan.at)
      if (end === -1) {
        // What was looked through holds no quote; a backslash at the end belongs to what comes.
        scan.at = text.length - (slashesBefore(text, text.length, scan.at) % 2)
        return 'incomplete'
      }
      scan.at = end + 1
      scan.quoted = false
      if (scan.awaits === 'key') scan.awaits = 'colon'
      else if (ended()) return 'whole'
      continue
    }
    const c = text.charCodeAt(scan.at)
    if (c <= 32 || c === 0xa0 || c === 0xfeff) {
      scan.at++
      continue
    }
    switch (scan.awaits) {
      case 'key':
        if (c === 34) scan.quoted = true
        else if (c === 125) {
          kinds.pop()
          scan.depth--
          scan.at++
          if (ended()) return 'whole'
          continue
        } else return 'broken'
        scan.at++
        continue
      case 'colon':
        if (c !== 58) return 'broken'
        scan.awaits = 'value'
        scan.at++
        continue
      case 'more': {
        const isList = kinds.at(-1)!
        if (c === 44) scan.awaits = isList ? 'value' : 'key'
        else if (c === (isList ? 93 : 125)) {
          kinds.pop()
          scan.depth--
          scan.at++
          if (ended()) return 'whole'
          continue
        } else return 'broken'
        scan.at++
        continue
      }
      case 'value':
        if (c === 34) {
          scan.quoted = true
          scan.at++
        } else if (c === 123 || c === 91) {
          scan.depth++
          if (scan.depth > deepest) scan.deep = true
          kinds.push(c === 91)
          scan.awaits = c === 91 ? 'value' : 'key'
          scan.at++
        } else if (c === 93 && kinds.at(-1) === true) {
          // An empty list, or one with a comma too many.
          kinds.pop()
          scan.depth--
          scan.at++
          if (ended()) return 'whole'
        } else {
          plain.lastIndex = scan.at
          const length = plain.exec(text)![0].length
          if (length === 0) return 'broken'
          if (scan.at + length === text.length && !final) return 'incomplete'
          scan.at += length
          if (ended()) return 'whole'
        }
    }
  }
  return 'incomplete'
}

/** A number, `true`, `null`, or what stands where one should. */
const plain = /[\w+.-]*/uy

/** Index of the quote that ends the text that goes on at `from`; -1 where it has not come. */
function endOfText(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 1))
    if (slashesBefore(text, at, from) % 2 === 0) return at
  return -1
}

function slashesBefore(text: string, at: number, from: number): number {
  let slash = at
  while (slash > from && text.charCodeAt(slash - 1) === 92) slash--
  return at - slash
}
