/**
 * Text made safe for XML 1.0, as content or inside double quotes: markup characters become entities;
 * control characters, lone surrogates, U+FFFE and U+FFFF, which no XML document may hold, are left out.
 */
export function xml(text: string): string {
  return text
    .replace(/[\p{Cs}\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')
    .replace(/[&<>"\t\n\r\u0085\u2028\u2029]/g, (c) => entities[c]!)
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // Written as they are, an attribute would read them back as spaces.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
  // Many readers take these for the end of a line.
  '\u0085': '&#133;',
  '\u2028': '&#8232;',
  '\u2029': '&#8233;',
}
