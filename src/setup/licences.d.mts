import type { Plugin } from 'vite'

/** Plugins for the page and for its workers, which count together. */
export function licences(): { readonly page: Plugin; readonly worker: Plugin }
