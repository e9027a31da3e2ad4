import { computed, signal } from '@preact/signals-core'
import { palettes } from './palette.ts'
import { theme } from './view.ts'

/** What the system asks for; told by the app, which can see it. */
export const systemDark = signal(false)
export const reducedMotion = signal(false)

export const dark = computed(() => theme.value === 'dark' || (theme.value === 'system' && systemDark.value))
export const palette = computed(() => palettes[dark.value ? 'dark' : 'light'])
