import fc from 'fast-check'
import { expect, test } from 'vitest'
import { orderOf } from '../../../src/atlas/atlas.ts'
import { csrFromTies } from '../../../src/atlas/counting/csr-from-ties.ts'
import { joinedRows } from '../../../src/atlas/counting/joined-rows.ts'
import { network } from '../../../src/ingest/graph/network.ts'
import { anyCorpus, atlasFrom } from '../../corpus.ts'

test('several networks are one graph of authors, works and topics, with every tie of each and no other', () => {
  fc.assert(
    fc.property(anyCorpus, (corpus) => {
      const { signed, topicsOf, people, works, topics } = network(corpus)
      const order = orderOf(atlasFrom(corpus))
      const joined = joinedRows(order, {
        authorship: signed,
        aboutness: topicsOf,
        coauthorship: people.weighted,
        similarity: works,
        cooccurrence: topics.associated,
      })
      const ties: [number, number, number][] = []
      const work = order.author
      const topic = order.author + order.work
      for (let w = 0; w < order.work; w++) {
        const authors = signed.members.subarray(signed.offsets[w], signed.offsets[w + 1])
        for (const a of authors) ties.push([a, work + w, 1])
        for (let k = topicsOf.offsets[w]!; k < topicsOf.offsets[w + 1]!; k++)
          ties.push([work + w, topic + topicsOf.members[k]!, topicsOf.weights[k]! ** 2 * Math.max(1, authors.length)])
      }
      for (const [first, csr] of [[0, people.weighted], [work, works], [topic, topics.associated]] as const) // biome-ignore format: where each begins
        for (let v = 0; v < csr.order; v++)
          for (let k = csr.offsets[v]!; k < csr.offsets[v + 1]!; k++)
            if (csr.targets[k]! > v) ties.push([first + v, first + csr.targets[k]!, csr.weights[k]!])
      const expected = csrFromTies(
        topic + order.topic,
        ties.map(([a]) => a),
        ties.map(([, b]) => b),
        ties.map(([, , weight]) => weight),
      )
      expect(joined).toEqual(expected)
    }),
  )
})
