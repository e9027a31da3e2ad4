import { themes } from '../state/appearance.ts'
import { MoonIcon, SunIcon, SystemIcon } from './parts/icons.tsx'
import { useSession } from './session.ts'

const icons = { system: SystemIcon, light: SunIcon, dark: MoonIcon } as const
const words = { system: 'as the system', light: 'light', dark: 'dark' } as const

/** Goes round: as the system, light, dark. */
export function ThemeSwitch() {
  const { theme } = useSession()
  const Icon = icons[theme.value]
  const next = themes[(themes.indexOf(theme.value) + 1) % themes.length]!
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={`Theme: ${words[theme.value]}. Change to ${words[next]}`}
      title={`Theme: ${words[theme.value]}`}
      onClick={() => {
        theme.value = next
      }}
    >
      <Icon />
    </button>
  )
}
