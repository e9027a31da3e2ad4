import { counted } from './numerals.en.ts'

/** What is said of clusters and what they have in common, on a map that is looked at from afar. */
export const overview = {
  pair: 'Works of both clusters',
  neighbours: 'Clusters it writes with',
  byWorksOfBoth: 'by works signed by people of both',
  and: 'and',
  cluster: (works: number, people: number): string => `${counted(works, 'work')}, ${counted(people, 'author')}`,
  goIn: 'Click to look closer',
  shared: (works: number): string => `${counted(works, 'work')} signed by people of both`,
  sharedTopics: (topics: number): string => `${counted(topics, 'topic')} in works of both`,
  showWorks: 'Click to see them',
  noneShared: 'No work is signed by people of both.',
  works: 'Works signed by people of both',
  peopleOf: (cluster: string): string => `From ${cluster}`,
  topics: 'Topics of both',
  byFewerWorks: 'by works in the cluster with fewer of them',
}
