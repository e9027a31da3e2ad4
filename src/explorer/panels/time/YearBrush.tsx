import { useRef } from 'preact/hooks'
import { en } from '../../../words/en.ts'
import { movedBy, type Period, yearScale } from '../../state/period.ts'

interface BrushProps {
  readonly all: Period
  readonly chosen: Period | null
  readonly choose: (period: Period | null) => void
  readonly children: preact.ComponentChildren
}

type Grip = 'first' | 'last' | 'both' | 'new'

/** Drag over it to choose years, drag what is chosen to move it, or its ends; with the keys, the ends are sliders. */
export function YearBrush({ all, chosen, choose, children }: BrushProps) {
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
