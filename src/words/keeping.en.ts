import type { ShelfFault } from '../model/shelf-fault.ts'
import { counted, number } from './numerals.en.ts'

/** `340 kB`, `1,200 MB`; what is more than nothing is never said to be none. */
function bytes(n: number): string {
  const [unit, one] = n < 1_000_000 ? ['kB', 1000] : ['MB', 1_000_000]
  return `${number(Math.ceil(n / one))} ${unit}`
}

/** Why a map is not kept in this browser or not given back by it, and what to do. */
export function shelfFault(fault: ShelfFault): string {
  switch (fault.code) {
    case 'blocked':
      return 'This browser stores nothing for this page. Download the map to keep it.'
    case 'full': {
      const { wanted, free } = fault
      const needs = wanted === undefined ? '' : ` It needs up to ${bytes(wanted)}`
      const left = needs === '' ? '' : free === undefined ? '.' : `; ${bytes(free)} ${free > 1000 ? 'are' : 'is'} free.`
      return `This browser has no room left for the map. Download it to keep it.${needs}${left}`
    }
    case 'evicted':
      return fault.member === undefined
        ? 'This map is no longer in this browser. If you have it as a file, open that.'
        : `This browser has cleared a part of the map: “${fault.member}”. The rest is here.`
    case 'lost':
      return 'This browser found its stored data damaged and cleared it: the maps that were here are gone. If you have them as files, open those.'
    case 'corrupted':
      return `A part of the map was damaged in this browser: “${fault.member}”. The rest is here.`
    case 'newer':
      return 'A newer Coterie saved this map. Nothing was changed; reload the page to open it.'
    case 'removed':
      return 'This map was deleted, perhaps in another tab. Restore it, or download it to keep it.'
    case 'stale':
      return 'This map has since been changed in another tab. Nothing was overwritten.'
    case 'failed':
      return `What this browser stores could not be reached (${fault.said.replace(/\.$/, '')}). Download the map to keep it.`
  }
}

/** Of projects and where they are kept. */
export const projects = {
  title: 'Projects',
  none: 'Nothing is saved in this browser yet. What you open and change is saved here automatically.',
  all: 'Saved in this browser',
  here: 'This project',
  name: 'Name',
  notYet: 'Saved once you change something.',
  open: 'Open',
  duplicate: 'Duplicate',
  delete: 'Delete',
  isOpen: 'Open another project to delete this one.',
  download: 'Download',
  copyOf: (name: string): string => `${name} (copy)`,
  deleted: (name: string): string => `“${name}” was deleted.`,
  counts: (authors: number, works: number): string => `${counted(authors, 'author')}, ${counted(works, 'work')}`,
  elsewhere: 'This project is open in another tab, where it can be changed. This tab follows it.',
  takeOver: 'Change it here',
  notHere: 'This link leads to a project that is not in this browser. Open its file to see it.',
  filesNotHere: 'The files of this map are not in this browser: it cannot be drawn again until you open them.',
  decidedElsewhere: (n: number, name: string | undefined): string =>
    name === undefined
      ? `You decided about these people before: ${counted(n, 'decision')}.`
      : `You decided about the same people in “${name}”: ${counted(n, 'decision')}.`,
  useThem: 'Use them here',
  vocabularyOf: (n: number): string => `Your earlier vocabulary has ${counted(n, 'change')}.`,
  useIt: 'Use it here',
  earlier: 'earlier visits',
}

/** The files that a project is drawn from. */
export const sources = {
  title: 'Files',
  inside: (container: string): string => `in ${container}`,
  retrieved: 'retrieved',
  retrievedOf: (name: string): string => `The day ${name} was retrieved`,
  whyRetrieved: 'A date printed without a year is taken to be in the year of this day.',
  takeOut: 'Remove this file from the map',
  takeOutOf: (name: string): string => `Remove ${name} from the map`,
}

export const notes = {
  title: 'Your notes',
  write: 'Write a note',
  field: 'Note',
  placeholder: 'Write a note…',
  tagField: 'Add a tag',
  removeTag: (tag: string): string => `Remove the tag “${tag}”`,
}
