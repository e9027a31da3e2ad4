import { noNumber } from '../../../atlas/column.ts'
import { topicsByStems } from '../../../atlas/facts/terms.ts'
import type { AuthorNode, WorkNode } from '../../../model/node.ts'
import { en } from '../../../words/en.ts'
import type { Session } from '../../state/session.ts'
import { Section } from '../parts/Section.tsx'
import { counted, percent } from '../parts/words.ts'
import { useSession } from '../session.ts'
import { TermChip } from '../topics/TermChip.tsx'

/** How new a work's words are here, and which of its terms nobody here used before. */
export function WorkNovelty({ node }: { node: WorkNode }) {
  const { atlas } = useSession()
  const { novelty, firstHere = [], terms = [], work } = node
  if (typeof novelty !== 'number')
    return (
      <Section title="Novelty">
        <p class="none">
          {work.date === undefined
            ? 'Without a date it is not known which works here are earlier.'
            : 'No work here is dated earlier, so there is nothing to compare it with.'}
        </p>
      </Section>
    )
  const topics = topicsByStems(atlas.value!)
  const first = firstHere.map((label) => terms.find((term) => term.label === label) ?? { label, stems: [] })
  return (
    <Section title="Novelty">
      <dl class="figures">
        <div>
          <dt>of its words are new in these files</dt>
          <dd>{percent(novelty)}</dd>
        </div>
      </dl>
      {first.length > 0 && (
        <>
          <p class="chips-head">First here</p>
          <ul class="chips" aria-label="First here">
            {first.map(({ label, stems }) => (
              <TermChip key={label} label={label} topic={topics.get(stems.join(' '))} />
            ))}
          </ul>
        </>
      )}
      <p class="meaning">{en.novelty}</p>
    </Section>
  )
}

/** The mean over an author's works beside what pages about them say. */
export function AuthorNovelty({ node, works }: { node: AuthorNode; works: readonly number[] }) {
  const session = useSession()
  const { atlas } = session
  const columns = atlas.value!.works
  const { novelty, pages } = node
  const told = pages.filter(({ figures }) => figures.novelty !== undefined)
  const measured = works.filter((row) => !Number.isNaN(columns.novelty[row]!)).length
  if (typeof novelty !== 'number' && told.length === 0) return null
  return (
    <Section title="Novelty">
      <dl class="figures">
        {typeof novelty === 'number' && (
          <div>
            <dt>
              in these files, mean of {counted(measured, 'work')}
              {measured < works.length && ` of ${works.length.toLocaleString('en')}`}
            </dt>
            <dd>{percent(novelty)}</dd>
          </div>
        )}
        {told.map(({ file, figures }) => (
          <div key={file} class="source">
            <dt>says {file}</dt>
            <dd>{figures.novelty!.toLocaleString('en')}%</dd>
          </div>
        ))}
      </dl>
      <p class="meaning">
        {typeof novelty === 'number' && measured < works.length && `${leftOut(session, works)} `}
        {typeof novelty === 'number' && `In these files: ${en.novelty}`}
        {told.length > 0 && ' The source’s figure is its own, by a definition that it does not give.'}
      </p>
    </Section>
  )
}

/** Why some works are not in the mean. */
function leftOut({ atlas }: Session, works: readonly number[]): string {
  const columns = atlas.value!.works
  const without = works.filter((row) => Number.isNaN(columns.novelty[row]!))
  const undated = without.filter((row) => columns.year[row] === noNumber).length
  const dated = without.length - undated
  const reasons = [
    ...(dated > 0 ? [`${counted(dated, 'work')} without words, or with none here dated earlier to compare with`] : []),
    ...(undated > 0 ? [`${counted(undated, 'work')} without a date`] : []),
  ]
  return `Left out: ${reasons.join(', and ')}.`
}
