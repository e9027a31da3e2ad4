const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const codes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0))
const pad = 0x3d

/** Values of the letters by their codes; 64 for what is none. */
const values = new Uint8Array(256).fill(64)
for (const [value, code] of codes.entries()) values[code] = value

/** Bytes in base64 (RFC 4648, section 4), as ASCII, piece by piece: the joined pieces are the code of the joined bytes. */
export async function* base64(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let rest = new Uint8Array(0)
  for await (const piece of pieces) {
    const bytes = new Uint8Array(rest.length + piece.length)
    bytes.set(rest)
    bytes.set(piece, rest.length)
    const whole = bytes.length - (bytes.length % 3)
    rest = bytes.slice(whole)
    yield encoded(bytes.subarray(0, whole))
  }
  yield encoded(rest)
}

function encoded(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(4 * Math.ceil(bytes.length / 3))
  for (let i = 0, at = 0; i < bytes.length; i += 3) {
    const [a, b, c] = [bytes[i]!, bytes[i + 1], bytes[i + 2]]
    out[at++] = codes[a >> 2]!
    out[at++] = codes[((a & 3) << 4) | ((b ?? 0) >> 4)]!
    out[at++] = b === undefined ? pad : codes[((b & 15) << 2) | ((c ?? 0) >> 6)]!
    out[at++] = c === undefined ? pad : codes[c & 63]!
  }
  return out
}

/** Undoes {@link base64}; what is no letter of it, white space above all, is passed over. */
export function unbase64(ascii: Uint8Array): Uint8Array {
  const out = new Uint8Array(Math.ceil((ascii.length * 3) / 4))
  let [at, held, bits] = [0, 0, 0]
  for (const code of ascii) {
    const value = values[code]!
    if (value === 64) continue
    held = ((held << 6) | value) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    out[at++] = (held >> bits) & 255
  }
  return out.subarray(0, at)
}
