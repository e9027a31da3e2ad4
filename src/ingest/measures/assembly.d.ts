/** AssemblyScript, compiled when it is imported (`src/setup/assembly.mjs`): the bytes of a module. */
declare module '*.as' {
  const bytes: Uint8Array
  export default bytes
}

// The core is compiled without the DOM, whose types hold WebAssembly's.
declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array)
  }
  class Instance {
    constructor(module: Module, imports: object)
    readonly exports: Readonly<Record<string, unknown>>
  }
  interface Memory {
    readonly buffer: ArrayBuffer
    grow(pages: number): number
  }
}
