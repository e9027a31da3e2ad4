import type { FileFault } from '../model/file-fault.ts'
import type { ProjectFault } from '../model/project.ts'
import { damage } from './damage.en.ts'
import { counted, listed } from './numerals.en.ts'

/** What in a project made no sense, and what became of it. */
export const projectFault = ({ path, code }: ProjectFault): string =>
  `${path} in the project is not valid; ${code === 'left-out' ? 'it was left out' : 'the default is used'}`

/** Why a file is not opened. */
export function fileFault(fault: FileFault): string {
  switch (fault.code) {
    case 'not-ours':
      return 'this is not a saved map'
    case 'newer-version':
      return 'this map was saved by a newer Coterie; nothing was changed'
    case 'damaged': {
      const [first, ...more] = fault.damage
      const others = more.length === 0 ? '' : ` (and ${counted(more.length, 'more place')})`
      return first === undefined ? 'this map is damaged' : `this map is damaged: ${damage(first)}${others}`
    }
    case 'too-large':
      return 'this map is too large for a file: it would take more than 4 GB'
  }
}

/** Why a file is not taken for a project. */
export const noProject = 'this is neither a project nor a saved map, or it is too damaged to be read'

export const newerProject = 'this project was saved by a newer Coterie; nothing was changed'

/** Of a project that is to be drawn and does not hold its files. */
export const needsFiles = (project: string): string =>
  `“${project}” does not contain the files that it was drawn from: name them as well.`

/** What a saved map brought with it. */
export function saidInMap(file: string, decisions: number, terms: number): string {
  const parts = [
    ...(decisions === 0 ? [] : [counted(decisions, 'decision')]),
    ...(terms === 0 ? [] : [counted(terms, 'change to the vocabulary', 'changes to the vocabulary')]),
  ]
  return `${listed(parts)} from “${file}” ${decisions + terms === 1 ? 'was' : 'were'} kept.`
}

export const untoldMerges = 'The file of this map does not say which names were merged, or why.'

/** As what a text was decoded, and why. */
export const readAs = (file: string, encoding: string, found: 'mark' | 'content' | 'declared'): string =>
  `${file}: read as ${encoding}, ${decodings[found]}; --encoding takes another.`

const decodings = {
  mark: 'which its first bytes say',
  content: 'which its bytes look like',
  declared: 'as it says itself',
} as const

/** Of a file whose works all stand in the files before it. */
export const addsNothing = (file: string, records: number): string =>
  `“${file}” adds 0 works: its ${counted(records, 'record is', 'records are')} of works that are already in the files before it.`
