#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs'

/** As `npm pack` puts it beside this file; in a clone it is made when a source is newer. */
const packed = new URL('../../dist/program/', import.meta.url)
const isClone = existsSync(new URL('../setup/program.mjs', import.meta.url))

const { program, viewer } = isClone
  ? await inClone()
  : {
      program: new URL('main.mjs', packed).href,
      viewer: async () => readFileSync(new URL('viewer.html', packed), 'utf8'),
    }
const { main, processTerminal } = await import(program)
process.exitCode = await main(process.argv.slice(2), processTerminal(viewer))

async function inClone() {
  const { install } = await import('../setup/install.mjs')
  install({ toRun: true })
  const { bundle } = await import('../setup/bundle.mjs')
  const { viewerPage } = await import('../setup/viewer.mjs')
  return { program: await bundle('src/cli/cli-main.ts'), viewer: viewerPage }
}
