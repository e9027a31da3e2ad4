// How the page is built. Apart from what runs the tests, so that `npm start` needs
// none of their packages.
import { assembly } from './assembly.mjs'
import { licences } from './licences.mjs'
import { offline } from './offline.mjs'
import { viewer } from './viewer.mjs'

const contentSecurityPolicy = [
  "default-src 'self'",
  // Closeness runs in WebAssembly, which counts as script; nothing else may be evaluated.
  "script-src 'self' 'wasm-unsafe-eval'",
  // An address may tell to open what lies elsewhere (?open=), where that is allowed to be read.
  "connect-src 'self' https:",
  // Exported pictures are made as blobs before they are saved.
  "img-src 'self' blob: data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

export function buildConfig() {
  const licensed = licences()
  return {
    base: './',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    worker: { format: 'es', plugins: () => [assembly(), licensed.worker] },
    build: { target: 'es2023', assetsInlineLimit: 0, chunkSizeWarningLimit: 800 },
    plugins: [
      assembly(),
      licensed.page,
      viewer(),
      offline(),
      {
        // In development Vite itself injects inline styles, so only the built page carries the policy.
        name: 'content-security-policy',
        apply: 'build',
        transformIndexHtml: () => [
          {
            tag: 'meta',
            attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
            injectTo: 'head-prepend',
          },
        ],
      },
    ],
  }
}
