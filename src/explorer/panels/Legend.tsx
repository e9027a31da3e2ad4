import { nodeKinds } from '../../model/ids.ts'
import { colours, sizes } from '../state/look.ts'
import { figure, measure } from '../state/measures.ts'
import { graph } from '../state/session.ts'
import { sizeBy, visibleKinds } from '../state/view.ts'
import { counted, kindWord } from './words.ts'

/** What the size of a mark means now: three sizes with the values they stand for. */
export function SizeLegend() {
  const scale = sizes.value
  const now = measure(graph.value, sizeBy.value)
  if (scale === null || now === undefined) return null
  const kind = nodeKinds.find((kind) => visibleKinds.value.has(kind) && scale.largest[kind] > 0)
  return (
    <>
      <p class="meaning">
        {now.meaning} Each kind is measured in its own network and has a scale of its own.
        {now.sampled !== undefined &&
          ` Estimated from ${now.sampled.pivots.toLocaleString('en')} sources; standard error ${figure(now.sampled.error)}.`}
      </p>
      {kind !== undefined && (
        <ul class="sizes" aria-label={`Sizes of ${kindWord[kind][1].toLowerCase()}`}>
          {steps(scale.largest[kind]).map((value) => {
            const radius = scale.least + (scale.most - scale.least) * Math.sqrt(value / scale.largest[kind])
            return (
              <li key={value}>
                <svg
                  class="mark"
                  viewBox="0 0 12 12"
                  style={{ width: px(radius), height: px(radius) }}
                  aria-hidden="true"
                >
                  <circle cx="6" cy="6" r="6" />
                </svg>
                {figure(value)}
              </li>
            )
          })}
          <li class="of">{kindWord[kind][1].toLowerCase()}</li>
        </ul>
      )}
    </>
  )
}

const px = (radius: number): string => `${Math.round(2 * radius)}px`

/** Three values up to the largest; whole where a measure counts. */
function steps(largest: number): readonly number[] {
  const values = [0.1, 0.4, 1].map((share) => share * largest)
  if (!Number.isInteger(largest)) return values.map((value) => Number(value.toPrecision(2)))
  return [...new Set(values.map((value) => Math.max(1, Math.round(value))))]
}

/** What colour means now: the clusters by name, the kinds, or the years from first to last. */
export function ColourLegend() {
  const meaning = colours.value?.meaning
  if (meaning === undefined) return null
  if (meaning.by === 'year')
    return (
      <div class="legend">
        <svg class="ramp" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
          <defs>
            <linearGradient id="years-ramp">
              {meaning.stops.map((colour, i) => (
                <stop key={colour} offset={i / (meaning.stops.length - 1)} stop-color={colour} />
              ))}
            </linearGradient>
          </defs>
          <rect width="100" height="8" fill="url(#years-ramp)" />
        </svg>
        <p class="ramp-ends">
          <span>{meaning.first}</span>
          <span>{meaning.last}</span>
        </p>
        <p class="meaning">The year of a work; of an author or a topic, the middle year of their works.</p>
      </div>
    )
  return (
    <ul class="legend">
      {meaning.entries.map(({ colour, label, count }) => (
        <li key={`${colour}${label}`}>
          <i class="swatch" style={{ background: colour }} />
          <span>{label}</span>
          <span class="figure" title={counted(count, 'node')}>
            {count.toLocaleString('en')}
          </span>
        </li>
      ))}
    </ul>
  )
}
