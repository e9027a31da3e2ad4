#!/usr/bin/env node
import { bundle } from '../setup/bundle.mjs'
import { install } from '../setup/install.mjs'

install()
const { main } = await import(await bundle('src/cli/cli-main.ts'))
process.exitCode = await main(process.argv.slice(2))
