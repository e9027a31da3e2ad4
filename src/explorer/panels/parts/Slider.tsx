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
  const take = (text: string) => {
    const number = Number(text)
    if (text !== '' && number >= least && number <= most) onChange(number)
  }
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
        onInput={(event) => take(event.currentTarget.value)}
      />
      <label>
        <span>{label}</span>
        <input
          type="number"
          aria-label={`${name}, as a number`}
          min={least}
          max={most}
          step={step}
          value={value}
          onChange={(event) => take(event.currentTarget.value)}
        />
      </label>
    </div>
  )
}
