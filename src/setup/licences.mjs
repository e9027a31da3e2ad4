// A Vite plugin: writes `licences.txt` beside the built page, with the licence of every package of which anything is in
// the page or in one of its workers. The same value stands among the plugins of both.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './install.mjs'

export function licences() {
  /** @type {Set<string>} */
  const folders = new Set()
  /** @param {string | null} file */
  const note = (file) => {
    const folder = file === null ? undefined : packageOf(file)
    if (folder !== undefined) folders.add(folder)
  }
  const gathering = {
    name: 'licences',
    apply: /** @type {const} */ ('build'),
    /** @param {unknown} _ @param {import('vite').Rolldown.OutputBundle} bundle */
    generateBundle(_, bundle) {
      for (const part of Object.values(bundle))
        for (const file of part.type === 'chunk' ? part.moduleIds : part.originalFileNames) note(file)
    },
  }
  const writing = {
    ...gathering,
    /**
     * @this {import('vite').Rolldown.PluginContext}
     * @param {unknown} options
     * @param {import('vite').Rolldown.OutputBundle} bundle
     */
    generateBundle(options, bundle) {
      gathering.generateBundle(options, bundle)
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source: listOf([...folders]) })
    },
  }
  return { page: writing, worker: gathering }
}

/**
 * The folder of the package that a module comes from, where it comes from one.
 * @param {string} file
 */
function packageOf(file) {
  const [, folder] = /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file.replaceAll('\\', '/')) ?? []
  return folder !== undefined && existsSync(join(folder, 'package.json')) ? folder : undefined
}

/** Lists of words and letters that stand in its own code. */
const data = `In it, made from the work of others:

groups of letters that tell languages, from ELD (Nito T.M.): Apache-2.0
frequent Chinese words, from jieba (Sun Junyi): MIT
where Thai words end, from BudouX (Google): Apache-2.0`

/** @param {readonly string[]} folders */
function listOf(folders) {
  const parts = folders.map((folder) => {
    const { name, version, license, author, homepage } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    if (typeof license !== 'string') throw new Error(`${name} does not say under which licence it comes`)
    const file = readdirSync(folder).find((name) => /^(?:licen[cs]e|copying)(?:\.|$)/i.test(name))
    const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim()
    // Some come without the text of their licence: whose they are is said at least.
    const by = typeof author === 'string' ? author : (author?.name ?? '')
    return [`${name} ${version}: ${license}`, [by, homepage].filter(Boolean).join('\n'), text]
      .filter((part) => part !== '')
      .join('\n\n')
  })
  const own = readFileSync(join(root, 'LICENSE'), 'utf8').trim()
  const rule = `\n\n${'-'.repeat(72)}\n\n`
  return `${[`Coterie\n\n${own}`, data, 'It contains, whole or in part:', ...parts.sort()].join(rule)}\n`
}
