import type { Plugin } from 'vite'

/** Writes the service worker beside the built page. */
export function offline(): Plugin
