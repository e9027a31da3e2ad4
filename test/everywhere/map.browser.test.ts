import { expect, test } from 'vitest'
import { commands } from 'vitest/browser'
import { type Fingerprint, fingerprint } from './fingerprint.ts'

declare module 'vitest/internal/browser' {
  interface BrowserCommands {
    /** Of the map that Node makes of a file of this project. */
    fingerprintInNode(file: string): Promise<Fingerprint>
  }
}

test.each([
  ['the seed', 'data/wonyeol-lee.txt', 50],
  ['arxiv-100', 'test/fixtures/formats/arxiv-100/records.bib', 500],
  ['ACL 2022', 'public/samples/acl-2022.xml.gz', 3800],
])('%s gives the same map, and the same figure of it, in this browser and in Node', async (_, file, least) => {
  const inNode = commands.fingerprintInNode(file)
  const text = await commands.readFile(file, 'base64')
  const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0))
  const here = await fingerprint(file.slice(file.lastIndexOf('/') + 1), bytes)
  expect(here).toEqual(await inNode)
  expect(here.nodes).toBeGreaterThan(least)
})
