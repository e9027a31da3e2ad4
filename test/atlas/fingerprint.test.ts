import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Atlas } from '../../src/atlas/atlas.ts'
import { fingerprint, shortFingerprint } from '../../src/atlas/fingerprint.ts'
import { bibtex } from '../../src/ingest/formats/bibtex/bibtex.ts'
import { type Reading, readAll } from '../../src/ingest/formats/format.ts'
import { graphOf } from '../../src/ingest/graphology.ts'
import { explore } from '../../src/ingest/pipeline.ts'
import { defaultSettings } from '../../src/model/settings.ts'
import { anyCorpus, atlasFrom, corpusOf } from '../corpus.ts'
import { seedReading as seed } from '../seed.ts'

const made = async (readings: readonly Reading[], settings = defaultSettings): Promise<Atlas> =>
  (await explore(readings, { settings })).atlas

describe('the fingerprint of a map', () => {
  test('is 64 hexadecimal digits, the same each time the same files are read', async () => {
    const [one, other] = [fingerprint(await made([seed])), fingerprint(await made([seed]))]
    expect(one).toMatch(/^[0-9a-f]{64}$/)
    expect(other).toBe(one)
  })

  test('begins with the twelve digits that people see', async () => {
    const whole = fingerprint(await made([seed]))
    expect(shortFingerprint(whole)).toMatch(/^[0-9a-f]{12}$/)
    expect(whole.startsWith(shortFingerprint(whole))).toBe(true)
  })

  test('does not ask for the order of records and files', async () => {
    const bib = readAll(
      bibtex,
      '@article{x, title={Gradients}, author={Wonyeol Lee and Ann Other}, year=2020}',
      'x.bib',
      2026,
    )
    const turned = { ...seed, records: seed.records.toReversed() }
    expect(fingerprint(await made([bib, turned]))).toBe(fingerprint(await made([seed, bib])))
  })

  test('changes with the settings, and with one letter of one title', async () => {
    const before = fingerprint(await made([seed]))
    expect(fingerprint(await made([seed], { ...defaultSettings, counting: 'full' }))).not.toBe(before)
    const [first, ...rest] = seed.records
    const mended = { ...seed, records: [{ ...first!, title: `${first!.title}!` }, ...rest] }
    expect(fingerprint(await made([mended]))).not.toBe(before)
  })

  test('has no part in where files lay and what was wrong in them', async () => {
    const moved = {
      ...seed,
      records: seed.records.map((r) => ({ ...r, place: { ...r.place, line: r.place.line + 7 } })),
    }
    const problem = { file: 'x', severity: 'note', code: 'said', text: 'x' } as const
    expect(fingerprint(await made([{ ...moved, problems: [problem] }]))).toBe(fingerprint(await made([seed])))
  })

  test('knows what is no number, however an engine writes it', () => {
    const atlas = atlasFrom(corpusOf([{ title: 'One', authors: ['Ada'] }]))
    const other = atlasFrom(corpusOf([{ title: 'One', authors: ['Ada'] }]))
    new Uint32Array(other.works.novelty.buffer)[0] = 0xffc00001
    expect(other.works.novelty[0]).toBeNaN()
    expect(fingerprint(other)).toBe(fingerprint(atlas))
  })
})

describe('an atlas', () => {
  test('is as it was after its graph was made', () => {
    fc.assert(
      fc.property(anyCorpus, (corpus) => {
        const atlas = atlasFrom(corpus)
        const before = fingerprint(atlas)
        graphOf(atlas)
        expect(fingerprint(atlas)).toBe(before)
      }),
      { numRuns: 30 },
    )
  })

  test('holds every work, author and topic as it was, in the order of the corpus', () => {
    fc.assert(
      fc.property(anyCorpus, (corpus) => {
        const graph = graphOf(atlasFrom(corpus))
        expect(graph.nodes()).toEqual([...corpus.authors, ...corpus.works, ...corpus.topics].map(({ id }) => id))
        for (const author of corpus.authors) expect(graph.getNodeAttribute(author.id, 'author')).toEqual(author)
        for (const { records: _, ...work } of corpus.works)
          expect(graph.getNodeAttribute(work.id, 'work')).toEqual(work)
        for (const topic of corpus.topics)
          expect(graph.getNodeAttribute(topic.id, 'topic')).toMatchObject({
            ...topic,
            idf: expect.closeTo(topic.idf, 5),
          })
      }),
    )
  })
})
