import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, preview } from 'vite'
import type { TestProject } from 'vitest/node'
import { main } from '../../src/cli/cli-main.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built app is served, ending in a slash. */
    readonly app: string
    /** The folder of what is served. */
    readonly built: string
  }
}

/** Builds the app with a map of `data/` as `npm start` would, and serves it under a sub-path. */
export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'coterie-journeys-'))
  const [publicDir, outDir] = [join(folder, 'public'), join(folder, 'dist')]
  await cp('public', publicDir, { recursive: true })
  const code = await main([
    'ingest',
    'data/wonyeol-lee.txt',
    '--retrieved',
    '2026-11-24',
    '--out',
    join(publicDir, 'map.coterie'),
  ])
  if (code !== 0) throw new Error(`coterie ingest ended with ${code}`)
  await build({ logLevel: 'warn', publicDir, build: { outDir, emptyOutDir: true } })
  const server = await preview({
    base: '/some/where/',
    build: { outDir },
    preview: { port: 0, strictPort: false, open: false },
    logLevel: 'warn',
  })
  project.provide('built', outDir)
  project.provide('app', server.resolvedUrls!.local[0]!)
  return async () => {
    await server.close()
    await rm(folder, { recursive: true, force: true })
  }
}
