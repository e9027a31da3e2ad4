// Turns a TypeScript entry for Node into a module that Node can import, anew whenever a source is newer.
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { assembly } from './assembly.mjs'
import { root } from './install.mjs'
import { licences } from './licences.mjs'
import { newest } from './newest.mjs'

/** Bundles `entry` (a path below the project) and gives the address of the module made. */
export async function bundle(entry) {
  const name = entry.replace(/\.ts$/, '').replaceAll('/', '-')
  const out = join(root, 'node_modules/.cache/coterie', name)
  const file = join(out, 'main.mjs')
  const sources = [join(root, 'src'), join(root, entry, '..')]
  if (!existsSync(file) || statSync(file).mtimeMs < Math.max(...sources.map(newest))) {
    const { build } = await import('vite')
    await build({
      configFile: false,
      root,
      plugins: [assembly(), licences().page],
      logLevel: 'error',
      publicDir: false,
      ssr: { noExternal: true, external: ['vite', 'vitest', 'playwright'] },
      build: {
        ssr: true,
        outDir: out,
        emptyOutDir: true,
        target: 'node20',
        rolldownOptions: {
          // Beside the program stand the workers of its pool; chunks too, so that all of them find it there.
          input: { main: join(root, entry), 'kernel-worker': join(root, 'src/cli/node-kernel-worker.ts') },
          output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
        },
      },
    })
  }
  return pathToFileURL(file).href
}
