/**
 * The encoding of one byte a character that makes the most of a text's words look like words: each is read in each
 * encoding, and speaks for it where its letters are those of one language that is written in it, and against it where
 * signs stand inside the word, capitals behind small letters, or letters that no language has together. Western
 * European unless two words more, and two letters, speak for another: "µm" and "m³" are no Polish.
 */
export function singleByteOf(block: Uint8Array): string {
  // No text, whatever its words look like.
  if (block.includes(0)) return western
  const words = wordsOf(block)
  let [best, most] = [western, Number.NEGATIVE_INFINITY]
  for (const encoding of encodings) {
    const letters = new Set<string>()
    let score = encoding.name === western ? 1 : 0
    for (const word of words) score += speaks(decoded(word, encoding), encoding, letters)
    if (encoding.name === western || (score > Math.max(0, most) && letters.size > 1))
      [best, most] = [encoding.name, score]
  }
  return best
}

export const western = 'windows-1252'

interface SingleByte {
  readonly name: string
  /** What bytes from 128 on mean. */
  readonly high: string
  /** The letters beyond ASCII of each language that is written in it. */
  readonly languages: readonly string[]
  /** Written in letters beyond ASCII alone. */
  readonly whole?: boolean
}

interface TextDecoder {
  decode(bytes: Uint8Array, options: { readonly stream: boolean }): string
}
declare const TextDecoder: new (label: string) => TextDecoder

const upper = Uint8Array.from({ length: 128 }, (_, i) => i + 128)
const encoding = (name: string, languages: readonly string[], whole = false): SingleByte => ({
  name,
  // As a stream: Node 20 reads windows-1252 as if it were Latin-1 otherwise.
  high: new TextDecoder(name).decode(upper, { stream: true }),
  languages,
  whole,
})

const german = 'äöüß'
const inTheWest = [
  `${german}éèà`,
  'àâæçéèêëîïôœùûüÿ',
  'áéíñóúüªº',
  'áàâãçéêíóôõúü',
  'àèéìíòóùú',
  'àçèéíïòóúü',
  'áéíóúëïöüè',
  'æøåéöüä',
  'åäöéü',
  'áðéíóúýþæö',
  'äöüõšž',
]
const inCentralEurope = [german, 'áčďéěíňóřšťúůýž', 'áäčďéíľĺňóôŕšťúýž', 'ąćęłńóśźż', 'áéíóöőúüű', 'čćđšž', 'ăâîşţ']
/** A capital İ is small in two letters. */
const turkish = ['çğıöşüâîûi\u0307']
const baltic = ['ąčęėįšųūž', 'āčēģīķļņšūž', 'äöüõšž']
const greek = ['αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ']
const cyrillic = ['абвгдеёжзийклмнопрстуфхцчшщъыьэюя', 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя']

/** Of those that fit as well the first is taken. */
const encodings: readonly SingleByte[] = [
  encoding(western, inTheWest),
  encoding('macintosh', inTheWest),
  encoding('windows-1250', inCentralEurope),
  encoding('iso-8859-2', inCentralEurope),
  encoding('windows-1254', turkish),
  encoding('windows-1257', baltic),
  encoding('windows-1251', cyrillic, true),
  encoding('koi8-r', cyrillic, true),
  encoding('windows-1253', greek, true),
]

/** Different words that hold bytes above 127, at most. */
const enough = 1000

function wordsOf(block: Uint8Array): readonly (readonly number[])[] {
  const found = new Map<string, readonly number[]>()
  for (let i = 0; i < block.length && found.size < enough; i++) {
    const start = i
    let high = false
    while (i < block.length && i - start < 60 && isPart(block[i]!)) if (block[i++]! > 127) high = true
    if (high) {
      const word = [...block.subarray(start, i)]
      found.set(word.join(' '), word)
    }
  }
  return [...found.values()]
}

const isPart = (byte: number) => byte > 127 || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)

const decoded = (word: readonly number[], { high }: SingleByte): string =>
  word.map((byte) => (byte < 128 ? String.fromCharCode(byte) : high[byte - 128]!)).join('')

/** What a stretch without blanks and ASCII signs says for an encoding, word for word; the letters that do are added. */
function speaks(stretch: string, encoding: SingleByte, letters: Set<string>): number {
  let score = 0
  for (const part of stretch.split(/[\s’]|[–—](?=\p{Lu})/u)) {
    const word = withoutMarks(part)
    // Units and formulas are short: "µm", "m³", "x±y".
    if (word.length < telling || !/[^\0-\x7f]/u.test(word)) continue
    if (isWord(word, encoding)) {
      score++
      for (const letter of beyondAscii(word)) letters.add(letter)
    } else score--
  }
  return score
}

/** Letters of a word that tells. */
const telling = 4
const before = new Set('“‘„‚«‹»›¿¡–—…•·†‡°µ')
const behind = new Set('”’“‘»›«‹…–—™®°†‡ªº²³¹·')

function withoutMarks(part: string): string {
  let [from, to] = [0, part.length]
  while (from < to && before.has(part[from]!)) from++
  while (from < to && behind.has(part[to - 1]!)) to--
  return part.slice(from, to)
}

const beyondAscii = (word: string): string => word.replace(/[\0-\x7f·]+/gu, '').toLowerCase()

function isWord(word: string, { languages, whole = false }: SingleByte): boolean {
  if (!/^[\p{L}·]+$/u.test(word)) return false
  const letters = beyondAscii(word)
  // No language of Latin letters does without ASCII for long.
  if (whole !== (letters.length === word.length)) return false
  if (/\p{Ll}(?![\0-\x7f])\p{Lu}|(?![\0-\x7f])\p{Ll}\p{Lu}/u.test(word)) return false
  if (!languages.some((language) => [...letters].every((letter) => language.includes(letter)))) return false
  return !hungarian(word)
}

/** As Hungarian with ő and ű looks in Western letters, which have õ and û at their places. */
const hungarian = (word: string): boolean =>
  /[õûÕÛ]/u.test(word) && (/gy|sz|zs|cs|ny|ly/iu.test(word) || /[õû][kts]?$/u.test(word))
