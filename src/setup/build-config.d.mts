import type { UserConfig } from 'vite'

export function buildConfig(): UserConfig
