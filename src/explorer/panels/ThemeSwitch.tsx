import { en } from '../../words/en.ts'
import { themes } from '../state/appearance.ts'
import { MoonIcon, SunIcon, SystemIcon } from './parts/icons.tsx'
import { useSession } from './session-context.ts'

const icons = { system: SystemIcon, light: SunIcon, dark: MoonIcon } as const

/** Goes round: as the system, light, dark. */
export function ThemeSwitch() {
  const { theme } = useSession()
  const Icon = icons[theme.value]
  const next = themes[(themes.indexOf(theme.value) + 1) % themes.length]!
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={en.page.changeTheme(en.page.themes[theme.value], en.page.themes[next])}
      title={en.page.theme(en.page.themes[theme.value])}
      onClick={() => {
        theme.value = next
      }}
    >
      <Icon />
    </button>
  )
}
