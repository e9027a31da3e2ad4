import type { Plugin } from 'vite'

/** Writes `viewer.html` beside the built page. */
export function viewer(): Plugin
export function viewerPage(): Promise<string>
