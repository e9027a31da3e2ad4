import { computed, signal } from '@preact/signals-core'
import { palettes } from '../../picture/palette.ts'

export type Theme = 'system' | 'light' | 'dark'

export const themes: readonly Theme[] = ['system', 'light', 'dark']

export type Appearance = ReturnType<typeof openAppearance>

export function openAppearance() {
  const theme = signal<Theme>('system')

  /** What the system asks for; told by the app, which can see it. */
  const systemDark = signal(false)

  const reducedMotion = signal(false)

  const dark = computed(() => theme.value === 'dark' || (theme.value === 'system' && systemDark.value))

  const palette = computed(() => palettes[dark.value ? 'dark' : 'light'])

  return { theme, systemDark, reducedMotion, dark, palette }
}
