import { sha256 } from '@noble/hashes/sha2.js'
import { utf8 } from '../../atlas/file/utf8.ts'

/** SHA-256 as 64 hexadecimal digits. Bytes that were summed once are known again by identity: they must not change. */
export class Sums {
  readonly #known = new WeakMap<Uint8Array, string>()

  async of(bytes: Uint8Array): Promise<string> {
    const known = this.#known.get(bytes)
    if (known !== undefined) return known
    const sum = await sumOf(bytes)
    this.#known.set(bytes, sum)
    return sum
  }

  /** For bytes that were read: the next save need not sum them again. */
  know(bytes: Uint8Array, sum: string): void {
    this.#known.set(bytes, sum)
  }
}

export const textSum = (text: string): Promise<string> => sumOf(utf8(text))

/** The browser's own is ten times as fast, and is not there on plain http. */
export async function sumOf(bytes: Uint8Array): Promise<string> {
  const subtle = globalThis.crypto?.subtle
  const sum =
    subtle === undefined ? await sumInTurns(bytes) : new Uint8Array(await subtle.digest('SHA-256', owned(bytes)))
  return Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Bytes that are summed in about a frame. */
const piece = 2 ** 20

/** The page answers meanwhile. */
async function sumInTurns(bytes: Uint8Array): Promise<Uint8Array> {
  const hash = sha256.create()
  for (let at = 0; at < bytes.length; at += piece) {
    if (at > 0) await turn()
    hash.update(bytes.subarray(at, at + piece))
  }
  return hash.digest()
}

/** Timers would make a tab in the background wait a second for each turn. */
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(undefined)
  })

/**
 * Bytes that are all of their buffer, and a buffer of one thread: kept with a view, a browser keeps the whole buffer
 * under it, and a shared one it keeps not at all.
 */
export function owned(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes
  return buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength
    ? (bytes as Uint8Array<ArrayBuffer>)
    : new Uint8Array(bytes)
}
