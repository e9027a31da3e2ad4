import type { YearCount } from '../../../atlas/facts/years.ts'
import { en } from '../../../words/en.ts'

const [height, most] = [44, 22]

/** Works by year as bars; read out as a sentence. */
export function YearBars({ years }: { years: readonly YearCount[] }) {
  const first = years[0]
  const last = years.at(-1)
  if (first === undefined || last === undefined) return null
  const top = Math.max(...years.map(({ works }) => works))
  const step = Math.min(most, 320 / years.length)
  const width = step * years.length
  return (
    <figure class="years">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={en.years.all(years.filter(({ works }) => works > 0))}
      >
        {years.map(({ year, works }, i) => {
          const tall = works === 0 ? 1 : Math.max(4, (works / top) * height)
          return (
            <rect
              key={year}
              class={works === 0 ? 'none' : ''}
              x={i * step + 1}
              y={height - tall}
              width={Math.max(1, step - 2)}
              height={tall}
              rx={Math.min(2, step / 4)}
            >
              <title>{en.years.bar(year, works)}</title>
            </rect>
          )
        })}
      </svg>
      <figcaption aria-hidden="true" style={{ width: `${Math.max(width, 76)}px` }}>
        <span>{first.year}</span>
        {last.year !== first.year && <span>{last.year}</span>}
      </figcaption>
    </figure>
  )
}
