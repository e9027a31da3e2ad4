import { htmlEntities } from './entity-table.ts'

/** Text with its character and entity references replaced, once; unknown ones stay as they are. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,31}));/gu,
    (whole, dec, hex, name) => {
      if (name !== undefined) return htmlEntities[name] ?? whole
      return character(dec === undefined ? Number.parseInt(hex, 16) : Number(dec)) ?? whole
    },
  )
}

function character(code: number): string | undefined {
  const control = code < 32 && code !== 9 && code !== 10 && code !== 13
  if (control || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined
  return String.fromCodePoint(code)
}
