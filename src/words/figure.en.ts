import type { NodeKind } from '../model/ids.ts'
import type { TieKind } from '../model/tie.ts'
import { counted, listed, number, span } from './numerals.en.ts'
import { kinds } from './parts.en.ts'

export interface FigureFacts {
  /** What is shown of each kind. */
  readonly shown: Readonly<Record<NodeKind, number>>
  readonly ties: number
  readonly years: readonly [first: number, last: number] | null
  readonly files: readonly string[]
  /** As in 2026-05-27. */
  readonly retrieved?: string | undefined
  readonly fingerprint: string
}

const kindsCounted = (shown: FigureFacts['shown']): string =>
  listed(
    (['author', 'work', 'topic'] as const)
      .filter((kind) => shown[kind] > 0)
      .map((kind) => kinds[kind].counted(shown[kind])),
  )

const months = 'January February March April May June July August September October November December'.split(' ')

/** `24 November 2026`. */
const dayInWords = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${date} ${months[month! - 1]} ${year}`
}

const mostFiles = 3

/** What stands on a figure. */
export const inFigure = {
  /** `11 authors, 10 works and 30 topics, 2018 to 2026`. */
  subtitle: ({ shown, years }: Pick<FigureFacts, 'shown' | 'years'>): string =>
    [kindsCounted(shown), ...(years === null ? [] : [span(...years)])].filter((part) => part !== '').join(', '),
  caption: ({ ties, files, retrieved, fingerprint }: FigureFacts): string => {
    const named =
      files.length <= mostFiles
        ? files
        : [...files.slice(0, mostFiles - 1), `${number(files.length - mostFiles + 1)} other files`]
    return [
      ...(files.length === 0
        ? []
        : [`Source: ${listed(named)}${retrieved === undefined ? '' : `, retrieved ${dayInWords(retrieved)}`}.`]),
      ...(ties === 0 ? [] : [`${counted(ties, 'tie')} drawn.`]),
      `Coterie, map ${fingerprint}.`,
    ].join(' ')
  },
  description: ({ shown, ties, years }: FigureFacts, clusters: readonly string[]): string =>
    `A network of ${kindsCounted(shown)}${years === null ? '' : `, ${span(...years)}`}, with ${counted(ties, 'tie')}.${clusters.length === 0 ? '' : ` Clusters, largest first: ${clusters.join('; ')}.`}`,
  layers: {
    areas: 'Areas of clusters',
    ties: 'Ties',
    marks: 'Marks',
    leaders: 'Leaders',
    labels: 'Labels',
    names: 'Names of clusters',
    years: 'Years',
    legend: 'Legend',
    words: 'Title and caption',
  },
  noYear: 'no year',
  noCluster: 'Without a cluster',
  /** What a poster says of a cluster beside the map. */
  margin: {
    works: (works: number, years: readonly [first: number, last: number] | null): string =>
      `${counted(works, 'work')}${years === null ? '' : `, ${span(...years)}`}`,
    about: (topics: readonly string[]): string => (topics.length === 0 ? '' : `On ${listed(topics)}`),
  },
  legend: {
    shape: 'Shape',
    colour: 'Colour',
    size: 'Size',
    ties: 'Ties',
    years: 'Middle year',
  },
  tieStates: {
    new: 'new in these years',
    continuing: 'continuing',
    dormant: 'dormant in these years',
  },
  ties: {
    coauthorship: 'wrote together',
    authorship: 'is an author of',
    aboutness: 'is about',
    similarity: 'are alike',
    cooccurrence: 'occur together',
  } satisfies Readonly<Record<TieKind, string>>,
}
