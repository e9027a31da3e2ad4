import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { labelAt, nodeOf } from '../../../atlas/nodes.ts'
import { shortened } from '../../../picture/label-text.ts'
import { en } from '../../../words/en.ts'
import { tieStateWords } from '../../state/tie-state-words.ts'
import { tieBetween } from '../details/TieDetails.tsx'
import { frameOf } from '../parts/frame-of.ts'
import { useSession } from '../session-context.ts'

/** Pixels between the pointer and what is said of the tie under it. */
const away = 14

/** What a tie is made of, in a few words, beside the pointer that is over it. */
export function TieTip() {
  const { atlas, countedYears, hoveredTie } = useSession()
  const [pointed, map] = [hoveredTie.value, atlas.value]
  const tie = pointed === null || map === null ? undefined : tieBetween(map, pointed.ends)
  if (pointed === null || map === null || tie === undefined) return null
  const { ends, facts } = tie
  const [one, other] = ends.map((end) => shortened(labelAt(map, nodeOf(map, end)!), 40)) as [string, string]
  const state = tieStateWords(map, facts, countedYears.value)
  return (
    <Tip at={pointed}>
      <bdi>{en.tie.ends(one, other)}</bdi>
      <small>{inShort(facts)}</small>
      {state !== null && <small>{state}</small>}
    </Tip>
  )
}

/** On that side of a point on the screen where there is more room. */
function Tip({
  at: { x, y },
  children,
}: {
  at: { readonly x: number; readonly y: number }
  children: ComponentChildren
}) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const { style } = box.current!
    const around = frameOf(box.current!)
    const isRight = x - around.left < around.width / 2
    style.left = isRight ? `${x - around.left + away}px` : ''
    style.right = isRight ? '' : `${around.right - x + away}px`
    style.top = `${y - around.top + away}px`
  }, [x, y])
  return (
    <div ref={box} class="panel tie-tip" role="tooltip">
      {children}
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
