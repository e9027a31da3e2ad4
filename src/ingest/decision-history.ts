import type { Atlas } from '../atlas/atlas.ts'
import { jsonAt, lengthOf, textAt, textsAt, wordAt } from '../atlas/column.ts'
import { authorIdAt } from '../atlas/people-columns.ts'
import { workIdAt } from '../atlas/work-columns.ts'
import type { BylineRef } from '../model/author.ts'
import { isPeopleDecision } from '../model/decision.ts'
import type { AuthorId } from '../model/ids.ts'
import type { RefusedCorrection } from './corpus/corrected.ts'
import type { Corrections, WorkMerge } from './corpus/join.ts'
import type { AuthorMerge, People, UnsurePair } from './people/identify.ts'
import type { Refusal } from './people/overrule.ts'

/** How a map came about. */
export interface History {
  /** Records found to be of one work, each with the reason. */
  readonly workMerges: readonly WorkMerge[]
  /** Bylines judged to be one person's, those that may be, and decisions that could not be carried out. */
  readonly people: Pick<People, 'merges' | 'unsure' | 'refused'>
  /** Corrections of works and records that could not be carried out. */
  readonly corrections: Pick<Corrections, 'refused'>
}

/** How a map came about, as it was told when it was drawn: of a part of a map, what is about those on it. */
export function exploredOf({ history, works, authors, bylines }: Atlas): History {
  const { joins, merges, unsure, refused } = history
  const author = (row: number): AuthorId => authorIdAt(authors, row)
  const byline = (row: number): BylineRef => ({
    work: workIdAt(works, bylines.work[row]!),
    position: bylines.position[row]!,
  })
  const refusals = Array.from({ length: lengthOf(refused.decision) }, (_, i): Refusal | RefusedCorrection => ({
    decision: jsonAt<Refusal['decision']>(refused.decision, i)!,
    reason: jsonAt<Refusal['reason']>(refused.reason, i)!,
  }))
  return {
    workMerges: Array.from(joins.work, (work, i) => ({
      work: workIdAt(works, work),
      title: textAt(joins.title, i),
      one: textAt(joins.one, i),
      other: textAt(joins.other, i),
      places: jsonAt<WorkMerge['places']>(joins.places, i)!,
      by: wordAt(joins.how, i) as WorkMerge['by'],
      reason: jsonAt<WorkMerge['reason']>(joins.reason, i)!,
    })),
    people: {
      merges: Array.from(merges.author, (row, i): AuthorMerge => {
        const [one, other] = textsAt(merges.names, i)
        const first = merges.works.offsets[i]!
        return {
          author: author(row),
          one: byline(merges.one[i]!),
          other: byline(merges.other[i]!),
          names: [one!, other!],
          works: [merges.works.values[first]!, merges.works.values[first + 1]!],
          by: merges.decided[i] === 1 ? 'decision' : 'evidence',
          evidence: jsonAt<AuthorMerge['evidence']>(merges.evidence, i) ?? [],
          against: jsonAt<AuthorMerge['against']>(merges.against, i) ?? [],
          confidence: merges.confidence[i]!,
        }
      }),
      unsure: Array.from(
        unsure.one,
        (row, i): UnsurePair => ({
          one: author(row),
          other: author(unsure.other[i]!),
          evidence: jsonAt<UnsurePair['evidence']>(unsure.evidence, i) ?? [],
          against: jsonAt<UnsurePair['against']>(unsure.against, i) ?? [],
          likelihood: unsure.likelihood[i]!,
          postponed: unsure.postponed[i] === 1,
        }),
      ),
      refused: refusals.filter((one): one is Refusal => isPeopleDecision(one.decision)),
    },
    corrections: { refused: refusals.filter((one): one is RefusedCorrection => !isPeopleDecision(one.decision)) },
  }
}
