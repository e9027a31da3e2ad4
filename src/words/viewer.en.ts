import { fileSize } from './numerals.en.ts'

/** What a map says of itself where it is a page of its own. */
export const viewer = {
  notBuilt: 'The page that a map is put into is not here: build Coterie with npm start or npm run build.',
  openInCoterie: 'Open in Coterie',
  how: (bytes: number): string =>
    `This page shows the map. To correct it, add to it or draw it anew, save the map file (${fileSize(bytes)}) and open that in Coterie, or open this page there.`,
  notOpened: (address: string, reason: string): string => `The map at ${address} cannot be shown: ${reason}`,
  licences: 'The licences of all that this element contains lie beside it, in licences.txt.',
  save: 'Save the map file',
  fingerprint: (print: string): string => `Fingerprint ${print}`,
}
