import { blankBoilerplate } from './boilerplate.ts'
import { elements } from './chemical-elements.ts'

/**
 * The text with everything that is not language blanked, character for character, so that places in the result
 * are places in the original: maths, LaTeX commands (what their braces hold stays), HTML, addresses, what
 * journals add. A blank that ends a phrase is `;`, any other a space.
 */
export function blank(text: string): string {
  let clean = text
  // The number of "CO<sub>2</sub>" is part of its word.
  if (clean.includes('<su'))
    clean = clean.replace(/(?<=\p{L})<(su[bp])>([\d+]{1,3})<\/\1>/gu, (whole, _, index) => joined(whole, index))
  if (clean.includes('$')) clean = clean.replace(/(?<=\p{L})\$[_^]\{?([\d+]{1,3})\}?\$/gu, joined)
  if (clean.includes('/su')) clean = clean.replace(/(?<=\p{L})\/su[bp] (\d{1,2})\//gu, joined)
  if (clean.includes('$') || clean.includes('\\') || clean.includes('{')) {
    clean = clean
      .replace(/\\\$/g, '; ')
      .replace(/\$\$?[^$]{1,2000}\$\$?/g, cut)
      .replace(/\\[([][^\\]{0,2000}\\[)\]]/g, cut)
      .replace(/\\(?:cite[a-z]*|ref|label|url|includegraphics|begin|end)\*?(?:\[[^\]]{0,200}\])?\{[^{}]{0,500}\}/g, cut)
      .replace(/\\[a-zA-Z]+\*?|\\[^a-zA-Z]/g, space)
      .replace(/[{}]/g, ' ')
  }
  if (clean.includes('<')) {
    clean = withoutElements(clean)
      .replace(/<\/?(?:p|br|div|li|ul|ol|h\d|title|sec|jats:(?:p|title|sec))\b[^<>]{0,500}>/gi, cut)
      .replace(/<\/?[a-zA-Z][^<>]{0,500}>/g, space)
  }
  if (clean.includes('&')) clean = clean.replace(/&(?:#x?[\da-f]{1,6}|[a-z]{2,31});/gi, cut)
  if (clean.includes('://') || clean.includes('www.') || clean.includes('doi:') || clean.includes('@')) {
    clean = clean
      .replace(/\b(?:[a-z][a-z+.-]{1,15}:\/\/|www\.)[^\s<>"]+/gi, cut)
      .replace(/\bdoi:\s?\S+/gi, cut)
      .replace(/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g, cut)
  }
  // Inspec's own markup: "10/sup 6/", "CO/sub 2/".
  if (clean.includes('/su') || clean.includes('/spl')) clean = clean.replace(/\/(?:su[pb]|spl) [^/\n]{0,20}\//g, cut)
  return blankBoilerplate(clean, cut)
}

/** The index alone, with characters around it that tell nothing and part nothing. */
const joined = (whole: string, index: string): string => {
  const at = whole.lastIndexOf(index)
  return '\u200d'.repeat(at) + index + '\u200d'.repeat(whole.length - at - index.length)
}
/** Without formulas, scripts and comments, whole. */
function withoutElements(text: string): string {
  let clean = ''
  let at = 0
  for (const { start, end } of elements(text)) {
    clean += text.slice(at, start) + cut(text.slice(start, end))
    at = end
  }
  return clean + text.slice(at)
}

const cut = (removed: string): string => ';'.repeat(removed.length)
const space = (removed: string): string => ' '.repeat(removed.length)
