import { type Join, joinsOverYears } from '../../../atlas/facts/joins-over-years.ts'
import { idAt, labelAt, type NodeNumber } from '../../../atlas/nodes.ts'
import { workNameAt } from '../../../atlas/work-names.ts'
import { en } from '../../../words/en.ts'
import { NodeLink } from '../parts/NodeLink.tsx'
import { Section } from '../parts/Section.tsx'
import { useSession } from '../session-context.ts'

const [width, tall, largest] = [232, 24, 4]
const mostRows = 10

/** With whom an author wrote and when: a row for each coauthor, and a line for each work that joins those who signed it. */
export function CoauthorYears({ author, works }: { author: NodeNumber; works: readonly number[] }) {
  const { atlas, colours, palette } = useSession()
  const map = atlas.value!
  const found = joinsOverYears(map, author, works, mostRows)
  if (found === null || found.rows.length === 0 || found.joins.length < 2) return null
  const { first, last, rows, others, joins } = found
  const words = en.coauthorYears
  const step = (width - 2 * largest - 2) / (last - first + 1)
  // Works of a year stand beside each other, as far apart as there is room.
  const apart = joins.reduce((least, { of }) => Math.min(least, step / of), 2 * largest + 2)
  const radius = Math.max(2.25, Math.min(largest, apart))
  const x = ({ year, place, of }: Join) =>
    largest + 1 + (year - first + 0.5) * step + (place - (of - 1) / 2) * Math.min(2 * largest + 2, step / of)
  const y = (row: number) => (row + 1.5) * tall
  const colourOf = (node: NodeNumber) => colours.value?.of(node) ?? palette.value.quiet
  const bottom = rows.length
  const height = (rows.length + 1 + (others > 0 ? 1 : 0)) * tall
  return (
    <Section title={words.title} note={en.timeStrip.range(first, last)}>
      <div class="coauthor-years">
        <ul>
          <li class="own">
            <bdi>{labelAt(map, author)}</bdi>
          </li>
          {rows.map(({ author: other, works }) => (
            <li key={other}>
              <NodeLink id={idAt(map, other)}>
                <bdi>{labelAt(map, other)}</bdi>
              </NodeLink>
              <span class="sr-only">
                {' '}
                {years(
                  joins,
                  rows.findIndex((row) => row.author === other),
                  works,
                )}
              </span>
            </li>
          ))}
          {others > 0 && <li class="none">{words.others(others)}</li>}
        </ul>
        <div>
          <svg
            viewBox={`0 0 ${width} ${height}`}
            width={width}
            height={height}
            role="img"
            aria-label={words.works(joins.length, first, last)}
          >
            {Array.from({ length: rows.length + 1 + (others > 0 ? 1 : 0) }, (_, i) => (
              <path key={i} class="row-line" d={`M0 ${y(i - 1)}H${width}`} />
            ))}
            {joins.map((join) => {
              const lowest = join.rows.at(-1) ?? -1
              const across = x(join)
              return (
                <g key={join.work} class="join">
                  <title>{words.work(workNameAt(map, join.work), join.year)}</title>
                  <path class="reach" d={`M${across} ${y(-1)}V${y(bottom)}`} />
                  <path class="line" d={`M${across} ${y(-1)}V${y(lowest)}`} />
                  <circle cx={across} cy={y(-1)} r={radius} fill={colourOf(author)} />
                  {join.rows.map((row) => (
                    <circle key={row} cx={across} cy={y(row)} r={radius} fill={colourOf(rows[row]!.author)} />
                  ))}
                  {join.others > 0 && others > 0 && (
                    <circle class="some" cx={across} cy={y(bottom)} r={Math.min(2.5, radius)} />
                  )}
                </g>
              )
            })}
          </svg>
          <p class="ramp-ends" aria-hidden="true">
            <span>{first}</span>
            {last > first && <span>{last}</span>}
          </p>
        </div>
      </div>
    </Section>
  )
}

/** `3 works, 2018–2022`. */
function years(joins: readonly Join[], row: number, works: number): string {
  const of = joins.filter(({ rows }) => rows.includes(row)).map(({ year }) => year)
  return en.coauthorYears.of(works, of.length === 0 ? null : [of[0]!, of.at(-1)!])
}
