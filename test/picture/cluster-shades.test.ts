import { expect, test } from 'vitest'
import { clustersOn } from '../../src/atlas/cluster-rows.ts'
import { nodeCount } from '../../src/atlas/nodes.ts'
import { apart, clusterColours, neighboursOn } from '../../src/picture/cluster-shades.ts'
import { leastDifference, seenBySights } from '../../src/picture/colour-sights.ts'
import { palettes } from '../../src/picture/palette.ts'
import { acl, atlasAtResolution } from '../atlas/filters/fixtures.ts'

const differences = (a: string, b: string) => leastDifference(seenBySights(a), seenBySights(b))

test('the difference of colours is CIEDE2000, to whoever sees least of it', () => {
  expect(differences('#ffffff', '#000000')).toBeCloseTo(100, 1)
  expect(differences('#123456', '#123456')).toBe(0)
  // Red and green of one lightness are far apart to most people, and near without the second kind of cone.
  const [most, , second] = seenBySights('#b04030').map((seen, i) =>
    leastDifference([seen], [seenBySights('#607020')[i]!]),
  )
  expect(most).toBeGreaterThan(40)
  expect(second).toBeLessThan(20)
})

test.each(Object.entries(palettes))(
  'any two of the first ten colours are told apart by everyone, %s',
  (_, { clusters }) => {
    for (const [i, one] of clusters.slice(0, 10).entries())
      for (const other of clusters.slice(0, i)) expect(differences(one, other)).toBeGreaterThan(apart)
  },
)

test.each([
  ['ACL 2022 as it is drawn', undefined],
  ['ACL 2022 in many small clusters', 3],
] as const)(
  '%s: each cluster large enough to name has a colour, told from those of its neighbours by everyone',
  async (_, resolution) => {
    const map = await atlasAtResolution(resolution, acl)
    const large = clustersOn(map).filter(({ size }) => size >= Math.max(3, nodeCount(map) / 100))
    for (const palette of Object.values(palettes)) {
      const colours = clusterColours(map, palette)
      for (const { number } of large) expect(colours.has(number)).toBe(true)
      const beside = neighboursOn(map, new Set(colours.keys()))
      const alike = [...beside].flatMap(([one, own]) =>
        [...own.keys()].filter((other) => differences(colours.get(one)!, colours.get(other)!) < apart),
      )
      expect(alike).toEqual([])
      const { membership } = map.findings[0]
      expect(membership.filter((number) => !colours.has(number)).length).toBeLessThan(0.25 * nodeCount(map))
    }
  },
)

test('no two clusters are of one colour while another colour lies idle', async () => {
  const map = await atlasAtResolution(undefined, acl)
  const colours = clusterColours(map, palettes.light)
  expect(new Set(colours.values()).size).toBe(Math.min(colours.size, palettes.light.clusters.length))
})
