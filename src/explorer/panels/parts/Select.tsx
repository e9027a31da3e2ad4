import { ChevronIcon } from './icons.tsx'

interface Props {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  onChange(value: string): void
}

/** The native list of choices in our own dress. */
export function Select({ label, value, options, onChange }: Props) {
  return (
    <label class="select">
      <span class="select-label">{label}</span>
      <span class="select-box">
        <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value} selected={option.value === value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronIcon />
      </span>
    </label>
  )
}
