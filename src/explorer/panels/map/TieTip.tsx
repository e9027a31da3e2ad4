import { labelAt, nodeOf } from '../../../atlas/nodes.ts'
import { shortened } from '../../../picture/label-text.ts'
import { en } from '../../../words/en.ts'
import { tieBetween } from '../details/TieDetails.tsx'
import { useSession } from '../session-context.ts'

/** Pixels between the pointer and what is said of the tie under it. */
const away = 14

/** What a tie is made of, in a few words, beside the pointer that is over it. */
export function TieTip() {
  const { atlas, hoveredTie } = useSession()
  const [pointed, map] = [hoveredTie.value, atlas.value]
  const tie = pointed === null || map === null ? undefined : tieBetween(map, pointed.ends)
  if (pointed === null || map === null || tie === undefined) return null
  const { ends, facts } = tie
  const [one, other] = ends.map((end) => shortened(labelAt(map, nodeOf(map, end)!), 40)) as [string, string]
  const isRight = pointed.x < innerWidth / 2
  const side = isRight ? { left: `${pointed.x + away}px` } : { right: `${innerWidth - pointed.x + away}px` }
  return (
    <div class="panel tie-tip" role="tooltip" style={{ ...side, top: `${pointed.y + away}px` }}>
      <bdi>{en.tie.ends(one, other)}</bdi>
      <small>{inShort(facts)}</small>
    </div>
  )
}

function inShort(facts: NonNullable<ReturnType<typeof tieBetween>>['facts']): string {
  const { short } = en.tie
  switch (facts.kind) {
    case 'coauthorship':
      return short.coauthorship(facts.works.length, facts.years)
    case 'authorship':
      return short.authorship(facts.position, facts.authors)
    case 'aboutness':
      return short.aboutness(facts.count)
    case 'similarity':
      return short.similarity(facts.weight)
    case 'cooccurrence':
      return short.cooccurrence(facts.works.length, facts.years)
  }
}
