import type { Project } from '../../model/project.ts'
import type { SourceFile } from '../../tasks/shared/protocol.ts'

const folder = 'sources/'

/** What a project's source is called on the shelf. */
export const sourceMember = (i: number, name: string): string => `${folder}${i} ${name}`

export const isSourceMember = (member: string): boolean => member.startsWith(folder)

/** What is known of the files beside what the project says of them already. */
export const sourcesOf = (files: readonly SourceFile[], { sources }: Project): Project['sources'] =>
  files.length === 0
    ? sources
    : files.map(({ name, format, encoding, columns }, i) => ({
        ...(sources[i]?.name === name ? sources[i] : {}),
        name,
        ...(format === undefined ? {} : { format }),
        ...(encoding === undefined ? {} : { encoding }),
        ...(columns === undefined ? {} : { columns }),
      }))

/** The files of a project as the shelf has them, with what the project says of each. */
export const filesIn = (
  id: string,
  members: readonly string[],
  contents: ReadonlyMap<string, Uint8Array>,
  { sources }: Project,
): readonly SourceFile[] =>
  members.flatMap((member, i): SourceFile[] => {
    const bytes = contents.get(member)
    if (bytes === undefined) return []
    const { sha256: _, retrieved: __, ...said } = sources[i] ?? { name: '' }
    const name = member.replace(/^sources\/\d+ /, '')
    return [{ ...said, id: `${id} ${member}`, name, blob: new Blob([bytes as Uint8Array<ArrayBuffer>]) }]
  })
