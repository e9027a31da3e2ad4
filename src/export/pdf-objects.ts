import { zlibSync } from 'fflate'

/** The objects of a PDF file as they are made; `reference` of one is how others name it. */
export class PdfObjects {
  readonly #objects: (Uint8Array | undefined)[] = []

  /** A number for an object that is made later. */
  reserve(): number {
    return this.#objects.push(undefined)
  }

  add(text: string, number = this.reserve()): number {
    this.#objects[number - 1] = latin(`${number} 0 obj\n${text}\nendobj\n`)
    return number
  }

  /** A stream, deflated; `entries` are those of its dictionary beside length and filter. */
  stream(content: Uint8Array, entries = '', number = this.reserve()): number {
    const packed = zlibSync(content, { level: 6 })
    const head = latin(`${number} 0 obj\n<< ${entries} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`)
    this.#objects[number - 1] = joined([head, packed, latin('\nendstream\nendobj\n')])
    return number
  }

  /** The whole file: https://www.iso.org/standard/75839.html, 7.5. */
  file(root: number, info: number): Uint8Array {
    // Four bytes above 127 tell that the file is not text.
    const parts: Uint8Array[] = [
      Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x37, 0x0a, 0x25, 0xe2, 0xe3, 0xcf, 0xd3, 0x0a),
    ]
    let at = parts[0]!.length
    const places: string[] = []
    for (const object of this.#objects) {
      if (object === undefined) throw new Error('a part of the PDF was promised and never made')
      places.push(`${String(at).padStart(10, '0')} 00000 n \n`)
      parts.push(object)
      at += object.length
    }
    const size = places.length + 1
    parts.push(
      latin(
        `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${size} /Root ${root} 0 R /Info ${info} 0 R >>\nstartxref\n${at}\n%%EOF\n`,
      ),
    )
    return joined(parts)
  }
}

/** A text as PDF holds it anywhere but in what is drawn: UTF-16, in hexadecimal. */
export function pdfText(text: string): string {
  let digits = 'FEFF'
  for (let i = 0; i < text.length; i++) digits += text.charCodeAt(i).toString(16).padStart(4, '0')
  return `<${digits}>`
}

export const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
