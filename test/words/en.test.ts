import { expect, test } from 'vitest'
import type { Doubt, Evidence, JoinReason, NameFit, RefusalReason, TopicsNote } from '../../src/model/reasons.ts'
import type { WorkIds } from '../../src/model/work.ts'
import { en } from '../../src/words/en.ts'

/** What is said of each code: singular and plural where it counts. */
type Sayings<Code extends { readonly code: string }> = {
  readonly [C in Code['code']]: readonly (readonly [Code & { readonly code: C }, string])[]
}

const refusals: Sayings<RefusalReason> = {
  'signed-together': [
    [{ code: 'signed-together', title: 'On Rings' }, 'both signed “On Rings”, so they are two people'],
  ],
  'record-not-here': [[{ code: 'record-not-here' }, 'the record that it corrects is not among these files']],
  'records-not-here': [[{ code: 'records-not-here' }, 'the two records are not both among these files']],
  'work-not-here': [[{ code: 'work-not-here' }, 'the work is not among these files']],
  'works-not-here': [[{ code: 'works-not-here' }, 'the works it names are not among these files']],
  'not-printed-here': [[{ code: 'not-printed-here', name: 'Bo' }, 'nobody here is printed as “Bo”']],
}

const evidence: Sayings<Evidence> = {
  said: [[{ code: 'said', text: 'both write on rings' }, 'both write on rings']],
  decided: [[{ code: 'decided' }, 'you decided this']],
  'same-id': [[{ code: 'same-id' }, 'the same personal identifier']],
  'same-print': [[{ code: 'same-print', name: 'W. Lee' }, 'both print “W. Lee”']],
  'names-fit': [
    [
      { code: 'names-fit', how: 'initial', one: 'W. Lee', other: 'Wonyeol Lee' },
      '“W. Lee” and “Wonyeol Lee” agree in surname and initials',
    ],
  ],
  'only-name': [[{ code: 'only-name' }, 'the initial fits only this name']],
  'other-bearers': [
    [{ code: 'other-bearers', people: 1 }, 'the name fits 1 other person as well'],
    [{ code: 'other-bearers', people: 1200 }, 'the name fits 1,200 other people as well'],
  ],
  'shared-coauthors': [
    [{ code: 'shared-coauthors', people: 1, names: ['Ada'] }, '1 shared coauthor: Ada'],
    [{ code: 'shared-coauthors', people: 2, names: ['Ada', 'Bo'] }, '2 shared coauthors: Ada, Bo'],
    [{ code: 'shared-coauthors', people: 5, names: ['Ada', 'Bo', 'Cy'] }, '5 shared coauthors: Ada, Bo, Cy and 2 more'],
  ],
  'no-shared-coauthors': [[{ code: 'no-shared-coauthors' }, 'no shared coauthors']],
  'shared-affiliations': [
    [{ code: 'shared-affiliations', words: ['KAIST', 'Daejeon'] }, 'affiliations share KAIST, Daejeon'],
  ],
  'shared-venues': [[{ code: 'shared-venues', words: ['POPL'] }, 'both in POPL']],
  'shared-words': [[{ code: 'shared-words', words: ['ring', 'ideal'] }, 'titles and abstracts share ring, ideal']],
  'common-name': [[{ code: 'common-name', people: 1400 }, 'the name is common: about 1,400 authors worldwide have it']],
  'other-affiliations': [[{ code: 'other-affiliations' }, 'their affiliations have nothing in common']],
  'other-subjects': [[{ code: 'other-subjects' }, 'their titles share no distinctive word']],
  'years-between': [
    [{ code: 'years-between', years: 1 }, '1 year apart'],
    [{ code: 'years-between', years: 12 }, '12 years apart'],
  ],
  'rare-surname': [[{ code: 'rare-surname' }, 'nobody else here has this surname']],
}

const fits: Readonly<Record<NameFit, string>> = {
  equal: '“A” and “B” are printed the same way',
  initial: '“A” and “B” agree in surname and initials',
  middle: '“A” and “B” differ only in how many forenames they print',
  transliteration: '“A” and “B” are two spellings of one name',
  nickname: '“A” and “B” are a short and a full form of one name',
  second: '“A” and “B” fit if one is known by a later forename',
  typo: '“A” and “B” differ by one letter',
  flipped: '“A” and “B” are the same words in another order',
  joined: '“A” and “B” differ in whether the surname is one word',
}

const doubts: Sayings<Doubt> = {
  said: [[{ code: 'said', text: 'two men of one name' }, 'two men of one name']],
  namesakes: [
    [{ code: 'namesakes', people: 1 }, '1 other author has the same printed name'],
    [{ code: 'namesakes', people: 2 }, '2 other authors have the same printed name'],
  ],
  'long-career': [
    [{ code: 'long-career', years: 1 }, 'the works span 1 year'],
    [{ code: 'long-career', years: 61 }, 'the works span 61 years'],
  ],
  circles: [
    [
      { code: 'circles', circles: 2, works: [5, 2] },
      'the name is common, and its works fall into 2 groups (5 and 2 works) with no coauthor in common',
    ],
  ],
}

const joins: Sayings<JoinReason> = {
  said: [[{ code: 'said', text: 'they were one before' }, 'they were one before']],
  copy: [[{ code: 'copy' }, 'the same record, read twice']],
  'doi-versions': [[{ code: 'doi-versions' }, 'versions of one DOI']],
  decided: [[{ code: 'decided' }, 'you decided this']],
  'same-id': [[{ code: 'same-id', scheme: 'doi' }, 'the same DOI']],
  'same-title': [
    [{ code: 'same-title', nearly: false }, 'the same title'],
    [{ code: 'same-title', nearly: true, years: 0 }, 'nearly the same title in the same year'],
    [{ code: 'same-title', nearly: false, years: 1 }, 'the same title 1 year apart'],
    [
      { code: 'same-title', nearly: false, years: 2, surnames: { shared: 3, of: 3 } },
      'the same title and the same surnames 2 years apart',
    ],
    [
      { code: 'same-title', nearly: true, surnames: { shared: 1, of: 2 } },
      'nearly the same title and 1 of 2 surnames shared',
    ],
  ],
}

const schemes: Readonly<Record<keyof WorkIds, string>> = {
  doi: 'the same DOI',
  arxiv: 'the same arXiv number',
  pmid: 'the same PubMed number',
  pmcid: 'the same PubMed Central number',
  openalex: 'the same OpenAlex number',
  semanticScholar: 'the same Semantic Scholar number',
  dblp: 'the same DBLP key',
  acl: 'the same ACL Anthology number',
  wos: 'the same Web of Science number',
  scopus: 'the same Scopus number',
  isbn: 'the same ISBN',
}

const notes: Sayings<TopicsNote> = {
  said: [[{ code: 'said', text: 'no topics here' }, 'no topics here']],
  'no-works': [[{ code: 'no-works' }, 'no topics: there are no works']],
  'nothing-shared': [
    [{ code: 'nothing-shared' }, 'no topics: no two works share a term, and none has words of its own'],
  ],
  'same-abstracts': [
    [{ code: 'same-abstracts', works: 2 }, 'no topics: all 2 abstracts are identical'],
    [{ code: 'same-abstracts', works: 1200 }, 'no topics: all 1,200 abstracts are identical'],
  ],
  stopwords: [
    [{ code: 'stopwords', where: 'titles' }, 'no topics: titles contain only common words'],
    [{ code: 'stopwords', where: 'titles-and-abstracts' }, 'no topics: titles and abstracts contain only common words'],
  ],
  'from-titles': [[{ code: 'from-titles' }, 'no abstracts: topics are drawn from titles']],
  'from-titles-and-keywords': [
    [{ code: 'from-titles-and-keywords' }, 'no abstracts: topics are drawn from titles and keywords'],
  ],
}

/** Each case of a table, said as `say` says it. */
function told<Code extends { readonly code: string }>(sayings: Sayings<Code>, say: (said: Code) => string): void {
  const cases = Object.values<readonly (readonly [Code, string])[]>(sayings).flat()
  expect(cases.map(([said]) => say(said))).toEqual(cases.map(([, words]) => words))
}

test('what speaks for or against two names being one person’s', () => {
  told(evidence, en.evidence)
  for (const [how, words] of Object.entries(fits))
    expect(en.evidence({ code: 'names-fit', how: how as NameFit, one: 'A', other: 'B' })).toBe(words)
})

test('why an author may be more than one person, in one sentence', () => {
  told(doubts, (said) => en.homonym([said]))
  expect(
    en.homonym([
      { code: 'namesakes', people: 1 },
      { code: 'long-career', years: 60 },
    ]),
  ).toBe('1 other author has the same printed name; the works span 60 years')
})

test('why two records are one work', () => {
  told(joins, en.joinReason)
  for (const [scheme, words] of Object.entries(schemes))
    expect(en.joinReason({ code: 'same-id', scheme: scheme as keyof WorkIds })).toBe(words)
})

test('why a decision could not be carried out', () => {
  told(refusals, en.refusal)
})

test('where topics come from, or why there are none', () => {
  told(notes, en.topicsNote)
})

test('a cluster is described by who is in it, on what, with how many works, and when', () => {
  const cluster = { terms: ['rings', 'ideals'], people: ['Ada'], authors: 1, works: 1, from: 1999, to: 1999 }
  expect(en.cluster(cluster)).toBe('Ada on rings and ideals, 1 work, 1999')
  expect(en.cluster({ ...cluster, people: ['Ada', 'Bo', 'Cy'], authors: 3, works: 1200, to: 2004 })).toBe(
    'Ada, Bo and Cy on rings and ideals, 1,200 works, 1999 to 2004',
  )
  expect(en.cluster({ ...cluster, people: ['Ada', 'Bo', 'Cy'], authors: 1400, works: 2 })).toBe(
    'Ada, Bo and 1,398 others on rings and ideals, 2 works, 1999',
  )
  const { from: _, to: __, ...undated } = cluster
  expect(en.cluster({ ...undated, people: [], authors: 0, works: 0 })).toBe('rings and ideals')
  expect(en.cluster({ ...undated, terms: [], works: 0 })).toBe('Ada')
  expect(en.cluster({ ...cluster, said: 'Ada on rings' })).toBe('Ada on rings')
})

test('files are counted, languages are named, clusters without a name are numbered from one', () => {
  expect([en.title('', 1), en.title('', 2), en.title('', 1000)]).toEqual(['1 file', '2 files', '1,000 files'])
  expect(en.title('Rings', 2)).toBe('Rings')
  expect([en.language('ko'), en.language('tlh')]).toEqual(['Korean', 'another language'])
  expect([en.unnamedCluster(0), en.title('', 0)]).toEqual(['Cluster 1', 'Untitled map'])
})

test('every measure is named, and says in one sentence what it means', () => {
  for (const { label, meaning } of Object.values(en.measures)) {
    expect(label).toMatch(/^[A-Z]\w/)
    expect(meaning).toMatch(/^[A-Z].*\.$/)
  }
})

test('a filter of works names its column, its values, and having none', () => {
  expect(en.leftOut({ code: 'facet', facet: 'venue', values: ['ACL', ''] })).toBe('venue: not “ACL” and without one')
})
