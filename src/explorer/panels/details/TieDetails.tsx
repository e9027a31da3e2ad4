import type { Atlas } from '../../../atlas/atlas.ts'
import { inOrder, type TieFacts, tieFacts } from '../../../atlas/facts/tie-facts.ts'
import { workEntry } from '../../../atlas/facts/years.ts'
import { firstOf, idAt, labelAt, nodeOf } from '../../../atlas/nodes.ts'
import { topicAt } from '../../../atlas/topic-columns.ts'
import { en } from '../../../words/en.ts'
import type { Ends } from '../../state/tie-here.ts'
import { tieStateWords } from '../../state/tie-state-words.ts'
import { NodeLink } from '../parts/NodeLink.tsx'
import { NodeMark } from '../parts/NodeMark.tsx'
import { Line } from '../parts/Prose.tsx'
import { Few, Section } from '../parts/Section.tsx'
import { useSession } from '../session-context.ts'
import { Passages } from './Passages.tsx'
import { RankedList } from './RankedList.tsx'
import { WorkList } from './WorkList.tsx'

/** Both ends of a tie in the order in which they are named, and what it is made of; undefined where nothing ties them. */
export function tieBetween(map: Atlas, [a, b]: Ends): { readonly ends: Ends; readonly facts: TieFacts } | undefined {
  const [one, other] = [nodeOf(map, a), nodeOf(map, b)]
  if (one === undefined || other === undefined) return undefined
  const [first, second] = inOrder(map, one, other)
  const facts = tieFacts(map, first, second)
  return facts && { ends: [idAt(map, first), idAt(map, second)], facts }
}

/** What ties two nodes: the works behind it, how its weight comes about, what both have in common. */
export function TieDetails({ ends: [one, other], facts }: { ends: Ends; facts: TieFacts }) {
  const { atlas, countedYears } = useSession()
  const state = tieStateWords(atlas.value!, facts, countedYears.value)
  return (
    <>
      <h2 tabIndex={-1} class="tie-ends">
        <End id={one} />
        <span class="sr-only"> {en.tie.and} </span>
        <End id={other} />
      </h2>
      {state !== null && <p class="meaning tie-state">{state}</p>}
      <Evidence facts={facts} />
    </>
  )
}

function End({ id }: { id: Ends[0] }) {
  const { atlas } = useSession()
  const map = atlas.value!
  return (
    <span class="tie-end">
      <NodeMark id={id} />
      <NodeLink id={id}>
        <Line text={labelAt(map, nodeOf(map, id)!)} />
      </NodeLink>
    </span>
  )
}

function Evidence({ facts }: { facts: TieFacts }) {
  const { atlas } = useSession()
  const map = atlas.value!
  const { settings } = map.about
  const words = en.tie
  switch (facts.kind) {
    case 'coauthorship': {
      const tying = facts.works.filter(({ adds }) => adds > 0)
      const leftOut = facts.works.length - tying.length
      const authors = tying.map(({ authors }) => authors)
      return (
        <>
          <Section title={words.works} note={en.number(facts.works.length)}>
            <Few entries={facts.works} most={12}>
              {({ work, authors }) => {
                const { id, title, year } = workEntry(map, work)
                return (
                  <li key={id} class="work-row">
                    <NodeMark id={id} />
                    <div>
                      <NodeLink id={id} class="node-link title">
                        <Line text={title} />
                      </NodeLink>
                      <small class="under">{words.authorsOf(authors)}</small>
                    </div>
                    <span class="figure">{year ?? en.table.none}</span>
                  </li>
                )
              }}
            </Few>
          </Section>
          <Section title={words.weight}>
            <p class="meaning">
              {settings.counting === 'full'
                ? words.full(facts.weight)
                : authors.length > 8
                  ? words.fractionalMany(facts.weight, authors.length)
                  : words.fractional(facts.weight, authors)}
            </p>
            {leftOut > 0 && <p class="meaning">{words.leftOut(leftOut, settings.hyperauthorship)}</p>}
          </Section>
          {facts.topics.length > 0 && (
            <Section title={words.sharedTopics}>
              <RankedList entries={facts.topics} most={6} />
            </Section>
          )}
        </>
      )
    }
    case 'authorship':
      return <p class="under">{words.position(facts.position, facts.authors)}</p>
    case 'aboutness':
      return (
        <>
          <Section title={words.passages}>
            <Passages works={[facts.work]} topic={marked(map, facts.topic)} />
          </Section>
          <Section title={words.weight}>
            <p class="meaning">{words.aboutness(facts.weight, facts.count, facts.held, facts.all)}</p>
          </Section>
        </>
      )
    case 'similarity':
      return (
        <>
          <Section title={words.weight}>
            <p class="meaning">{words.similarity(facts.weight)}</p>
            {facts.authors.length > 0 && (
              <p class="meaning">{words.authorsOfBoth(facts.authors.map((author) => labelAt(map, author)))}</p>
            )}
          </Section>
          {facts.topics.length > 0 && (
            <Section title={words.topicsOfBoth}>
              <RankedList entries={facts.topics} />
            </Section>
          )}
        </>
      )
    case 'cooccurrence':
      return (
        <>
          <Section title={words.weight}>
            <p class="meaning">{words.cooccurrence(facts.weight, facts.works.length, facts.held)}</p>
          </Section>
          <Section title={words.works} note={en.number(facts.works.length)}>
            <WorkList works={facts.works} />
          </Section>
        </>
      )
  }
}

function marked(map: Atlas, row: number) {
  const { label, forms } = topicAt(map.topics, row)
  return { id: idAt(map, firstOf(map, 'topic') + row), label, forms }
}
