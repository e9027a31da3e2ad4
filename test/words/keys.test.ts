import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { formats } from '../../src/ingest/formats/detect-format.ts'
import { stabilityId } from '../../src/ingest/measures/clusters/stability.ts'
import { measures } from '../../src/ingest/measures/measure-table.ts'
import { recordMeasures } from '../../src/ingest/record-measures/record-measures.ts'
import { mapFormat } from '../../src/ingest/saved-map.ts'
import { causes } from '../../src/model/causes.ts'
import { isObject } from '../../src/model/shape.ts'
import { wholeMeasureIds } from '../../src/warehouse/whole-network.ts'
import { en } from '../../src/words/en.ts'
import { formatLabels } from '../../src/words/formats.en.ts'

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/u.test(path))
  .map((path) => ({ path, text: readFileSync(`src/${path}`, 'utf8') }))
const outside = sources.filter(({ path }) => !path.startsWith('words/'))

const everywhere = sources.map(({ text }) => text)

const holds = (text: string, word: string): boolean => new RegExp(`(?<![\\w$])${word}(?![\\w$])`, 'u').test(text)

/**
 * Keys below `group` that none of the texts names, unless they are asked for by what stands in data: `group[code]`. What
 * stands deeper may be handed on as a whole, and named anywhere.
 */
function unnamed(group: string, value: unknown, texts: readonly string[]): readonly string[] {
  if (!isObject(value)) return []
  const name = group.split('.').at(-1)!
  const byCode = texts.some((text) => new RegExp(`(?:\\b${name}|\\bwords)\\??\\.?\\[`, 'u').test(text))
  return Object.entries(value).flatMap(([key, below]) => {
    const path = `${group}.${key}`
    const isNamed = texts.some((text) => holds(text, key) || text.includes(`'${key}'`))
    return isNamed || byCode ? unnamed(path, below, everywhere) : [path]
  })
}

test('nothing stands in the words that nobody says', () => {
  const unused = Object.entries(en).flatMap(([group, value]) => {
    const own = outside.filter(({ text }) => holds(text, `en\\.${group}`)).map(({ text }) => text)
    return own.length === 0 ? [group] : unnamed(group, value, own)
  })
  expect(unused).toEqual([])
})

test('every format is called something, and nothing else is', () => {
  expect(Object.keys(formatLabels).sort()).toEqual([...formats.map(({ id }) => id), mapFormat].sort())
})

test('every measure, of ties or of records, is called something and has its meaning, and nothing else is', () => {
  const ids = [...measures, ...recordMeasures].map(({ id }) => id)
  expect(Object.keys(en.measures).sort(), 'src/words/map.en.ts').toEqual(
    [...ids, stabilityId, ...wholeMeasureIds].sort(),
  )
  for (const [id, { label, meaning }] of Object.entries(en.measures)) {
    expect(label, id).toMatch(/^\p{Lu}/u)
    expect(meaning, id).toMatch(/\.$/u)
  }
})

test('every cause of a problem is found by some reader', () => {
  const texts = outside.filter(({ path }) => path !== 'model/causes.ts').map(({ text }) => text)
  const found = (code: string) => texts.some((text) => text.includes(`code: '${code}'`) || text.includes(`'${code}',`))
  // Of maps of ours their faults say it.
  const faults = ['not-ours', 'newer-version', 'damaged']
  expect(Object.keys(causes).filter((code) => !found(code) && !faults.includes(code))).toEqual([])
})

test('numbers, dates and plurals are written by the words alone', () => {
  expect(outside.filter(({ text }) => /toLocale\w*String|\bIntl\./u.test(text)).map(({ path }) => path)).toEqual([])
})
