import { type Random, seeded } from '../../src/model/random.ts'

/** Who signed each paper: authors numbered from 0 to `authors`, each with at least one paper. */
export interface Signatures {
  readonly authors: number
  readonly papers: readonly (readonly number[])[]
}

/** Ties of such papers, a pair once for each paper it shares, under Newman's counting. */
export interface Ties {
  readonly order: number
  readonly from: Uint32Array
  readonly to: Uint32Array
  readonly weight: Float64Array
}

/** Papers with 1 to 10 authors; mean 3.7. */
const teamSizes = [0.1, 0.18, 0.23, 0.19, 0.12, 0.07, 0.05, 0.03, 0.02, 0.01]

/**
 * The coauthors of a field, from a seed: communities, in which whoever wrote much writes more (works per
 * author follow a power law), teams that write together again, newcomers in half of the places, and one
 * guest in twelve from another community. About two papers an author on average, most authors with one.
 */
export function coauthors(authors: number, seed: number | string = 1): Signatures {
  const random = seeded(seed)
  const communities = Math.max(1, Math.round(authors / 250))
  // An author stands in `signed` once a paper, so that a draw from it prefers the prolific.
  const signed: number[][] = Array.from({ length: communities }, () => [])
  const teammates: number[][] = []
  const papers: number[][] = []
  let next = 0
  while (next < authors) {
    const home = Math.floor(communities * random() ** 1.5)
    const size = teamSize(random)
    const team: number[] = []
    while (team.length < size && (team.length > 0 || next < authors)) {
      const place = random() < 1 / 12 ? Math.floor(communities * random()) : home
      const known = team.length > 0 && random() < 0.5 ? teammates[team[0]!]! : signed[place]!
      const newcomer = known.length === 0 || random() < 0.5
      if (newcomer && next === authors) break
      const author = newcomer ? next++ : known[Math.floor(random() * known.length)]!
      if (newcomer) teammates.push([])
      if (!team.includes(author)) team.push(author)
    }
    for (const author of team) {
      signed[home]!.push(author)
      for (const other of team) if (other !== author) teammates[author]!.push(other)
    }
    papers.push(team)
  }
  return { authors, papers }
}

export function tiesOf({ authors, papers }: Signatures): Ties {
  const pairs = papers.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0)
  const from = new Uint32Array(pairs)
  const to = new Uint32Array(pairs)
  const weight = new Float64Array(pairs)
  let at = 0
  for (const team of papers)
    for (let i = 0; i < team.length; i++)
      for (let j = i + 1; j < team.length; j++) {
        from[at] = team[i]!
        to[at] = team[j]!
        weight[at++] = 1 / (team.length - 1)
      }
  return { order: authors, from, to, weight }
}

function teamSize(random: Random): number {
  let left = random()
  for (let i = 0; i < teamSizes.length; i++) {
    left -= teamSizes[i]!
    if (left < 0) return i + 1
  }
  return teamSizes.length
}
