import { type Fonts, fontFile } from '../../export/figure-fonts.ts'

const files = import.meta.glob<string>('/node_modules/@fontsource/inter/files/inter-*-{400,600}-normal.woff', {
  query: '?url',
  import: 'default',
  eager: true,
})

/** The fonts of figures, fetched when a PDF is made. */
export const pageFonts: Fonts = async (part, weight) => {
  const address = files[`/node_modules/@fontsource/inter/files/${fontFile(part, weight)}`]
  const answer = address === undefined ? undefined : await fetch(address)
  if (!answer?.ok) throw new Error(`${fontFile(part, weight)}: ${answer?.status ?? 'not there'}`)
  return new Uint8Array(await answer.arrayBuffer())
}
