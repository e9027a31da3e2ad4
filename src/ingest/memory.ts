import { sha256 } from '@noble/hashes/sha2.js'

/** Keeps what stages made, so that what was made before is not made again. */
export interface Memory {
  /** What the stage made under this key before, else what `make` makes now; always made where there is no key. */
  recall<T>(stage: string, key: string | undefined, make: () => T | Promise<T>): Promise<T>
}

export const noMemory: Memory = { recall: async (_stage, _key, make) => make() }

/** Results kept of each stage: the last, and the one before for whoever goes back and forth. */
const most = 2

export class LastResults implements Memory {
  readonly #kept = new Map<string, readonly { readonly key: string; readonly result: unknown }[]>()

  async recall<T>(stage: string, key: string | undefined, make: () => T | Promise<T>): Promise<T> {
    if (key === undefined) return make()
    const before = this.#kept.get(stage) ?? []
    const known = before.find((one) => one.key === key)
    const result = known === undefined ? await make() : (known.result as T)
    const others = (this.#kept.get(stage) ?? []).filter((one) => one.key !== key)
    this.#kept.set(stage, [{ key, result }, ...others].slice(0, most))
    return result
  }
}

/** A key of what a stage's result depends on: SHA-256 of it as JSON. Equal values give equal keys. */
export function keyOf(...parts: readonly unknown[]): string {
  const hash = sha256.create()
  for (const part of parts) hash.update(bytes(`${JSON.stringify(part) ?? ''}\n`))
  return Array.from(hash.digest(), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

declare const TextEncoder: new () => { encode(text: string): Uint8Array }
const encoder = new TextEncoder()
const bytes = (text: string): Uint8Array => encoder.encode(text)
