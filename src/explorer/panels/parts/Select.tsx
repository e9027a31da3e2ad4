import type { ComponentChildren } from 'preact'
import { ChevronIcon } from './icons.tsx'

interface Option {
  readonly value: string
  readonly label: string
  /** The heading that it stands under with those beside it; absent where it has none. */
  readonly group?: string
}

interface Props {
  readonly label: string
  readonly value: string
  readonly options: readonly Option[]
  onChange(value: string): void
}

/** The native list of choices in our own dress. */
export function Select({ label, value, options, onChange }: Props) {
  return (
    <label class="select">
      <span class="select-label">{label}</span>
      <span class="select-box">
        <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          {underHeadings(options, (option) => (
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

function underHeadings(options: readonly Option[], draw: (option: Option) => ComponentChildren): ComponentChildren {
  const groups = [...new Set(options.map(({ group }) => group))]
  return groups.map((group) => {
    const own = options.filter((option) => option.group === group).map(draw)
    return group === undefined ? own : <optgroup key={group} label={group}>{own}</optgroup> // biome-ignore format: one of two
  })
}
