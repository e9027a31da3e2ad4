import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { type Random, seeded } from '../../src/model/random.ts'

export interface Paper {
  readonly title: string
  readonly abstract: string
  readonly authors: readonly string[]
  readonly year: number
}

/**
 * Papers like those of a real field, from a seed: teams that write together again, prolific authors (the
 * number of works of an author follows a power law), words by Zipf's law within subjects. 100,000 papers
 * have about 300,000 authors.
 */
export function* papers(count: number, seed: number | string): Generator<Paper> {
  const random = seeded(seed)
  const vocabulary = words(vocabularyOf(count), random)
  const subjects = Math.max(4, Math.round(Math.sqrt(count)))
  const signed: number[] = []
  let authors = 0
  for (let i = 0; i < count; i++) {
    const size = 1 + Math.min(9, Math.floor(-Math.log(1 - random()) * 3))
    const team = new Set<number>()
    while (team.size < size) {
      // Whoever wrote before is drawn in proportion to how often: `signed` holds an author once a work.
      if (signed.length > 0 && random() < 0.25) team.add(signed[Math.floor(random() * signed.length)]!)
      else team.add(authors++)
    }
    for (const author of team) signed.push(author)
    const subject = Math.floor(random() * subjects)
    const word = () => {
      const rank = Math.floor(vocabulary.length ** random()) - 1
      return random() < 0.3 ? vocabulary[(subject * 97 + rank) % vocabulary.length]! : vocabulary[rank]!
    }
    const sentence = (length: number) => Array.from({ length }, word).join(' ')
    yield {
      title: sentence(inTitle),
      abstract: `${Array.from({ length: sentences }, () => sentence(inSentence)).join('. ')}.`,
      authors: [...team].map(nameOf),
      year: 1990 + Math.floor(random() * 35),
    }
  }
}

const inTitle = 8
const sentences = 8
const inSentence = 15

/**
 * Different words of so many papers by Heaps' law, 40 n^0.47 of n words: as counted in ACL 2022, Inspec and WWW abstracts
 * together (7,500 of 63,000 words, 10,600 of 124,000, 16,300 of 358,000).
 */
const vocabularyOf = (papers: number): number => Math.round(40 * (papers * (inTitle + sentences * inSentence)) ** 0.47)

/** Writes so many papers to a file as BibTeX. */
export function writePapers(path: string, count: number): void {
  const file = openSync(path, 'w')
  let block = ''
  let written = 0
  for (const paper of papers(count, 1)) {
    block += bibtex(paper, written++)
    if (block.length < 1 << 22) continue
    writeSync(file, block)
    block = ''
  }
  writeSync(file, block)
  closeSync(file)
}

/** Writes papers that all the same people sign, as those of a large experiment are. */
export function writeCollaboration(path: string, count: number, people: number): void {
  const authors = Array.from({ length: people }, (_, n) => nameOf(n))
  writeFileSync(
    path,
    [...papers(count, 1)].map(({ title, abstract, year }, i) => bibtex({ title, abstract, year, authors }, i)).join(''),
  )
}

export function bibtex(paper: Paper, i: number): string {
  const { title, abstract, authors, year } = paper
  return `@article{paper${i},\n  title = {${title}},\n  author = {${authors.join(' and ')}},\n  year = {${year}},\n  journal = {Journal of Samples},\n  abstract = {${abstract}}\n}\n\n`
}

const syllables = [
  'ka',
  'lo',
  'mi',
  'ren',
  'sta',
  'vor',
  'ti',
  'nu',
  'pel',
  'dra',
  'so',
  'qui',
  'ban',
  'fe',
  'gor',
  'hi',
]

function words(count: number, random: Random): string[] {
  const made = new Set<string>()
  while (made.size < count)
    made.add(Array.from({ length: 2 + Math.floor(random() * 4) }, () => syllables[Math.floor(random() * 16)]).join(''))
  return [...made]
}

const spelled = (n: number): string => (n < 16 ? syllables[n]! : spelled(Math.floor(n / 16)) + syllables[n % 16]!)
const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1)
/** A name of its own for each number: no two are compatible, so that identity neither merges nor splits. */
const nameOf = (n: number): string => `${capital(spelled(n % 4093))} ${capital(spelled(n))}`
