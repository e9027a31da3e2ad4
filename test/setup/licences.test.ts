import { resolve } from 'node:path'
import type { Rolldown } from 'vite'
import { expect, test } from 'vitest'
import { licences } from '../../src/setup/licences.mjs'

const from = (file: string) => resolve('node_modules', file)

/** What the plugins write of a page with these modules, one with a worker, and a font. */
function written(modules: readonly string[], inWorker: readonly string[], fonts: readonly string[]): string {
  const { page, worker } = licences()
  let source = ''
  const context = { emitFile: (file: { source: string }) => (source = file.source) }
  const run = (plugin: typeof page, bundle: object) =>
    (plugin.generateBundle as unknown as (this: unknown, options: unknown, bundle: unknown) => void).call(
      context,
      {},
      bundle as Rolldown.OutputBundle,
    )
  run(worker, { 'worker.js': { type: 'chunk', moduleIds: inWorker } })
  run(page, {
    'index.js': { type: 'chunk', moduleIds: modules },
    'font.woff2': { type: 'asset', originalFileNames: fonts },
  })
  return source
}

test('what is in the page, in its worker or among its fonts is named with its licence, once; nothing else is', () => {
  const text = written(
    [resolve('src/explorer/app/main.tsx'), from('preact/dist/preact.mjs'), from('idb/build/index.js'), '\0virtual'],
    [from('preact/hooks/dist/hooks.mjs'), from('natural/lib/natural/stemmers/porter_stemmer.js')],
    [from('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2')],
  )
  const named = [...text.matchAll(/^(\S+) [\d.]+: (\S+)$/gmu)].map(([, name, licence]) => `${name} ${licence}`)
  expect(named).toEqual(['@fontsource-variable/inter OFL-1.1', 'idb ISC', 'natural MIT', 'preact MIT'])
  expect(text).toContain('The Inter Project Authors')
  expect(text).toContain('Copyright (c) 2026 The Coterie authors')
})
