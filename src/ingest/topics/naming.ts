/**
 * Which numbers and single letters belong to the word beside them: what parts names of things ("type 2", "vitamin D",
 * "Web 2.0", "T cells") from values and places ("Table 2", "aged 65", "AUC 0.93").
 */

/** Whether a number after a blank belongs to the word before it. `opening`: the word's capital tells nothing. */
export function bindsNumber(head: string, number: string, opening: boolean): boolean {
  const word = head.toLowerCase()
  if (isYear(number) || number.startsWith('0')) return false
  if (takers.has(word)) return number.length <= 3
  if (places.has(word) || small.has(word)) return false
  const isName = /[\p{L}\d].*\p{Lu}/u.test(head)
  if (isName) return !values.has(word) && /^\d+$|^\d+\.0$|^\d{3}\.\d+|^\d\.\d$/.test(number)
  return !opening && head.length > 2 && /^\p{Lu}/u.test(head) && /^\d{1,4}$|^\d\.\d$/.test(number)
}

/** Whether a number after a hyphen belongs to the word before it: nearly always. */
export function bindsHyphened(head: string, number: string): boolean {
  const word = head.toLowerCase()
  if (places.has(word) || small.has(word)) return false
  return !isYear(number) || /\p{Lu}/u.test(head)
}

/** Whether a capital, or a Roman number, after a blank belongs to the word before it. */
export const bindsLetter = (head: string, letter: string): boolean => {
  const word = head.toLowerCase()
  return lettered.has(word) || (takers.has(word) && /^(?:I{1,3}|IV|V)$/.test(letter))
}

/** Whether a word after a blank belongs to the single letter before it. */
export const bindsToLetter = (letter: string, word: string): boolean =>
  anyLetter.has(word) || (letter < 'a' && capitals.has(word))

const isYear = (number: string): boolean => /^(?:1[89]|20)\d\d$/.test(number)

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Words that a number follows in the name of a thing. */
const takers = set(
  'type stage phase grade class factor tier omega interleukin caspase chromosome connexin covid web industry industrie society pm generation',
)

/** Words that a single capital follows in the name of a thing. */
const lettered = set('vitamin vitamins hepatitis influenza coenzyme immunoglobulin type')

/** Words that a single letter stands before, in lower case too. */
const anyLetter = set('means medoids grams gram')

const capitals = set(
  'cell cells lymphocyte lymphocytes ray rays wave waves package packages boson bosons meson mesons protein proteins language languages learning',
)

/** Words whose number says where something stands, or how much there is of it. */
const places = set(
  'fig figs figure figures tab table tables eq eqs equation equations section sections chapter chapters theorem lemma proposition corollary definition remark appendix algorithm model models group groups study studies experiment experiments part parts volume vol issue no nr page pages pp task case cases hypothesis rq question step example scheme box line lines item items level day days week weeks month months year years age aged ages top january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn fall winter early mid late post pre circa since version chapter act article',
)

/** Function words, which titles print with a capital. */
const small = set(
  'a an the of in on at to for from with and or by as is are was were than over under about between within without among after before during until up all each every both only just more less least most these those this that we our its their into per via not non but if when where which who how no one two three four five six seven eight nine ten',
)

/** Short forms of measures: the number after them is a value. */
const values = set(
  'sd se ci or hr rr auc auroc rmse mse mae bmi iqr icc usd eur gbp us acc map psnr ssim bleu rouge nnt ppm mmhg hz khz mhz ghz kg mg ml km ph',
)
