import { useLayoutEffect, useRef } from 'preact/hooks'
import { en } from '../../../words/en.ts'
import { focusedBeside } from './frame-of.ts'

interface Props {
  readonly name: string
  readonly label: string
  readonly least: number
  readonly most: number
  readonly step: number
  readonly value: number
  onChange(value: number): void
}

/** A number on a scale, by hand or by keyboard, beside a field for it. */
export function Slider({ name, label, least, most, step, value, onChange }: Props) {
  const take = (number: number) => {
    if (number !== value) onChange(number)
  }
  /** Shows what was taken: the nearest that the scale has, or what stood there before. */
  const settle = (field: HTMLInputElement) => {
    const number = field.value === '' ? Number.NaN : Number(field.value)
    const taken = Number.isNaN(number) ? value : Math.min(most, Math.max(least, number))
    field.value = String(taken)
    take(taken)
  }
  // What is being typed is not written over by a number that comes meanwhile.
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    if (field.current !== null && field.current !== focusedBeside(field.current)) field.current.value = String(value)
  }, [value])
  return (
    <div class="slider">
      <input
        type="range"
        aria-label={name}
        min={least}
        max={most}
        step={step}
        value={value}
        style={{ '--share': (value - least) / (most - least) }}
        onInput={(event) => take(Number(event.currentTarget.value))}
      />
      <label>
        <span>{label}</span>
        <input
          type="number"
          aria-label={en.parts.asNumber(name)}
          min={least}
          max={most}
          step={step}
          ref={field}
          defaultValue={value}
          onChange={(event) => settle(event.currentTarget)}
        />
      </label>
    </div>
  )
}
