/**
 * What a zip is by its members that is no zip of files, and the way to one that can be read; undefined where it is one.
 * `mimetype`: what it says first that it is.
 */
export function kindOf(names: readonly string[], mimetype: string | undefined): string | undefined {
  const stated = mimetypes.find(([type]) => mimetype?.startsWith(type))
  if (stated !== undefined) return stated[1]
  return members.find(([member]) => names.some((name) => member.test(name)))?.[1]
}

const document =
  'which holds no records: save it as plain text, or export the references from the program that made them'

const mimetypes: readonly (readonly [string, string])[] = [
  ['application/vnd.oasis.opendocument.text', `a text document (OpenDocument), ${document}`],
  ['application/vnd.oasis.opendocument', 'an OpenDocument file, which is not read here: save it as .xlsx or CSV'],
  ['application/epub+zip', 'an e-book (EPUB), which holds no records'],
]

const members: readonly (readonly [RegExp, string])[] = [
  [/^xl\/workbook\.bin$/iu, 'a binary Excel workbook (.xlsb), which is not read here: save it as .xlsx or CSV'],
  [/^word\/document\.xml$/iu, `a Word document, ${document}`],
  [/^ppt\/presentation\.xml$/iu, 'a presentation, which holds no records'],
  [/^Index\/.*\.iwa$|^Index\.zip$/u, 'a document of Numbers or Pages: export it as Excel or CSV'],
  [/(?:^|\/)sdb\/sdb\.eni$/iu, 'a library of EndNote: export it there, as RIS or EndNote XML (File, Export)'],
]
