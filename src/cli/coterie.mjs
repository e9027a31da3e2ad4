#!/usr/bin/env node
import { bundle } from '../setup/bundle.mjs'
import { install } from '../setup/install.mjs'
import { viewerPage } from '../setup/viewer.mjs'

install()
const { main, processTerminal } = await import(await bundle('src/cli/cli-main.ts'))
process.exitCode = await main(process.argv.slice(2), processTerminal(viewerPage))
