import { beforeAll, describe, expect, inject, test } from 'vitest'
import { tellDifferences } from './differences.ts'
import { corpora, fingerprint, mapByNode } from './map.ts'
import { nodeVersions } from './node.ts'

const { nodes } = inject('equipment')
const here = new Map<string, string>()

beforeAll(async () => {
  for (const { file } of corpora) here.set(file, await mapByNode(process.execPath, file))
})

for (const version of nodeVersions)
  describe.skipIf(nodes[version] === undefined)(`in Node ${version}`, () => {
    test.for(corpora)('the map of $name is the one of the Node that runs this', async ({ file }) => {
      const map = await mapByNode(nodes[version]!, file)
      const same = fingerprint(map) === fingerprint(here.get(file)!)
      expect(same ? '' : tellDifferences(here.get(file)!, map)).toBe('')
    })
  })
