import type { Deed } from '../model/deed.ts'
import { reductions } from './filters.en.ts'
import { lens, measures } from './map.en.ts'
import { coloured } from './map-panels.en.ts'
import { counted, listed, span } from './numerals.en.ts'
import { decision } from './people.en.ts'

/** What was done, as a sentence without its full stop. */
export function deed(done: Deed): string {
  switch (done.code) {
    case 'decided':
      return decision(done.decision)
    case 'decided-several':
      return counted(done.count, 'decision')
    case 'term-hidden':
      return `“${done.term}” is hidden`
    case 'term-joined':
      return `“${done.term}” counts as “${done.into}”`
    case 'term-renamed':
      return `“${done.term}” is called “${done.label}”`
    case 'term-named-back':
      return `“${done.term}” has its own name again`
    case 'word-stopped':
      return `“${done.word}” is ignored`
    case 'vocabulary-read':
      return `${counted(done.lines, 'line')} of vocabulary from ${done.file}`
    case 'pinned':
      return `${done.label} is pinned`
    case 'unpinned':
      return `${done.label} is unpinned`
    case 'unpinned-all':
      return 'All nodes are unpinned'
    case 'moved':
      return `${done.label} was moved`
    case 'arranged':
      return 'Layout'
    case 'noted':
      return `Note on ${done.label}`
    case 'note-removed':
      return `Note on ${done.label} removed`
    case 'tagged':
      return `${done.label} is tagged “${done.tag}”`
    case 'untagged':
      return `${done.label} is no longer tagged “${done.tag}”`
    case 'named':
      return `The project is called “${done.name}”`
    case 'files-added':
      return done.files.length < 4 ? `Added ${listed(done.files)}` : `Added ${counted(done.files.length, 'file')}`
    case 'file-removed':
      return `Removed ${done.file}`
    case 'retrieved':
      return `${done.file} was retrieved on ${done.day}`
    case 'cluster-named':
      return `The cluster “${done.before}” is called “${done.name}”`
    case 'clustered':
      return done.resolution === null
        ? 'Clusters at the automatic resolution'
        : `Clusters at resolution ${done.resolution}`
    case 'withdrawn':
      return `Taken back: ${deed(done.of)}`
    case 'lens':
      return `Lens: ${lens(done.lens)}`
    case 'colour':
      return `Colour by ${coloured(done.colour).toLowerCase()}`
    case 'size':
      return `Size by ${(measures[done.measure]?.label ?? done.measure).toLowerCase()}`
    case 'kinds':
      return 'Kinds on the map'
    case 'dormant':
      return done.on ? 'Dormant ties shown' : 'Dormant ties hidden'
    case 'cluster-coloured':
      return done.place === null ? `Own colour again: ${done.name}` : `Colour of ${done.name}`
    case 'along-years':
      return done.on ? 'Works along their years' : 'Works where they are alike'
    case 'years':
      return done.years === null ? 'All years' : `Years: ${span(...done.years)}`
    case 'reduction':
      return `${reductions[done.reduction]?.label ?? done.reduction}: ${done.on ? 'on' : 'off'}`
    case 'picked':
      return done.label === undefined ? 'The whole legend' : `Only “${done.label}”`
    case 'filters-cleared':
      return 'No filters'
  }
}

export const undone = 'undone'

/** What was just done, undone or done again, as a sentence. */
export function step(how: 'done' | 'undone' | 'redone', done: Deed): string {
  const words = deed(done)
  return how === 'done' ? `${words}.` : `${how === 'undone' ? 'Undone' : 'Redone'}: ${words}.`
}
