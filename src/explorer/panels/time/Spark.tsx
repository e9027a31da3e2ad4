const [width, height] = [64, 18]

/** Works a year as a row of bars, without words: the text beside it says what it is of. */
export function Spark({ counts: years }: { counts: readonly number[] }) {
  const counts = gathered(years)
  const top = Math.max(1, ...counts)
  const step = width / Math.max(6, counts.length)
  return (
    <svg class="spark" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      {counts.map((count, i) => {
        const tall = count === 0 ? 1 : Math.max(3, (count / top) * height)
        return (
          <rect
            key={i}
            class={count === 0 ? 'none' : ''}
            x={width - (counts.length - i) * step}
            y={height - tall}
            width={Math.max(0.6, step - (step > 3 ? 1 : 0))}
            height={tall}
          />
        )
      })}
    </svg>
  )
}

/** Years so many that a bar each would not be seen share bars. */
function gathered(years: readonly number[]): readonly number[] {
  const each = Math.ceil(years.length / width)
  if (each <= 1) return years
  return Array.from({ length: Math.ceil(years.length / each) }, (_, i) =>
    years.slice(i * each, (i + 1) * each).reduce((a, b) => a + b),
  )
}
