import { memo } from 'preact/compat'
import type { YearlyClusters } from '../../../atlas/facts/yearly-clusters.ts'
import { en } from '../../../words/en.ts'

interface Props {
  readonly yearly: YearlyClusters
  readonly colourOf: (cluster: number) => string
  readonly width: number
  readonly height: number
}

/** Years are named below so many of them at most. */
const named = 8

/** Works a year as bars, stacked by cluster, with a few years below; read out as a sentence. */
export const StackedYears = memo(
  function StackedYears({ yearly: { first, last, clusters, works, all }, colourOf, width, height }: Props) {
    const top = all.reduce((most, count) => Math.max(most, count), 1)
    const step = width / all.length
    const gap = Math.min(step * 0.18, 6)
    const every = Math.ceil(all.length / named)
    return (
      <>
        <svg
          viewBox={`0 0 ${width} ${height}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={en.years.all(
            Array.from(all, (count, i) => ({ year: first + i, works: count })).filter(({ works: n }) => n > 0),
          )}
        >
          {Array.from(all, (_, i) => {
            let y = height
            return clusters.map((cluster, c) => {
              const count = works[c]![i]!
              if (count === 0) return null
              const tall = (count / top) * (height - 1)
              y -= tall
              return (
                <rect
                  key={`${i} ${cluster}`}
                  x={i * step + gap / 2}
                  y={y}
                  width={step - gap}
                  height={tall}
                  fill={colourOf(cluster)}
                />
              )
            })
          })}
        </svg>
        <div class="year-names" aria-hidden="true">
          {Array.from({ length: last - first + 1 }, (_, i) =>
            i % every === 0 ? (
              <span key={i} style={{ left: `${((i + 0.5) / all.length) * 100}%` }}>
                {first + i}
              </span>
            ) : null,
          )}
        </div>
      </>
    )
  },
  (before, after) => before.yearly === after.yearly && before.colourOf(0) === after.colourOf(0),
)
