import { nodeKinds } from '../../../model/ids.ts'
import { dashes } from '../../../picture/drawing.ts'
import { sizeSteps } from '../../../picture/size-steps.ts'
import { lineOf, tieKinds } from '../../../picture/tie-look.ts'
import { en } from '../../../words/en.ts'
import { isPicked } from '../../state/filters-here.ts'
import { figure, measure } from '../../state/measures-here.ts'
import { useParts, useSession } from '../session-context.ts'
import { TieStates } from '../time/TieStates.tsx'

/** What the size of a mark means now: three sizes with the values they stand for. */
export function SizeLegend() {
  const { atlas, filters, sizeBy, sizes, togglePick, visibleKinds } = useSession()
  const scale = sizes.value
  const now = measure(atlas.value, sizeBy.value)
  if (scale === null || now === undefined) return null
  const kind = nodeKinds.find((kind) => visibleKinds.value.has(kind) && scale.largest[kind] > 0)
  return (
    <>
      <p class="meaning">
        {now.meaning} {en.legend.ownScale}
        {now.sampled !== undefined && ` ${en.legend.estimated(now.sampled.pivots, now.sampled.error)}`}
      </p>
      {kind !== undefined && (
        <ul class="sizes" aria-label={en.legend.sizesOf(en.kinds[kind].manyWithin)}>
          {sizeSteps(scale.largest[kind]).map((value) => {
            const pick = { by: `size.${now.id}`, of: String(value / scale.largest[kind]) }
            const radius = scale.least + (scale.most - scale.least) * Math.sqrt(value / scale.largest[kind])
            return (
              <li key={value}>
                <button
                  type="button"
                  class="size-button"
                  title={en.legend.atLeast(figure(value), now.label)}
                  aria-label={en.legend.atLeast(figure(value), now.label)}
                  aria-pressed={isPicked(filters.value, pick)}
                  onClick={() => togglePick(pick, en.legend.atLeast(figure(value), now.label))}
                >
                  <svg
                    class="mark"
                    viewBox="0 0 12 12"
                    style={{ width: px(radius), height: px(radius) }}
                    aria-hidden="true"
                  >
                    <circle cx="6" cy="6" r="6" />
                  </svg>
                  {figure(value)}
                </button>
              </li>
            )
          })}
          <li class="of">{en.kinds[kind].manyWithin}</li>
        </ul>
      )}
    </>
  )
}

const px = (radius: number): string => `${Math.round(2 * radius)}px`

/** What solid, dashed and wide lines stand for, of those on the map. */
export function LineLegend() {
  const part = useParts()
  const { visibleTies } = useSession()
  const kinds = tieKinds.filter((kind) => visibleTies.value.has(kind))
  if (kinds.length === 0) return null
  return (
    <section class="control" aria-labelledby={part('lines-title')}>
      <h3 id={part('lines-title')}>{en.legend.lines}</h3>
      <ul class="lines">
        {kinds.map((kind) => (
          <li key={kind}>
            <svg viewBox="0 0 28 8" width="28" height="8" aria-hidden="true">
              <path
                d="M1 4H27"
                stroke-width={kind === 'authorship' ? 1.25 : 1.75}
                stroke-dasharray={dashes[lineOf(kind)].join(' ') || undefined}
              />
            </svg>
            {en.legend.line[kind]}
          </li>
        ))}
      </ul>
      <TieStates />
    </section>
  )
}
