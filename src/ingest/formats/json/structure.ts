/** What kinds of values were met at one place of a JSON text. */
export interface JsonPlace {
  readonly isObject: boolean
  readonly isList: boolean
  /** A text, a number, `true`, `false` or `null`. */
  readonly isPlain: boolean
  /** Most members of a list here. */
  readonly longest: number
  /** Keys of its members, `*` of a list's. */
  readonly keys: readonly string[]
}

/**
 * What stands where in a JSON text, as far as it was read. A place is a path of keys, in which `*` stands for the
 * values of a list, and for the members of an object that has more than sixty.
 */
export interface JsonStructure {
  at(...path: readonly string[]): JsonPlace | undefined
  /** Whether a whole value has passed, as in a file with one a line. */
  readonly ended: boolean
}

/** Levels that are told apart; what is deeper is passed over. */
const deepest = 7
/** Keys of one place that are told apart; a file may name its nodes by keys. */
const mostKeys = 60
const longestKey = 100

class Place implements JsonPlace {
  isObject = false
  isList = false
  isPlain = false
  longest = 0
  readonly members = new Map<string, Place>()

  get keys(): readonly string[] {
    return [...this.members.keys()]
  }

  member(key: string): Place {
    const known = this.members.get(key)
    if (known !== undefined) return known
    if (this.members.size >= mostKeys && key !== '*') return this.member('*')
    const place = new Place()
    this.members.set(key, place)
    return place
  }
}

/**
 * Sees the structure of a JSON text that arrives in pieces, without parsing it: whatever is wrong in it is passed
 * over. Values that follow one another (JSON lines) count as those of a list.
 */
export function openStructure(): { push(text: string): void; readonly structure: JsonStructure } {
  const root = new Place()
  root.isList = true
  /** The containers around the present place, but for those that are too deep. */
  const around: { readonly place: Place; readonly isList: boolean; count: number }[] = [
    { place: root, isList: true, count: 0 },
  ]
  let tooDeep = 0
  let ended = false
  let quoted = false
  let escaped = false
  /** The text between the quotes is a key; what of it was read. */
  let key: string | undefined
  let awaitsKey = false
  /** Where the next value stands. */
  let next: Place | undefined = root.member('*')
  let plain = false

  function expectValue(): void {
    const container = around.at(-1)!
    const { place, isList } = container
    if (isList) place.longest = Math.max(place.longest, ++container.count)
    awaitsKey = !isList
    next = isList ? place.member('*') : undefined
  }
  function open(isList: boolean): void {
    if (tooDeep > 0 || around.length > deepest) {
      if (next !== undefined) next[isList ? 'isList' : 'isObject'] = true
      tooDeep++
      return
    }
    const place = next ?? new Place()
    place[isList ? 'isList' : 'isObject'] = true
    around.push({ place, isList, count: 0 })
    expectValue()
  }
  function close(): void {
    if (tooDeep > 0) tooDeep--
    else if (around.length > 1) around.pop()
    if (around.length === 1) {
      ended = true
      expectValue()
    } else {
      next = undefined
      awaitsKey = false
    }
  }
  function mark(): void {
    if (tooDeep > 0) return
    if (next !== undefined) next.isPlain = true
    plain = true
  }

  /** Passes over a text from `from` on; gives the index behind its quote, or the piece's length. */
  function readQuoted(text: string, from: number): number {
    let at = from
    if (escaped) {
      escaped = false
      at++
    }
    for (let quote = text.indexOf('"', at); quote !== -1; quote = text.indexOf('"', quote + 1)) {
      if (slashesBefore(text, quote, at) % 2 === 1) continue
      quoted = false
      if (key !== undefined) {
        next = around.at(-1)!.place.member((key + text.slice(from, quote)).slice(0, longestKey))
        key = undefined
        awaitsKey = false
      }
      return quote + 1
    }
    escaped = slashesBefore(text, text.length, at) % 2 === 1
    if (key !== undefined && key.length < longestKey) key += text.slice(from, from + longestKey)
    return text.length
  }

  return {
    structure: {
      get ended() {
        return ended
      },
      at(...path) {
        // The first step leads into the values of the file itself, of which there is mostly one.
        let place = root.members.get('*')
        for (const step of path) place = place?.members.get(step)
        return place
      },
    },
    push(text) {
      for (let at = 0; at < text.length; ) {
        if (quoted) {
          at = readQuoted(text, at)
          continue
        }
        const c = text.charCodeAt(at++)
        if (c === 34) {
          quoted = true
          plain = false
          if (tooDeep === 0 && awaitsKey) key = ''
          else mark()
          plain = false
        } else if (c === 123 || c === 91) {
          plain = false
          open(c === 91)
        } else if (c === 125 || c === 93) {
          plain = false
          close()
        } else if (c === 44) {
          plain = false
          if (tooDeep === 0) expectValue()
        } else if (c > 32 && c !== 58 && !plain) mark()
      }
    },
  }
}

/** The structure of a text that is there as a whole. */
export function structureOf(text: string): JsonStructure {
  const { push, structure } = openStructure()
  push(text)
  return structure
}

function slashesBefore(text: string, at: number, from: number): number {
  let slash = at
  while (slash > from && text.charCodeAt(slash - 1) === 92) slash--
  return at - slash
}
