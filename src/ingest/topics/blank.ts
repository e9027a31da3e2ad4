/**
 * The text with everything that is not language blanked, character for character, so that places in the result
 * are places in the original: maths, LaTeX commands (what their braces hold stays), HTML, addresses, copyright
 * lines. A blank that ends a phrase is `;`, any other a space.
 */
export function blank(text: string): string {
  let clean = text
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
    clean = clean
      .replace(/<(script|style|math|tex-math|inline-formula)\b[^>]{0,500}>[\s\S]{0,5000}?<\/\1>/gi, cut)
      .replace(/<!--[\s\S]{0,5000}?-->/g, cut)
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
  return blankCopyright(clean)
}

const cut = (removed: string): string => ';'.repeat(removed.length)
const space = (removed: string): string => ' '.repeat(removed.length)

/** Publishers close abstracts with a line of rights; from its mark to the end of the text, if it is near. */
function blankCopyright(text: string): string {
  const from = Math.max(0, text.length - 400)
  if (
    !/©|[Cc]opyright|[Rr]ights reserved|\([cC]\) ?(?:19|20)\d\d|Published by/.test(from === 0 ? text : text.slice(from))
  )
    return text
  const tail = text.slice(from)
  const mark =
    /(?:©|\([cC]\)) ?(?:Copyright )?(?:19|20)\d\d|(?:^|[.;]\s+)(?:©|Copyright (?:©|\([cC]\)|(?:19|20)\d\d|is held)|All rights reserved|Published by (?:Elsevier|Springer|Wiley|John Wiley|Oxford|IEEE|ACM|IOP|AIP|MDPI|Cambridge))/.exec(
      tail,
    )
  if (mark === null) return text
  // A line of rights before the abstract ("© 1999 Elsevier. We show …") ends at its sentence.
  const start = from + mark.index
  const opening = start < 40 && text.length > 300
  const end = opening ? text.indexOf('. ', start + mark[0].length) + 1 || text.length : text.length
  return text.slice(0, start) + cut(text.slice(start, end)) + text.slice(end)
}
