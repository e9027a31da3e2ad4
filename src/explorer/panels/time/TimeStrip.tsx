import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { clusterColours } from '../../../picture/cluster-shades.ts'
import { en } from '../../../words/en.ts'
import { movedBy, nextPeriod, type Period, periodOf, steppedFrom } from '../../state/period.ts'
import { ChevronIcon, CloseIcon, CompareIcon, PauseIcon, PeriodsIcon, PlayIcon } from '../parts/icons.tsx'
import { useSession } from '../session-context.ts'
import { StackedYears } from './StackedYears.tsx'
import { YearBrush } from './YearBrush.tsx'

/** Milliseconds that a period stands while the years are played: steps of one second are one entry of the history. */
const beat = 900
/** Units of the strip's picture; it is as wide as there is room. */
const strip = { width: 1000, height: 40 }

/** Works a year along the bottom, stacked by cluster: a brush over it chooses years, which can be played. */
export function TimeStrip() {
  const { ask, atlas, closePeriods, comparePeriods, filters, palette, setYears, twoPeriods, yearly } = useSession()
  const playing = useSignal(false)
  const now = yearly.value
  const all: Period | null = now === null ? null : [now.first, now.last]
  const chosen = filters.value.years
  const choose = (period: Period | null) =>
    setYears(period === null || all === null ? null : periodOf(period[0], period[1], all))
  const latest = useRef({ chosen, all })
  latest.current = { chosen, all }
  const isPlaying = playing.value
  useEffect(() => {
    if (!isPlaying) return
    const step = () => {
      const { chosen: here, all: whole } = latest.current
      if (whole === null) return
      if (here !== null && here[1] >= whole[1]) playing.value = false
      else setYears(periodOf(...nextPeriod(here, whole), whole))
    }
    step()
    const timer = setInterval(step, beat)
    return () => clearInterval(timer)
  }, [isPlaying, playing, setYears])
  if (now === null || all === null) return null
  const words = en.timeStrip
  const step = (way: -1 | 1) => {
    playing.value = false
    choose(steppedFrom(chosen, way, all))
  }
  const colours = clusterColours(atlas.value!, palette.value)
  return (
    <section class="time-strip" aria-label={words.title}>
      <button
        type="button"
        class="icon-button"
        aria-pressed={isPlaying}
        aria-label={isPlaying ? words.pause : words.play}
        title={isPlaying ? words.pause : words.play}
        onClick={() => {
          // Played from its end it begins again.
          if (!isPlaying && chosen !== null && chosen[1] >= all[1]) choose(movedBy(chosen, all[0] - chosen[0], all))
          playing.value = !isPlaying
        }}
      >
        {isPlaying ? <PauseIcon /> : <PlayIcon />}
      </button>
      <YearBrush all={all} chosen={chosen} choose={choose}>
        <StackedYears yearly={now} colourOf={(cluster) => colours.get(cluster) ?? palette.value.other} {...strip} />
      </YearBrush>
      <div class="year-steps">
        <button
          type="button"
          class="icon-button step-back"
          aria-label={words.back}
          title={words.back}
          disabled={chosen !== null && chosen[0] <= all[0]}
          onClick={() => step(-1)}
        >
          <ChevronIcon />
        </button>
        <output class="chosen-years">{words.range(...(chosen ?? all))}</output>
        <button
          type="button"
          class="icon-button step-on"
          aria-label={words.on}
          title={words.on}
          disabled={chosen !== null && chosen[1] >= all[1]}
          onClick={() => step(1)}
        >
          <ChevronIcon />
        </button>
      </div>
      <button
        type="button"
        class="icon-button"
        aria-label={words.all}
        title={words.all}
        disabled={chosen === null}
        onClick={() => {
          playing.value = false
          choose(null)
        }}
      >
        <CloseIcon />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={en.multiples.title}
        title={en.multiples.open}
        aria-keyshortcuts="Y"
        onClick={() => ask('periods')}
      >
        <PeriodsIcon />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={en.twoPeriods.open}
        title={en.twoPeriods.open}
        aria-pressed={twoPeriods.value !== null}
        onClick={() => (twoPeriods.value === null ? comparePeriods() : closePeriods())}
      >
        <CompareIcon />
      </button>
    </section>
  )
}
