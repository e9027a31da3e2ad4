import { effect } from '@preact/signals-core'
import { themes } from '../state/appearance.ts'
import type { Session } from '../state/session.ts'

const key = 'coterie-theme'

/** Follows the system until the person chooses a theme; the choice stays in this browser. */
export function bindTheme(session: Session): () => void {
  const { theme } = session
  theme.value = themes.find((one) => one === stored()) ?? 'system'
  const stop = showTheme(session, document.documentElement)
  const stopStoring = effect(() => store(theme.value))
  return () => {
    stop()
    stopStoring()
  }
}

/** Shows an element in the theme that is chosen, and tells what the system asks for. */
export function showTheme({ reducedMotion, systemDark, theme }: Session, root: HTMLElement): () => void {
  const stops = [
    followQuery('(prefers-color-scheme: dark)', (matches) => {
      systemDark.value = matches
    }),
    followQuery('(prefers-reduced-motion: reduce)', (matches) => {
      reducedMotion.value = matches
    }),
  ]
  stops.push(
    effect(() => {
      if (theme.value === 'system') delete root.dataset.theme
      else root.dataset.theme = theme.value
    }),
  )
  return () => {
    for (const stop of stops) stop()
  }
}

function followQuery(query: string, tell: (matches: boolean) => void): () => void {
  const list = matchMedia(query)
  const follow = () => tell(list.matches)
  follow()
  list.addEventListener('change', follow)
  return () => list.removeEventListener('change', follow)
}

// Storage may be blocked; the theme then lasts as long as the page.
function stored(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function store(value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // As above.
  }
}
