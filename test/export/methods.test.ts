import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Atlas } from '../../src/atlas/atlas.ts'
import { partOf } from '../../src/atlas/part.ts'
import { nodeFonts } from '../../src/cli/node-fonts.ts'
import { asBibtex, citedIn, references, shortly } from '../../src/export/cited-methods.ts'
import type { Exported } from '../../src/export/export-format.ts'
import { methodsFacts, recordFlow } from '../../src/export/methods-facts.ts'
import { methods } from '../../src/export/to-methods.ts'
import { explore, type NamedReading } from '../../src/ingest/pipeline.ts'
import type { Decision } from '../../src/model/decision.ts'
import { adding, leavingOut, makingOne } from '../../src/model/ledger.ts'
import { defaultSettings } from '../../src/model/settings.ts'
import { anyReading } from '../ingest/any-reading.ts'

const drawn = async (readings: readonly NamedReading[], decisions: readonly Decision[] = []): Promise<Atlas> =>
  (await explore(readings, { settings: defaultSettings, decisions })).atlas
const exported = (atlas: Atlas, more: Partial<Exported> = {}): Exported => ({
  atlas,
  beside: {},
  fonts: nodeFonts,
  async *ours() {},
  viewer: async () => '',
  ...more,
})
const written = (given: Exported): string => [...(methods.write(given) as Iterable<string>)].join('')

/** What a line of the flow says. */
const inFlow = (text: string, step: string): number => {
  const [, n] = text
    .split('\n')
    .find((line) => line.startsWith(`| ${step}`))!
    .match(/\| ([\d,]+)[^|]*\|$/)!
  return Number(n!.replaceAll(',', ''))
}

const entry = (key: string, title: string, year: number, author = 'Lee, Wonyeol') =>
  `@article{${key}, author={${author}}, title={${title}}, journal={J}, year={${year}}, abstract={Floating-point networks.}}\n`
const one = entry('a', 'Floating-point networks', 2020) + entry('b', 'Automatic differentiation', 2021)
const other = entry('x', 'Floating-point networks', 2020) + entry('y', 'Probabilistic programs', 2022)

describe('the flow of records adds up', () => {
  test('for the seed', async () => {
    const atlas = await drawn([await anyReading('wonyeol-lee.txt', readFileSync('data/wonyeol-lee.txt'))])
    const flow = recordFlow(atlas, [])!
    expect(flow).toMatchObject({ read: 10, copies: 0, fromFiles: 10, works: 10, unreadable: 0 })
    const text = written(exported(atlas, { version: '1.2.3' }))
    expect(text).toContain('made with Coterie 1.2.3 (fingerprint ')
    expect(text).toContain('from 10 records in 1 file')
    expect(inFlow(text, 'Works on the map')).toBe(10)
  })

  test('for two files that overlap: what both hold is one work, found by its title', async () => {
    const readings = [await anyReading('one.bib', one), await anyReading('other.bib', other)]
    const atlas = await drawn(readings)
    expect(recordFlow(atlas, [])).toMatchObject({ read: 4, copies: 1, fromFiles: 3, works: 3 })
    const sources = [{ name: 'one.bib', retrieved: '2026-05-27' }, { name: 'other.bib' }]
    const text = written(exported(atlas, { sources }))
    expect(text).toContain('one.bib: 2 records, BibTeX / BibLaTeX, retrieved on 27 May 2026; other.bib: 2 records')
    expect(text).toContain('1 record of a work met before was joined to it (joins: 1 by title, year and surnames)')
    expect(text).toContain('| one.bib | BibTeX / BibLaTeX | 2026-05-27 | 2 | 2 |')
    expect(text).toContain('| other.bib | BibTeX / BibLaTeX | not stated | 2 | 1 |')
  })

  test('with a work left out for a reason, one added, two made one, and an entry that cannot be read', async () => {
    const reading = await anyReading(
      'one.bib',
      `${one}${entry('c', 'Front matter', 2021)}@article{broken, title={Never`,
    )
    const second = await anyReading('other.bib', other)
    const [, b, c] = reading.records
    const decisions: Decision[] = [
      leavingOut([c!], 'Front matter', 'Not a publication'),
      adding({ title: 'A talk', bylines: [] }),
      makingOne(b!, second.records[1]!),
    ]
    const atlas = await drawn([reading, second], decisions)
    const flow = recordFlow(atlas, decisions)!
    expect(flow).toMatchObject({ copies: 2, leftOut: { records: 1 }, fromFiles: 2, byHand: 1, works: 3 })
    expect([...flow.leftOut.reasons]).toEqual([['Not a publication', 1]])
    expect(flow.read).toBe(flow.fromFiles + flow.copies + flow.leftOut.records)
    const text = written(exported(atlas, { beside: { decisions } }))
    expect(inFlow(text, 'Entries found') - inFlow(text, '− not readable')).toBe(inFlow(text, 'Records read'))
    expect(text).toContain('1 record was left out by hand (Not a publication: 1).')
    expect(text).toContain('Decided by hand: 1 work added, 1 work left out and 1 pair of records made one work.')
  })

  test('whatever files overlap, and whatever is left out', async () => {
    const titles = ['Alpha rays', 'Beta decay', 'Gamma bursts', 'Delta waves', 'Epsilon nets']
    const file = fc.array(fc.nat(titles.length - 1), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 3 }), fc.boolean(), async (files, leaves) => {
        const readings = await Promise.all(
          files.map((list, f) =>
            anyReading(`${f}.bib`, list.map((t, i) => entry(`k${f}${i}`, titles[t]!, 2000 + t)).join('')),
          ),
        )
        const decisions = leaves ? [leavingOut([readings[0]!.records[0]!], 'x', 'Off topic')] : []
        const flow = recordFlow(await drawn(readings, decisions), decisions)
        fc.pre(flow !== undefined)
        expect(flow.read).toBe(files.flat().length)
        expect(flow.read).toBe(flow.fromFiles + flow.copies + flow.leftOut.records)
        expect(flow.works).toBe(flow.fromFiles + flow.byHand)
        expect(flow.works).toBe(new Set(files.flat()).size - (leaves ? 1 : 0))
      }),
      { numRuns: 25 },
    )
  })
})

test('a part of a map tells of the whole, and how much of it is shown', async () => {
  const whole = await drawn([await anyReading('one.bib', one), await anyReading('other.bib', other)])
  const part = partOf(whole, { has: (node) => node === 0 })
  const facts = methodsFacts(exported(part, { whole }))
  expect(facts.fingerprint).toBe(methodsFacts(exported(whole)).fingerprint)
  expect(facts.part).toEqual({ author: 1, work: 0, topic: 0 })
  expect(written(exported(part, { whole }))).toContain('Of these, 0 works, 1 author and 0 topics are shown.')
})

test('each source that is cited stands in the list and as BibTeX, which is read back; no other does', async () => {
  const atlas = await drawn([await anyReading('one.bib', one)])
  const text = written(exported(atlas))
  expect(text).not.toContain('@newman2001]')
  const bib = /```bibtex\n([\s\S]*)```/u.exec(text)![1]!
  const { records } = await anyReading('methods.bib', bib)
  const [body = ''] = text.split('## References')
  for (const one of references.values()) {
    const isCited = body.includes(shortly(one))
    expect([one.key, records.some(({ key }) => key === one.key)]).toEqual([one.key, isCited])
  }
  expect(records.map(({ title }) => title)).toContain('Structural holes: The social structure of competition')
})

test('every source of a method has a key of its own, and BibTeX that our own reader takes', async () => {
  const all = citedIn([...references.keys()].map((key) => `@${key}`).join(' '))
  expect(all).toHaveLength(references.size)
  const { records, problems } = await anyReading('all.bib', all.map(asBibtex).join('\n'))
  expect([records.length, problems]).toEqual([all.length, []])
})

test('a reason with a bar in it does not end its cell', async () => {
  const reading = await anyReading('one.bib', one)
  const decisions = [leavingOut([reading.records[0]!], 'x', 'a | b\nc')]
  const text = written(exported(await drawn([reading], decisions), { beside: { decisions } }))
  expect(text).toContain('|    a \\| b c | 1 work |')
})
