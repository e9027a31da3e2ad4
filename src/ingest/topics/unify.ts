import { compoundsOf } from './compounds.ts'
import type { Lexicon } from './lexicon.ts'
import { Numbers } from './numbers.ts'
import type { Spelled } from './short-forms.ts'
import type { Stream } from './stream.ts'

/**
 * The stream with one spelling for one thing: "health care" is one word where others write "healthcare", and a short form
 * that works define alike is spelled out in those that use it undefined.
 */
export function unified(stream: Stream, lexicon: Lexicon): Stream {
  const compounds = compoundsOf(stream, lexicon)
  const long = longForms(stream, lexicon)
  if (compounds === undefined && long.size === 0) return stream
  const codes = new Numbers()
  const works = stream.starts.length - 1
  const starts = new Uint32Array(works + 1)
  const abstracts = new Uint32Array(works)
  for (let w = 0; w < works; w++) {
    starts[w] = codes.length
    const end = stream.starts[w + 1]!
    const abstract = stream.abstracts[w]!
    for (let i = stream.starts[w]!; i < end; i++) {
      if (i === abstract) abstracts[w] = codes.length
      const code = stream.codes[i]!
      const joined = compounds?.(i) ?? -1
      if (joined >= 0) {
        codes.push(joined)
        i++
        continue
      }
      const spelled = code < 0 ? undefined : long.get(code >> 4)
      if (spelled === undefined) codes.push(code)
      else {
        codes.push(-1)
        for (const each of spelled.codes) codes.push(each)
        codes.push(-1)
      }
    }
    if (abstract === end) abstracts[w] = codes.length
  }
  starts[works] = codes.length
  return { ...stream, codes: codes.all(), starts, abstracts }
}

/** Short forms that one long form is meant by, by their words: nearly all that define them, and enough do. */
function longForms({ codes, starts, defined }: Stream, lexicon: Lexicon): Map<number, Spelled> {
  const found = new Map<number, Spelled>()
  const names: { readonly words: readonly number[]; readonly spelled: Spelled }[] = []
  for (const [name, meanings] of defined) {
    const [tag, short] = name.split(' ') as [string, string]
    const words = [short, `${short}s`].map((printed) => lexicon.find(printed, tag)).filter((word) => word >= 0)
    let all = 0
    let best: Spelled | undefined
    for (const meaning of meanings.values()) {
      all += meaning.works
      if (best === undefined || meaning.works > best.works) best = meaning
    }
    if (best !== undefined && words.length > 0 && best.works >= alike * all) names.push({ words, spelled: best })
  }
  if (names.length === 0) return found
  const nameOf = new Int32Array(lexicon.printed.length).fill(-1)
  for (const [n, { words }] of names.entries()) for (const word of words) nameOf[word] = n
  const users = new Int32Array(names.length)
  const last = new Int32Array(names.length).fill(-1)
  for (let w = 0; w + 1 < starts.length; w++)
    for (let i = starts[w]!; i < starts[w + 1]!; i++) {
      const name = codes[i]! < 0 ? -1 : nameOf[codes[i]! >> 4]!
      if (name < 0 || last[name] === w) continue
      last[name] = w
      users[name]!++
    }
  for (const [n, { words, spelled }] of names.entries())
    if (spelled.works >= (spelled.works < 3 ? ofFew : enough) * (spelled.works + users[n]!))
      for (const word of words) found.set(word, spelled)
  return found
}

/** Share of the works that define a short form, that must mean the same. */
const alike = 0.9
/** Share of the works that use it, that must define it: "AI" is not what one work calls so. */
const enough = 0.1
const ofFew = 0.3
