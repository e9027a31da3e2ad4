import { beforeAll, describe, expect, inject, test } from 'vitest'
import { corpora, type Drawn, difference, drawnByNode } from './map.ts'
import { nodeVersions } from './node.ts'

const { nodes } = inject('equipment')
const here = new Map<string, Drawn>()

beforeAll(async () => {
  for (const { file } of corpora) here.set(file, await drawnByNode(process.execPath, file))
})

for (const version of nodeVersions)
  describe.skipIf(nodes[version] === undefined)(`in Node ${version}`, () => {
    test.for(corpora)('the map of $name is the one of the Node that runs this', async ({ file }) => {
      expect(await difference(here.get(file)!, await drawnByNode(nodes[version]!, file))).toBe('')
    })
  })
