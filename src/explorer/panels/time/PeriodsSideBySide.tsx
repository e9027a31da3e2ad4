import { useComputed, useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { evenPeriods } from '../../../atlas/facts/even-periods.ts'
import { type PeriodFacts, periodFacts } from '../../../atlas/facts/period-facts.ts'
import type { Span } from '../../../atlas/periods.ts'
import { en } from '../../../words/en.ts'
import { breath } from '../../state/slices.ts'
import { Sheet } from '../parts/Sheet.tsx'
import { useAsked, useSession } from '../session-context.ts'
import { paintPeriod, type SmallMaps, smallMaps } from './period-canvas.ts'

/** The map in each of its periods, over the grey whole; a click shows that period alone. */
export function PeriodsSideBySide() {
  const open = useSignal(false)
  useAsked('periods', () => {
    open.value = true
  })
  return (
    <Sheet open={open} title={en.multiples.title} size="whole">
      {() => (
        <Periods
          done={() => {
            open.value = false
          }}
        />
      )}
    </Sheet>
  )
}

function Periods({ done }: { done: () => void }) {
  const {
    atlas,
    colours,
    comparePeriods,
    filters,
    palette,
    places,
    setYears,
    sizes,
    visibleKinds,
    visibleTies,
    yearly,
  } = useSession()
  const periods = useComputed(() => {
    const map = atlas.value
    if (map === null || yearly.value === null) return []
    return evenPeriods(yearly.value).map((span, i, { length }) => ({
      span,
      facts: periodFacts(map, span),
      isFirst: i === 0,
      opens: i === 0 && length > 1 && span.first < span.last,
    }))
  })
  const small = useComputed((): SmallMaps | null =>
    atlas.value === null || places.value === null || colours.value === null || sizes.value === null
      ? null
      : smallMaps({
          atlas: atlas.value,
          places: places.value,
          kinds: visibleKinds.value,
          ties: visibleTies.value,
          colours: colours.value,
          sizes: sizes.value,
          palette: palette.value,
        }),
  )
  if (small.value === null) return null
  const chosen = filters.value.years
  return (
    <>
      <div class="multiples-head">
        <p class="meaning">{en.multiples.meaning}</p>
        <button
          type="button"
          class="button"
          onClick={() => {
            done()
            comparePeriods()
          }}
        >
          {en.twoPeriods.open}
        </button>
      </div>
      <ul class={periods.value.length > 6 ? 'multiples many' : 'multiples'}>
        {periods.value.map(({ span, facts, isFirst, opens }) => (
          <li key={span.last}>
            <Multiple
              small={small.value!}
              span={span}
              facts={facts}
              isFirst={isFirst}
              opens={opens}
              chosen={chosen?.[0] === span.first && chosen[1] === span.last}
              choose={() => {
                setYears([span.first, span.last])
                done()
              }}
            />
          </li>
        ))}
      </ul>
    </>
  )
}

interface Props {
  readonly small: SmallMaps
  readonly span: Span
  readonly facts: PeriodFacts
  readonly isFirst: boolean
  /** Whether it takes all that is older. */
  readonly opens: boolean
  readonly chosen: boolean
  choose(): void
}

function Multiple({ small, span, facts, isFirst, opens, chosen, choose }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useLayoutEffect(() => {
    const picture = canvas.current!
    let isGone = false
    // One after the other, so that the page answers meanwhile.
    const paint = async () => {
      await breath()
      if (isGone) return
      const { clientWidth, clientHeight } = picture
      const density = window.devicePixelRatio || 1
      picture.width = Math.round(clientWidth * density)
      picture.height = Math.round(clientHeight * density)
      paintPeriod(picture, small, facts.nodes, span)
    }
    // Tells at once how large it is, as soon as the dialog shows it.
    const observer = new ResizeObserver(() => void paint())
    observer.observe(picture)
    return () => {
      isGone = true
      observer.disconnect()
    }
  }, [small, facts, span])
  const words = en.multiples
  return (
    <button type="button" class="multiple" aria-pressed={chosen} onClick={choose}>
      <span class="multiple-head">
        <strong>{opens ? words.until(span.last) : en.timeStrip.range(span.first, span.last)}</strong>
        <span class="multiple-works">{en.kinds.work.counted(facts.works)}</span>
      </span>
      <canvas ref={canvas} />
      <span class="multiple-foot">
        {isFirst ? en.kinds.author.counted(facts.authors) : words.authors(facts.authors, facts.newcomers)}
      </span>
    </button>
  )
}
