import { by } from '../../../model/order.ts'
import { noNumber, textAt } from '../../column.ts'
import { type ClusterTable, clusterColumns, type Tables } from '../../schema.ts'
import { TableBuilder } from '../../table-builder.ts'
import type { SavedCluster } from './saved-shapes.ts'

/** What is told of clusters, from the tables that they part. Nodes of `membership` are authors, works, topics. */
export function clustersFrom(
  saved: readonly SavedCluster[],
  {
    authors,
    works,
    signed,
    membership,
  }: {
    readonly authors: Tables['authors']
    readonly works: Tables['works']
    /** Works of each author. */
    readonly signed: Uint32Array
    readonly membership: Uint32Array
  },
  isPart: boolean,
): ClusterTable {
  const inside = saved.map(() => ({ people: [] as number[], works: 0, years: [] as number[], size: 0 }))
  membership.forEach((cluster, node) => {
    const own = inside[cluster]
    if (own === undefined) return
    own.size++
    const work = node - signed.length
    if (work < 0) own.people.push(node)
    else if (work < works.year.length) {
      own.works++
      if (works.year[work] !== noNumber) own.years.push(works.year[work]!)
    }
  })
  const table = new TableBuilder(clusterColumns)
  saved.forEach(({ label, terms = [], size, colour, description, said, ...whole }, number) => {
    const { people, works, years, size: here } = inside[number]!
    const most = people.sort(
      by(
        (a) => -signed[a]!,
        (a) => a,
      ),
    )
    table.push({
      name: label === unnamed(number) ? '' : label,
      terms,
      colour: colour ?? number,
      size: size ?? here,
      people: most.slice(0, named).map((a) => textAt(authors.name, a)),
      authors: people.length,
      works,
      from: years.length === 0 ? undefined : years.reduce((a, b) => Math.min(a, b)),
      to: years.length === 0 ? undefined : years.reduce((a, b) => Math.max(a, b)),
      // What is said of it is said of the whole, of which a part may be all that is here: earlier ones say it in words.
      ...whole,
      said: said ?? (isPart ? description : undefined),
    })
  })
  return table.done()
}

/** People who are named of a cluster, at most. */
const named = 3

/** What a cluster without a name was called. */
const unnamed = (number: number): string => `Cluster ${number + 1}`
