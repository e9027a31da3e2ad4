import type { FileKind } from '../../../model/problem.ts'

/**
 * What a zip is by its members that is no zip of files, undefined where it is one.
 * `mimetype`: what it says first that it is.
 */
export function kindOf(names: readonly string[], mimetype: string | undefined): FileKind | undefined {
  const stated = mimetypes.find(([type]) => mimetype?.startsWith(type))
  if (stated !== undefined) return stated[1]
  return members.find(([member]) => names.some((name) => member.test(name)))?.[1]
}

const mimetypes: readonly (readonly [string, FileKind])[] = [
  ['application/vnd.oasis.opendocument.text', 'open-document-text'],
  ['application/vnd.oasis.opendocument', 'open-document'],
  ['application/epub+zip', 'epub'],
]

const members: readonly (readonly [RegExp, FileKind])[] = [
  [/^xl\/workbook\.bin$/iu, 'xlsb'],
  [/^word\/document\.xml$/iu, 'word'],
  [/^ppt\/presentation\.xml$/iu, 'presentation'],
  [/^Index\/.*\.iwa$|^Index\.zip$/u, 'iwork'],
  [/(?:^|\/)sdb\/sdb\.eni$/iu, 'endnote-library'],
]
