import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { clusterColours } from '../../../picture/cluster-shades.ts'
import { en } from '../../../words/en.ts'
import { movedBy, nextPeriod, type Period, periodOf, yearScale } from '../../state/period.ts'
import { CloseIcon, CompareIcon, PauseIcon, PeriodsIcon, PlayIcon } from '../parts/icons.tsx'
import { useSession } from '../session-context.ts'
import { StackedYears } from './StackedYears.tsx'

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
      <Brush all={all} chosen={chosen} choose={choose}>
        <StackedYears yearly={now} colourOf={(cluster) => colours.get(cluster) ?? palette.value.other} {...strip} />
      </Brush>
      <output class="chosen-years">{words.range(...(chosen ?? all))}</output>
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

interface BrushProps {
  readonly all: Period
  readonly chosen: Period | null
  readonly choose: (period: Period | null) => void
  readonly children: preact.ComponentChildren
}

type Grip = 'first' | 'last' | 'both' | 'new'

/** Drag over it to choose years, drag what is chosen to move it, or its ends; with the keys, the ends are sliders. */
function Brush({ all, chosen, choose, children }: BrushProps) {
  const box = useRef<HTMLDivElement>(null)
  const held = useRef<{ readonly grip: Grip; readonly from: number; readonly before: Period } | null>(null)
  const [first, last] = chosen ?? all
  const scale = yearScale(all, 100)
  const [left, right] = [scale.start(first), scale.start(last + 1)]
  const yearAt = (event: PointerEvent): number => {
    const { left: edge, width } = box.current!.getBoundingClientRect()
    return scale.at(((event.clientX - edge) / Math.max(1, width)) * 100)
  }
  const press = (event: PointerEvent) => {
    if (event.button !== 0) return
    const target = event.target as HTMLElement
    const grip = (target.dataset.grip as Grip | undefined) ?? (chosen === null ? 'new' : gripAt(yearAt(event), chosen))
    held.current = { grip, from: yearAt(event), before: [first, last] }
    box.current!.setPointerCapture(event.pointerId)
    if (grip === 'new') choose([yearAt(event), yearAt(event)])
  }
  const move = (event: PointerEvent) => {
    if (held.current === null) return
    const { grip, from, before } = held.current
    const year = yearAt(event)
    if (grip === 'new') choose([from, year])
    else if (grip === 'first') choose([Math.min(year, before[1]), before[1]])
    else if (grip === 'last') choose([before[0], Math.max(year, before[0])])
    else choose(movedBy(before, year - from, all))
  }
  const release = () => {
    held.current = null
  }
  const words = en.timeStrip
  const keys = (end: 'first' | 'last') => (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -5, PageUp: 5 }[event.key]
    const to = event.key === 'Home' ? all[0] : event.key === 'End' ? all[1] : by === undefined ? undefined : (end === 'first' ? first : last) + by // biome-ignore format: where it goes
    if (to === undefined) return
    event.preventDefault()
    choose(end === 'first' ? [Math.min(to, last), last] : [first, Math.max(to, first)])
  }
  return (
    <div
      class="brush"
      ref={box}
      onPointerDown={press}
      onPointerMove={move}
      onPointerUp={release}
      onPointerCancel={release}
    >
      {children}
      <div class="veil" style={{ left: 0, width: `${left}%` }} />
      <div class="veil" style={{ left: `${right}%`, right: 0 }} />
      {chosen !== null && (
        <div class="window" data-grip="both" style={{ left: `${left}%`, width: `${right - left}%` }} />
      )}
      {(['first', 'last'] as const).map((end) => (
        <button
          key={end}
          type="button"
          class="grip"
          role="slider"
          data-grip={end}
          aria-label={end === 'first' ? words.first : words.last}
          aria-valuemin={all[0]}
          aria-valuemax={all[1]}
          aria-valuenow={end === 'first' ? first : last}
          style={{ left: `${end === 'first' ? left : right}%` }}
          onKeyDown={keys(end)}
        />
      ))}
    </div>
  )
}

const gripAt = (year: number, [first, last]: Period): Grip => (year >= first && year <= last ? 'both' : 'new')
