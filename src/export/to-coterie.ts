import { extension, mediaType } from '../atlas/file/manifest.ts'
import { en } from '../words/en.ts'
import { carriedThings, type ExportFormat } from './export-format.ts'

/** The map as it opens again, with what a person decided and noted. */
export const coterie: ExportFormat = {
  id: 'coterie',
  ...en.exports.coterie,
  extension,
  mediaType,
  carries: new Set(carriedThings),
  write: ({ ours }) => ours(),
}
