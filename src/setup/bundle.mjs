// Turns a TypeScript entry for Node into a module that Node can import, anew whenever a source is newer.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './install.mjs'

/** Bundles `entry` (a path below the project) and gives the address of the module made. */
export async function bundle(entry) {
  const name = entry.replace(/\.ts$/, '').replaceAll('/', '-')
  const out = join(root, 'node_modules/.cache/coterie', name)
  const file = join(out, 'main.mjs')
  const sources = [join(root, 'src'), join(root, entry, '..'), join(root, 'vite.config.ts')]
  if (!existsSync(file) || statSync(file).mtimeMs < Math.max(...sources.map(newest))) {
    const { build } = await import('vite')
    await build({
      root,
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

/** When the newest file of a folder, or a file, was changed. */
export function newest(path) {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}
