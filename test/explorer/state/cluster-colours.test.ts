import { expect, test } from 'vitest'
import { arrangementOf } from '../../../src/atlas/arrangement-of.ts'
import { fingerprint } from '../../../src/atlas/fingerprint.ts'
import { arranged } from '../../../src/atlas/rearranged.ts'
import { openSession } from '../../../src/explorer/state/session.ts'
import { explore } from '../../../src/ingest/pipeline.ts'
import { emptyProject } from '../../../src/model/project.ts'
import { defaultSettings } from '../../../src/model/settings.ts'
import { shadesOn } from '../../../src/picture/cluster-shades.ts'
import { historyText, readHistory } from '../../../src/project/history-file.ts'
import { projectIn, projectJson } from '../../../src/project/project-file.ts'
import { seedMap, seedReading } from '../../seed.ts'

const map = await seedMap()
const own = shadesOn(map)

function opened() {
  const session = openSession({ now: () => 0 })
  const arrangement = arrangementOf(map)
  session.adopt({ ...emptyProject, arrangement })
  session.atlas.value = map
  session.rememberMap(arrangement)
  return session
}

test('a cluster has the colour that a person chose, and who had it before has another', () => {
  const session = opened()
  session.colourCluster(0, own.get(1)!)
  const shades = shadesOn(session.atlas.value!)
  expect(shades.get(0)).toBe(own.get(1))
  expect(new Set(shades.values()).size).toBe(shades.size)
  session.colourCluster(0, 17)
  expect(shadesOn(session.atlas.value!).get(0)).toBe(17)
  expect(session.history.value.past.map(({ deed }) => deed)).toEqual([
    { code: 'cluster-coloured', name: expect.any(String), place: own.get(1) },
    { code: 'cluster-coloured', name: expect.any(String), place: 17 },
  ])
})

test('taken back, the map is what it was, to the bit; so it is where the colour is left to the palette again', () => {
  const session = opened()
  session.colourCluster(1, 9)
  const { arrangement } = session.project.value
  const coloured = session.atlas.value!
  session.stepBack()
  expect(fingerprint(arranged(coloured, session.project.value.arrangement)!)).toBe(fingerprint(map))
  expect(fingerprint(arranged(map, arrangement)!)).toBe(fingerprint(coloured))
  session.atlas.value = coloured
  session.stepForth()
  session.colourCluster(1, 12)
  session.colourCluster(1, null)
  expect(fingerprint(session.atlas.value!)).toBe(fingerprint(map))
  expect(session.project.value.arrangement).toEqual(arrangementOf(map))
})

test('what was chosen already, and no colour where none was chosen, is no step', () => {
  const session = opened()
  session.colourCluster(0, null)
  expect(session.canUndo.value).toBe(false)
  session.colourCluster(0, 3)
  session.colourCluster(0, 3)
  expect(session.history.value.past).toHaveLength(1)
})

test('name and colour stand beside each other, in the file of the project and in its history', () => {
  const session = opened()
  session.colourCluster(0, 5)
  session.nameCluster(0, 'Mine')
  const { project } = projectIn(JSON.parse(JSON.stringify(projectJson(session.project.value))))
  expect(project.arrangement).toEqual(session.project.value.arrangement)
  const [cluster] = project.arrangement.sets[0]!.clusters
  expect(cluster).toMatchObject({ name: 'Mine', given: true, ownColour: own.get(0) })
  expect(readHistory(JSON.parse(historyText(session.history.value)), session.project.value)).toMatchObject({
    past: session.history.value.past.map(({ deed }) => ({ deed })),
  })
})

test('a map that is drawn again from other files keeps the colour, and the one that it had at first', async () => {
  const session = opened()
  session.colourCluster(0, 5)
  const { arrangement } = session.project.value
  const settings = { ...defaultSettings, seed: 2 }
  const { atlas } = await explore([seedReading], { settings, arrangement })
  const number = [...shadesOn(atlas)].find(([, shade]) => shade === 5)![0]
  const next = arrangementOf(atlas, arrangement).sets[0]!.clusters[number]!
  expect(next.ownColour).toBe(arrangement.sets[0]!.clusters[0]!.ownColour)
})
