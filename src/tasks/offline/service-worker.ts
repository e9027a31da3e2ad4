/// <reference lib="webworker" />

// Keeps the page that was built, so that it opens where there is no network. It imports nothing: `setup/offline.mjs` writes it
// beside the page, with these two before it.

/** Names all that is kept: another page has another one. */
declare const version: string
/** What the page is made of, by paths beside this file. */
declare const files: readonly string[]

declare const self: ServiceWorkerGlobalScope

const prefix = 'coterie-page-'
const name = `${prefix}${version}`
/** What was fetched besides, when somebody asked for it. */
const besides = 'coterie-besides'
/** Milliseconds that the network has to bring what may have changed. */
const patience = 3000

const addressOf = (path: string): string => new URL(path, self.registration.scope).href

self.addEventListener('install', (event) => {
  const keep = async () => {
    const cache = await caches.open(name)
    await cache.addAll(files.map((path) => new Request(addressOf(path), { cache: 'reload' })))
  }
  event.waitUntil(keep())
})

// Another tab may still show the page of before, and ask for what belongs to that: it is kept until one more comes.
self.addEventListener('activate', (event) => {
  const tidy = async () => {
    const pages = (await caches.keys()).filter((key) => key.startsWith(prefix) && key !== name)
    for (const old of pages.slice(0, -1)) await caches.delete(old)
    await self.clients.claim()
  }
  event.waitUntil(tidy())
})

// Only when somebody says so does a new page take the place of the one that is looked at.
self.addEventListener('message', ({ data }) => {
  if (data === 'take over') void self.skipWaiting()
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || !request.url.startsWith(self.registration.scope)) return
  const page = request.mode === 'navigate' && isPage(request.url)
  if (page || /\/map\.coterie$/u.test(request.url))
    event.respondWith(newest(request, page ? 'index.html' : 'map.coterie'))
  else event.respondWith(kept(request))
})

const isPage = (url: string): boolean => {
  const { origin, pathname } = new URL(url)
  return ['', 'index.html'].some((path) => `${origin}${pathname}` === addressOf(path))
}

/** What the network has of it, else what is kept. */
async function newest(request: Request, path: string): Promise<Response> {
  const cached = await caches.match(addressOf(path), { cacheName: name })
  if (cached !== undefined && !navigator.onLine) return cached
  const fetched = fetch(request)
  if (cached === undefined) return fetched
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience))
  const answer = await Promise.race([fetched.catch(() => undefined), late])
  return answer?.ok ? answer : cached
}

/** What belongs to a page that is kept, which is never another; else what the network has. */
async function kept(request: Request): Promise<Response> {
  const { origin, pathname } = new URL(request.url)
  const address = `${origin}${pathname}${request.mode === 'navigate' && pathname.endsWith('/') ? 'index.html' : ''}`
  const keys = [name, ...(await caches.keys()).filter((key) => key.startsWith(prefix))]
  for (const cacheName of keys) {
    const cached = await caches.match(address, { cacheName })
    if (cached !== undefined) return cached
  }
  return address.startsWith(addressOf('samples/')) || address.startsWith(addressOf('guide/'))
    ? lastSeen(request)
    : fetch(request)
}

/** What the network has of it, else what it had last. */
async function lastSeen(request: Request): Promise<Response> {
  const cache = await caches.open(besides)
  try {
    const answer = await fetch(request)
    if (answer.ok) await cache.put(request, answer.clone()).catch(() => {})
    return answer
  } catch (error) {
    const cached = await cache.match(request)
    if (cached === undefined) throw error
    return cached
  }
}
