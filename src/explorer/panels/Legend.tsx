import { colours, sizes } from '../state/look.ts'
import { figure, measure } from '../state/measures.ts'
import { sizeBy } from '../state/view.ts'
import { counted } from './words.ts'

/** What the size of a mark means now: three marks with the values they stand for. */
export function SizeLegend() {
  const scale = sizes.value
  const now = measure(sizeBy.value)
  if (scale === null || now === undefined) return null
  return (
    <p class="meaning">
      Larger: {now.meaning}. Each kind has its own scale.{extent(scale.largest)}
    </p>
  )
}

function extent(largest: Readonly<Record<string, number>>): string {
  const top = Math.max(...Object.values(largest))
  return top > 0 ? ` Largest: ${figure(top)}.` : ''
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
