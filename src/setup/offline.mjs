// A Vite plugin: writes `service-worker.js` beside the built page, with the names of all that the page is made of, so that
// it opens without a network.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './install.mjs'

/** What is fetched only when somebody asks for it. */
const besides = /^(?:samples\/|guide\/.*\.jpg$|coterie-map\.js$)|\.map$|README/

export const offline = () => {
  let folder = ''
  return {
    name: 'offline',
    apply: /** @type {const} */ ('build'),
    enforce: /** @type {const} */ ('post'),
    /** @param {import('vite').ResolvedConfig} config */
    configResolved({ publicDir }) {
      folder = publicDir
    },
    generateBundle: {
      order: /** @type {const} */ ('post'),
      /**
       * @this {import('vite').Rolldown.PluginContext}
       * @param {unknown} _
       * @param {import('vite').Rolldown.OutputBundle} bundle
       */
      async handler(_, bundle) {
        const parts = new Map(
          Object.values(bundle).map((part) => [part.fileName, part.type === 'chunk' ? part.code : part.source]),
        )
        for (const name of filesIn(folder)) parts.set(name, readFileSync(join(folder, name)))
        const files = [...parts.keys()].filter((name) => !besides.test(name)).sort()
        const hash = createHash('sha256')
        for (const name of files) hash.update(`${name}\n`).update(parts.get(name) ?? '')
        const program = join(root, 'src/tasks/offline/service-worker.ts')
        const { transformWithOxc } = await import('vite')
        const { code } = await transformWithOxc(readFileSync(program, 'utf8'), program)
        hash.update(code)
        this.emitFile({
          type: 'asset',
          fileName: 'service-worker.js',
          source: `const version = '${hash.digest('hex').slice(0, 16)}'\nconst files = ${JSON.stringify(files)}\n${code}`,
        })
      },
    },
  }
}

/** Paths of all files in a folder. @param {string} folder */
const filesIn = (folder) =>
  folder === '' || !existsSync(folder)
    ? []
    : readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => statSync(join(folder, name)).isFile())
        .map((name) => name.replaceAll('\\', '/'))
