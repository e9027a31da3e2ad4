/** A module with its arrays laid out one after the other in its memory; `at` says where each begins. */
export interface Assembled<Name extends string, Exports> {
  readonly exports: Exports
  readonly at: Readonly<Record<Name, number>>
  readonly buffer: ArrayBuffer
}

/**
 * Starts a module of AssemblyScript with room for arrays of so many bytes. Throws where there is no
 * WebAssembly, no SIMD, a policy against it, or too little memory: callers then do without.
 */
export function assembled<Name extends string, Exports>(
  bytes: Uint8Array,
  sizes: Readonly<Record<Name, number>>,
): Assembled<Name, Exports> {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), {})
  const memory = exports.memory as WebAssembly.Memory
  const at = {} as Record<Name, number>
  // The first kilobyte is the module's own.
  let end = 1024
  for (const name of Object.keys(sizes) as Name[]) {
    at[name] = end
    end = Math.ceil((end + sizes[name]) / 16) * 16
  }
  memory.grow(Math.max(0, Math.ceil((end - memory.buffer.byteLength) / 65_536)))
  return { exports: exports as Exports, at, buffer: memory.buffer }
}
