import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { detect, formats } from '../../../../src/ingest/formats/detect-format.ts'
import { readAll } from '../../../../src/ingest/formats/format.ts'
import { samples } from '../samples.ts'

const folder = 'test/fixtures/cases'
const cases = readdirSync(folder)
  .sort()
  .filter((name) => /\.jsonl?$/u.test(name))
  .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
const texts = [...Object.values(samples).flat(), ...cases].filter((text) => isJson(text))

/** What may stand where something else belongs. */
const strangers: readonly unknown[] = [70707, true, 'qxq', {}, [70707], [['qxq']], { qxq: 'qyq' }]

/** Formats in which a bare text, or a list of one, may be somebody. */
const takeText = new Set(['dblp-json', 'table-json', 'json-works'])

/** Whose record ORCID's file is, which its works do not say; and wrappers, in place of which a text may stand. */
const untyped = new Set(['person', 'metadata', 'authLastName_s', 'authFirstName_s'])

describe('a value of another type than its key has is told, and is nobody', () => {
  for (const format of formats) {
    const own = texts.filter((text) => detect(text)?.format === format)
    if (own.length === 0) continue
    test(format.id, () => {
      const bad: string[] = []
      for (const text of own) {
        const value: unknown = JSON.parse(text)
        const said = (changed: unknown) => readAll(format, JSON.stringify(changed), 'f', 2026)
        const before = said(value)
        for (const path of pathsOf(value).slice(0, 300)) {
          if (untyped.has(String(path[0])) || untyped.has(String(path.at(-1)))) continue
          for (const stranger of strangers) {
            if (takeText.has(format.id) && [stranger].flat(2)[0] === 'qxq') continue
            const original = at(value, path)
            if (original === null || kind(original) === kind(stranger)) continue
            const after = said(replaced(value, path, stranger))
            const here = `${path.join('.')} = ${JSON.stringify(stranger)}`
            const invented = people(after).find((one) => /qxq|qyq|70707|true/u.test(one))
            if (invented !== undefined) bad.push(`${here}: invented ${invented}`)
            // A row of an answer of SPARQL belongs to the work before it as long as its cells are the same.
            if (format.id !== 'table-json' && after.records.length > before.records.length)
              bad.push(`${here}: a work more`)
            // Of a file without records, who opened it says so.
            const told = after.problems.length > before.problems.length || after.records.length === 0
            if (people(after).length < people(before).length && !told) bad.push(`${here}: lost without a word`)
          }
        }
      }
      expect(bad).toEqual([])
    })
  }
})

type Path = readonly (string | number)[]

const kind = (value: unknown) => (Array.isArray(value) ? 'list' : typeof value)

const people = (reading: ReturnType<typeof readAll>) =>
  reading.records.flatMap(({ bylines }) => bylines.map(({ name }) => JSON.stringify(name)))

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object'
  } catch {
    return false
  }
}

/** Of the first three of each list. */
function pathsOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return path.length === 0 ? [] : [path]
  const keys = Array.isArray(value) ? [...value.keys()].slice(0, 3) : Object.keys(value)
  const inner = keys.flatMap((key) => pathsOf(at(value, [key]), [...path, key]))
  return path.length === 0 ? inner : [path, ...inner]
}

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inside, key) => (inside as Record<string | number, unknown>)[key], value)

function replaced(value: unknown, path: Path, by: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return by
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) }
  ;(copy as Record<string | number, unknown>)[key] = replaced(at(value, [key]), rest, by)
  return copy
}
