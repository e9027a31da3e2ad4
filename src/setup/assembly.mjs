// A Vite plugin: importing a file of AssemblyScript (`*.as`) gives the bytes of its WebAssembly module. They
// stand in the script itself, so that nothing has to be fetched, whatever the path, the worker or the runtime.
import { readFile } from 'node:fs/promises'

/** By source: the page, its workers and the viewer hold the same modules. @type {Map<string, Promise<Uint8Array>>} */
const compiled = new Map()

export const assembly = () => ({
  name: 'assembly',
  enforce: /** @type {const} */ ('pre'),
  /** @param {string} id */
  async load(id) {
    if (!id.endsWith('.as')) return null
    const source = await readFile(id, 'utf8')
    if (!compiled.has(source)) compiled.set(source, compile(source, id))
    const base64 = Buffer.from(await /** @type {Promise<Uint8Array>} */ (compiled.get(source))).toString('base64')
    return `export default Uint8Array.from(atob('${base64}'), (c) => c.charCodeAt(0))`
  },
})

/** @param {string} source @param {string} file */
async function compile(source, file) {
  const { main } = await import('assemblyscript/asc')
  let bytes = new Uint8Array()
  const { error, stderr } = await main(
    [
      'module.ts',
      '--outFile',
      'module.wasm',
      '--runtime',
      'stub',
      '--noAssert',
      '--enable',
      'simd',
      '-O3',
      '--initialMemory',
      '1',
    ],
    {
      readFile: (name) => (name === 'module.ts' ? source : null),
      writeFile: (name, contents) => {
        if (name === 'module.wasm' && typeof contents !== 'string') bytes = contents
      },
      listFiles: () => [],
    },
  )
  if (error !== null) throw new Error(`${file} does not compile: ${error.message}\n${stderr.toString()}`)
  return bytes
}
