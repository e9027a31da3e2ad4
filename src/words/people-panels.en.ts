import { agreeing, counted, listed, number, percent } from './numerals.en.ts'

/** What stands where people are told apart. */
export const people = {
  toDecide: 'To decide',
  nothingToDecide: 'No two authors here are alike enough to need your decision.',
  question: 'Are these one person?',
  likely: (share: number): string => `${percent(share)} likely`,
  postponed: 'postponed',
  answers: { same: 'Same', different: 'Different', later: 'Later' },
  next: 'Next',
  and: ' and ',
  for: 'For: ',
  against: 'Against: ',
  several: 'Possibly more than one person',
  severalBecause: 'Possibly more than one person:',
  works: (n: number): string => counted(n, 'work'),
  noDate: 'no date',
}

/** Why bylines are one person's, and how to say otherwise. */
export const identity = {
  title: 'Who is this?',
  names: (n: number): string => counted(n, 'printed name'),
  oneName: 'Every work here prints the same name.',
  alike: 'Possibly also',
  compare: 'Compare',
  compareWith: (name: string): string => ` with ${name}`,
  split: 'Split off works…',
  another: 'Another author',
  anotherPlaceholder: 'Another author’s name',
  authors: 'Authors',
  noneAlike: 'Nobody else with this surname could be the same person. Type another name.',
  noneFound: 'No one by that name could be the same person: people who signed a work together are not offered.',
}

/** What may be decided on two authors: how it is asked, done and chosen on the map. */
export const verdicts = {
  same: {
    open: 'Merge with…',
    title: (name: string): string => `Merge ${name} with`,
    byEnter: 'Press Enter to merge. You can undo this.',
    onMap: 'On the map, choose the author to merge with',
  },
  different: {
    open: 'Never merge with…',
    title: (name: string): string => `Never merge ${name} with`,
    byEnter: 'Press Enter to keep them apart. You can undo this.',
    onMap: 'On the map, choose the author to keep apart from',
  },
}

/** What is said while an author is to be chosen on the map. */
export const picking = {
  title: 'Choosing an author',
  byName: 'By name…',
  cancelKeys: 'Cancel (Escape)',
  noAuthor: 'That is not an author. Choose an author.',
  sameAuthor: (name: string): string => `That is ${name} again. Choose another author.`,
  nobody: 'There is nobody there. Choose an author, or cancel (Escape).',
  twoPeople: (one: string, other: string, title: string): string =>
    `${one} and ${other} both signed “${title}”, so they are two people.`,
}

/** What stands where merges are listed. */
export const merges = {
  title: 'Merged into one person',
  none: 'Every name here is printed in only one way.',
  find: 'Find a name',
  findLabel: 'Find a name among those merged',
  surer: (n: number): string => `${number(n)} more are even more certain. Type a name to see them.`,
  noneFound: 'Nobody by that name.',
  works: (one: number, other: number): string => `${number(one)} + ${counted(other, 'work')}`,
  decided: 'your decision',
  joined: (one: number, other: number): string =>
    `${counted(one, 'work')} and ${counted(other, 'work')}, now together as`,
  part: 'These are two people',
}

/** What stands where works are split off. */
export const splitOff = {
  title: (name: string): string => `Works that are not by this ${name}`,
  note: 'The works you choose go to a separate author.',
  alone: 'only author',
  withOthers(names: readonly string[]): string {
    const most = 4
    const more = names.length > most ? [`${number(names.length - most)} more`] : []
    return `with ${listed([...names.slice(0, most), ...more])}`
  },
  do: (works: number): string => (works === 0 ? 'Split off' : `Split off ${counted(works, 'work')}`),
}

/** What stands where decisions are listed, saved and opened. */
export const decisions = {
  title: 'Your decisions',
  none: 'None yet. Merge, split or keep authors apart here or in an author’s details. Your decisions are saved with the map, and offered again the next time you open these files in this browser.',
  save: 'Save decisions',
  saveThesaurus: 'Save as thesaurus',
  thesaurusMeaning: 'Every variant of an author’s name and the name it stands for, as VOSviewer reads it',
  open: 'Open decisions or a thesaurus',
  file: 'decisions',
  thesaurusFile: 'thesaurus authors',
  added: (n: number, file: string): string => `${counted(n, 'new decision')} from ${file}.`,
  addedWithProblems(n: number, file: string, problems: readonly string[]): string {
    const most = 3
    const more = problems.length - most
    const others = more > 0 ? ` ${number(more)} more ${agreeing(more, 'problem', 'problems')}.` : ''
    return `${decisions.added(n, file)} ${problems.slice(0, most).join(' ')}${others}`
  },
}
