import { number } from './numerals.en.ts'

/** Of links that hold a map, or lead to one. */
export const link = {
  copy: 'Copy link',
  about: 'Sources and decisions, in the address',
  theLink: 'This link',
  copied: (characters: number): string =>
    `The link is on the clipboard: ${number(characters)} characters, in which the sources and your decisions lie. Notes stay here.`,
  inAddress:
    'This browser does not let the page write to the clipboard: the link stands in the address bar, to be copied there.',
  tooLong: (characters: number | undefined, most: number): string =>
    `A link holds up to ${number(most)} characters, and this map would take ${characters === undefined ? 'many more' : number(characters)}. Send it as a file instead.`,
  noFiles: 'The files of this map are not in this browser, so no link can hold them. Send the map as a file instead.',
  broken: 'It is damaged or was cut off on its way. Ask for it again, or for the map as a file.',
  noAddress: 'What is to be opened has to lie on this server, or at an address that begins with https.',
  notAllowed: (host: string): string =>
    `It could not be fetched: ${host} is not to be reached, or does not allow other pages to read it (CORS). Download it there, and open the file.`,
}
