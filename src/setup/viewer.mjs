// What maps are looked at in where Coterie itself is not: the page that a map is put into to be looked at: the explorer's own panels and stage in one file, without a network.
// Code, styles and faces lie in it packed; a policy names them by their hashes, so that nothing else runs.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { assembly } from './assembly.mjs'
import { root } from './install.mjs'
import { licences } from './licences.mjs'
import { newest } from './newest.mjs'

/** A Vite plugin: writes `viewer.html` beside the built page, which puts maps into it. */
export const viewer = () => ({
  name: 'viewer',
  apply: /** @type {const} */ ('build'),
  /** @this {import('vite').Rolldown.PluginContext} */
  async generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'viewer.html', source: await built() })
    const [element] = await output('src/explorer/viewer/coterie-map.ts', 'es')
    if (element.type !== 'chunk') throw new Error('the element is not one script')
    this.emitFile({ type: 'asset', fileName: 'coterie-map.js', source: element.code })
  },
})

/** @type {Promise<string> | undefined} */
let found

/** As it lies beside the built page, else built now; again whenever a source is newer than what was built. */
export function viewerPage() {
  found ??= find().catch((error) => {
    found = undefined
    throw error
  })
  return found
}

async function find() {
  const sources = Math.max(newest(join(root, 'src')), newest(join(root, 'package-lock.json')))
  const places = [join(root, 'dist/viewer.html'), join(root, 'node_modules/.cache/coterie/viewer.html')]
  const there = places.find((place) => existsSync(place) && statSync(place).mtimeMs >= sources)
  if (there !== undefined) return readFileSync(there, 'utf8')
  const page = await built()
  mkdirSync(dirname(places[1]), { recursive: true })
  writeFileSync(places[1], page)
  return page
}

async function built() {
  const parts = await output('src/explorer/viewer/viewer-main.ts', 'iife')
  const text = (/** @type {(name: string) => boolean} */ wanted) => {
    const [part, ...more] = parts.filter(({ fileName }) => wanted(fileName))
    if (part === undefined || more.length > 0) throw new Error('the viewer is not one script and one style sheet')
    return part.type === 'chunk' ? part.code : Buffer.from(part.source).toString('utf8')
  }
  return page({
    code: text((name) => name.endsWith('.js')),
    styles: text((name) => name.endsWith('.css')),
    terms: text((name) => name === 'licences.txt'),
  })
}

/** Everything in one script and one style sheet. @param {string} entry @param {'iife' | 'es'} format */
async function output(entry, format) {
  const { build } = await import('vite')
  // The same whoever asks for it: tests, too.
  const { NODE_ENV } = process.env
  process.env.NODE_ENV = 'production'
  const made = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    plugins: [assembly(), licences().page],
    build: {
      write: false,
      target: 'es2023',
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: {
        input: join(root, entry),
        output: { format, codeSplitting: false },
      },
    },
  }).finally(() => {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = NODE_ENV
  })
  return (Array.isArray(made) ? made[0] : made).output
}

/** Unpacks what the page is made of. As text, since its hash is part of the policy. */
const begin = `(async () => {
const packed = Uint8Array.from(atob(document.getElementById('coterie-viewer').textContent), (c) => c.charCodeAt(0))
const parts = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))
const { code, styles } = await new Response(parts).json()
const add = (tag, text) => document.body.append(Object.assign(document.createElement(tag), { textContent: text }))
add('style', styles)
add('script', code)
})().catch((error) => {
document.querySelector('main').textContent = 'This browser cannot show the map (' + error.message + '). A newer one can.'
})`

/** @param {{ code: string, styles: string, terms: string }} parts */
function page({ code, styles, terms }) {
  const policy = [
    "default-src 'none'",
    `script-src ${hash(begin)} ${hash(code)}`,
    `style-src ${hash(styles)}`,
    'font-src data:',
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const icon = Buffer.from(readFileSync(join(root, 'public/favicon.svg'))).toString('base64')
  const packed = gzipSync(JSON.stringify({ code, styles }), { level: 9 })
  // The system that packed it is none of its business.
  packed[9] = 255
  if (/<\/script|<!--/i.test(terms)) throw new Error('a licence would end the script that it lies in')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Coterie">
<title>Coterie</title>
<link rel="icon" href="data:image/svg+xml;base64,${icon}">
</head>
<body>
<main><div id="stage"></div></main>
<div id="panels"></div>
<noscript>Coterie draws its map with JavaScript, which is switched off here.</noscript>
<script type="application/vnd.coterie+base64" id="coterie-map"></script>
<script type="text/plain" id="licences">
${terms}</script>
<script type="application/octet-stream" id="coterie-viewer">${packed.toString('base64')}</script>
<script>${begin}</script>
</body>
</html>
`
}

/** @param {string} text */
const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
