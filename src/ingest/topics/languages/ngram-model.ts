/** How likely groups of letters make each language. */
export interface NgramModel {
  /** By language, none where nothing of it is known; the longer the text the higher. */
  scores(text: string): Map<string, number>
}

let loaded: Promise<NgramModel> | undefined

/** The model, loaded when first asked for: most texts are told by their function words. */
export function ngramModel(): Promise<NgramModel> {
  if (loaded === undefined) {
    loaded = load()
    // What could not be fetched now may be there the next time.
    loaded.catch(() => {
      loaded = undefined
    })
  }
  return loaded
}

async function load(): Promise<NgramModel> {
  const { ngrams, ngramLanguages } = await import('./ngrams.ts')
  const worths = new Map<string, string>()
  for (const line of ngrams.split('\n')) {
    const tab = line.indexOf('\t')
    worths.set(line.slice(0, tab), line.slice(tab + 1))
  }
  return {
    scores(text) {
      const scores = new Map<string, number>()
      const add = (language: string, score: number) => scores.set(language, (scores.get(language) ?? 0) + score)
      for (const group of groupsOf(text)) {
        const worth = worths.get(group)
        if (worth === undefined) continue
        for (let i = 0; i < worth.length; i += 2)
          add(ngramLanguages[worth.charCodeAt(i) - 97]!, least + 4.5 * (worth.charCodeAt(i + 1) - 48))
      }
      const lower = text.toLowerCase()
      for (const [language, spelling, worth] of hints) {
        const times = lower.match(spelling)?.length ?? 0
        if (times > 0 && scores.has(language)) add(language, worth * Math.min(times, 4))
      }
      return scores
    },
  }
}

/** Score of a group that hardly tells. */
const least = 53

/** Spellings that near relatives do not share, and what each is worth. */
const hints: readonly (readonly [language: string, spelling: RegExp, worth: number])[] = [
  ['da', /sprog|(?<!\p{L})af(?!\p{L})|efter|mellem|kræ|bør|hvad|undersøg(?!el)/gu, 200],
  ['da', /tion|hed(?:er|erne|en)?(?!\p{L})|(?<!\p{L})ud|uge|øge|[æø](?=v)/gu, 60],
  ['no', /språk|sjon|(?<!\p{L})etter|mellom|kreft|budsj|hva(?!d)|undersøk|sykdom|differensial/gu, 200],
  ['no', /(?<!\p{L})av(?!\p{L})|het(?:er|ene|en)?(?!\p{L})|(?<!\p{L})ut|barn|syk|valg(?!u)|åpn|øke/gu, 60],
  ['sv', /och|språk|barn|medeltid|betydelse|ck|(?<!\p{L})efter|mellan|för|undersök|[ao]rnas?(?!\p{L})/gu, 60],
  ['da', /[äö]/gu, -200],
  ['no', /[äö]/gu, -200],
  ['sv', /[æø]/gu, -200],
  ['it', /(?:zion[ei]|tà|ore|one|ale|ile|tt[aeio]|gli)(?!\p{L})/gu, 60],
  ['es', /(?:ci(?:ón|ones)|dad(?:es)?|miento)(?!\p{L})|ñ/gu, 60],
  ['pt', /(?:ç(?:ão|ões)|dades?|ência|mento)(?!\p{L})|[nl]h|ã|õ/gu, 60],
  ['id', /(?<!\p{L})(?:pe[mnr]\p{L}{3,}|ke\p{L}{4,})an(?!\p{L})|(?:[ae]k?si|nya)(?!\p{L})/gu, 100],
]

/** Groups of four bytes at every third place of each word, and its last four, with a blank where it begins and ends. */
function groupsOf(text: string): Set<string> {
  const groups = new Set<string>()
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}]+/gu)) {
    const bytes = bytesOf(word)
    const end = Math.min(bytes.length, 70)
    let at = 0
    for (; at + 4 < end; at += 3) groups.add((at === 0 ? ' ' : '') + bytes.slice(at, at + 4))
    groups.add(`${(at === 0 ? ' ' : '') + bytes.slice(end === 3 ? 0 : Math.max(0, end - 4))} `)
  }
  return groups
}

/** UTF-8 bytes as characters, those from 128 on raised by 256. */
function bytesOf(word: string): string {
  let bytes = ''
  const add = (byte: number) => {
    bytes += String.fromCharCode(byte < 128 ? byte : byte + 256)
  }
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    if (code < 0x80) add(code)
    else if (code < 0x800) {
      add(0xc0 | (code >> 6))
      add(0x80 | (code & 63))
    } else {
      add(0xe0 | (code >> 12))
      add(0x80 | ((code >> 6) & 63))
      add(0x80 | (code & 63))
    }
  }
  return bytes
}
