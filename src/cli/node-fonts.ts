import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { type Fonts, fontFile } from '../export/figure-fonts.ts'

const require = createRequire(import.meta.url)

/** The fonts of figures, as they were installed. */
export const nodeFonts: Fonts = (part, weight) =>
  readFile(require.resolve(`@fontsource/inter/files/${fontFile(part, weight)}`))
