import type { ProjectSource } from '../../model/project.ts'
import { ownName, sourceIn } from '../../project/source-list.ts'
import type { NamedFiles } from '../state/map-files.ts'

const folder = 'sources/'

/** What a project's file is called on the shelf. */
export const sourceMember = (file: string): string => `${folder}${file}`

export const isSourceMember = (member: string): boolean => member.startsWith(folder)

/** The files of a project as the shelf has them, with what is said of each; `lists` are its sources now and at other times. */
export function filesIn(
  id: string,
  contents: ReadonlyMap<string, Uint8Array>,
  lists: readonly (readonly ProjectSource[])[],
): NamedFiles {
  const files = [...contents].map(([member, bytes]) => {
    const file = member.slice(folder.length)
    const { format, encoding, columns } = lists.map((sources) => sourceIn(sources, file)).find(Boolean) ?? {}
    const blob = new Blob([bytes as Uint8Array<ArrayBuffer>])
    return [
      file,
      {
        id: `${id} ${member}`,
        name: ownName(file),
        blob,
        ...(format === undefined ? {} : { format }),
        ...(encoding === undefined ? {} : { encoding }),
        ...(columns === undefined ? {} : { columns }),
      },
    ] as const
  })
  return new Map(files)
}
