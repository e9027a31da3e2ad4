import { expect, test } from 'vitest'
import { emptyProject } from '../../src/model/project.ts'
import { edited, type History, newHistory, redone, undone, viewed } from '../../src/project/history.ts'
import { historyText, readHistory } from '../../src/project/history-file.ts'

const places = Array.from({ length: 5000 }, (_, i) => i)
const arrangement = {
  ...emptyProject.arrangement,
  key: 'k',
  nodes: { ...emptyProject.arrangement.nodes, works: places.map((i) => `title:${i}:`) },
  sets: [{ lens: 'everything' as const, scope: 'whole' as const, x: places, y: places, pinned: [], resolution: 1, membership: places.map(() => 0), clusters: [{ name: '', terms: [], colour: 0 }] }], // biome-ignore format: one set
}

function worked(): History {
  let history = newHistory({ ...emptyProject, arrangement })
  const move = (i: number) => {
    const { present } = history
    const [set] = present.arrangement.sets
    const next = { ...present.arrangement, sets: [{ ...set!, x: set!.x.with(i, -1.5) }] }
    history = edited(history, { code: 'moved', label: `${i}` }, { ...present, arrangement: next }, i)
  }
  for (let i = 0; i < 30; i++) move(i)
  const view = { ...history.present.view, lens: 'people' as const }
  history = viewed(history, { code: 'lens', lens: 'people' }, { ...history.present, view }, 99)
  const mark = { works: ['doi:1'], position: 0, name: 'Ada' }
  const decision = { kind: 'same' as const, one: mark, other: mark }
  const decided = { ...history.present, decisions: [decision] }
  history = edited(history, { code: 'decided', decision }, decided, 100, { kind: 'author', mark })
  return undone(undone(history))
}

test('steps are read back as they were, and lead there and back', () => {
  const history = worked()
  const text = historyText(history)
  // Thirty places of five thousand nodes are not written thirty times.
  expect(text.length).toBeLessThan(20_000)
  const read = { present: history.present, ...readHistory(JSON.parse(text), history.present) }
  expect(read).toEqual(history)
  const first = read.past.reduce((now) => undone(now), read as History)
  expect(first.present).toEqual({ ...emptyProject, arrangement })
  const last = read.future.reduce((now) => redone(now), read as History)
  expect(last.present.decisions).toHaveLength(1)
  expect(last.past.at(-1)?.about).toEqual({ kind: 'author', mark: { works: ['doi:1'], position: 0, name: 'Ada' } })
})

test('steps that do not fit are left out, the furthest first', () => {
  const history = worked()
  const { past } = readHistory(JSON.parse(historyText(history, 900)), history.present)
  expect(past.length).toBeGreaterThan(0)
  expect(past.length).toBeLessThan(history.past.length)
  expect(past.at(-1)).toEqual(history.past.at(-1))
})

test('of damaged steps those nearer than the damage are kept', () => {
  const history = worked()
  const json = JSON.parse(historyText(history)) as { past: Record<string, unknown>[] }
  json.past[3] = { ...json.past[3], deed: { code: 'moved' } }
  expect(readHistory(json, history.present).past).toHaveLength(3)
  json.past[1] = { ...json.past[1], change: { fields: { arrangement: { to: 7 } }, gone: [] } }
  expect(readHistory(json, history.present).past).toHaveLength(1)
  for (const wrong of [null, 7, { version: 9, past: json.past, future: [] }, { version: 1, past: {}, future: 'x' }])
    expect(readHistory(wrong, history.present)).toEqual({ past: [], future: [] })
})
