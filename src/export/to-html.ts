import { base64 } from '../atlas/file/base64.ts'
import { mapInPage } from '../atlas/file/map-page.ts'
import { utf8 } from '../atlas/file/utf8.ts'
import { en } from '../words/en.ts'
import { carriedThings, type Exported, type ExportFormat } from './export-format.ts'

/** One page that is the map, and opens by itself wherever it lies. */
export const html: ExportFormat = {
  id: 'html',
  ...en.exports.html,
  extension: 'html',
  mediaType: 'text/html',
  carries: new Set(carriedThings),
  write: pieces,
}

/** The viewer with the map in it, which is base64: whatever its texts hold, they cannot end the script that they lie in. */
async function* pieces({ atlas, ours, viewer }: Exported): AsyncGenerator<Uint8Array> {
  const template = await viewer()
  const at = template.indexOf(mapInPage.open) + mapInPage.open.length
  const title = en.title(atlas.about.title, atlas.history.sources.records.length)
  yield utf8(template.slice(0, at).replace('<title>Coterie</title>', () => `<title>${asText(title)}</title>`))
  yield* base64(ours({ sameEverywhere: true }))
  yield utf8(template.slice(at))
}

/** Short enough for the map to begin where readers look for it. */
const asText = (title: string): string =>
  [...title]
    .slice(0, 200)
    .join('')
    .replace(/[&<>]/gu, (sign) => `&#${sign.codePointAt(0)};`)
