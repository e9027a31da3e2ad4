import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, inject, test } from 'vitest'
import { type Random, seeded } from '../../../src/model/random.ts'
import { anyReading } from '../any-reading.ts'

// As with maps, each is opened whole.
const inputs = inject('damagedMaps')

const fixture = (name: string) => new Uint8Array(readFileSync(`test/fixtures/spreadsheets/${name}`))
const samples: Readonly<Record<string, readonly Uint8Array[]>> = {
  zip: [
    zipSync({
      'a.ris': strToU8('TY  - JOUR\nTI  - One\nAU  - Doe, Jane\nER  - \n'),
      'b/b.bib': strToU8('@article{a, title = {Two}, author = {Roe, John}}\n'),
      'c.csv': [strToU8('Title,Authors,Year\nThree,"Doe, Jane",2020\n'), { level: 0 }],
    }),
    zipSync({ 'i.zip': zipSync({ 'a.ris': strToU8('TY  - JOUR\nTI  - One\nER  - \n') }) }),
  ],
  xlsx: [fixture('dimensions.xlsx'), fixture('odds.xlsx')],
  xls: [fixture('wos-biff5.xls'), fixture('dimensions.xls')],
}

describe(`of ${inputs} damaged files none stops who reads what is packed`, () => {
  test.each(Object.keys(samples))('%s', async (kind) => {
    const random = seeded(kind)
    let records = 0
    for (let i = 0; i < inputs; i++) {
      const bytes = mutation(samples[kind]!, random)
      const reading = await anyReading('f', bytes)
      // Nothing is lost without a word.
      if (reading.records.length + reading.problems.length + reading.graphs.length === 0)
        expect.fail(`${kind}: nothing is said of mutation ${i}`)
      for (const { key, place } of reading.records) if (key === '' || !(place.line > 0)) expect.fail(`${kind}: ${i}`)
      records += reading.records.length
    }
    expect(records).toBeGreaterThan(inputs / 10)
  })
})

function mutation(samples: readonly Uint8Array[], random: Random): Uint8Array {
  const below = (n: number) => Math.floor(random() * n)
  let bytes = samples[below(samples.length)]!.slice()
  for (let times = 1 + below(4); times > 0; times--) {
    const from = below(bytes.length)
    const kinds = [
      () => bytes.fill(below(256), from, from + 1),
      () => bytes.fill([0, 255, 0x7f, 1][below(4)]!, from, from + 1 + below(4)),
      // The head and the directory at the end say the most.
      () => {
        const near = below(Math.min(600, bytes.length))
        bytes[random() < 0.5 ? near : bytes.length - 1 - near] = below(256)
        return bytes
      },
      () => bytes.slice(0, from),
      () => Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + below(40))]),
      () => Buffer.concat([bytes.subarray(0, from), bytes.subarray(Math.max(0, from - below(400)))]),
    ]
    bytes = new Uint8Array(kinds[below(kinds.length)]!())
    if (bytes.length === 0) return bytes
  }
  return bytes
}
