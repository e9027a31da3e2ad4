import { noNumber } from '../../../atlas/column.ts'
import { topicsByStems } from '../../../atlas/facts/topic-terms.ts'
import type { AuthorNode, WorkNode } from '../../../model/node.ts'
import { en } from '../../../words/en.ts'
import type { Session } from '../../state/session.ts'
import { Section } from '../parts/Section.tsx'
import { useSession } from '../session-context.ts'
import { TermChip } from '../topics/TermChip.tsx'

/** How new a work's words are here, and which of its terms nobody here used before. */
export function WorkNovelty({ node }: { node: WorkNode }) {
  const { atlas } = useSession()
  const { novelty, firstHere = [], terms = [], work } = node
  const words = en.novelty
  if (typeof novelty !== 'number')
    return (
      <Section title={words.title}>
        <p class="none">{work.date === undefined ? words.undated : words.nothingEarlier}</p>
      </Section>
    )
  const topics = topicsByStems(atlas.value!)
  const first = firstHere.map((label) => terms.find((term) => term.label === label) ?? { label, stems: [] })
  return (
    <Section title={words.title}>
      <dl class="figures">
        <div>
          <dt>{words.share}</dt>
          <dd>{en.percent(novelty)}</dd>
        </div>
      </dl>
      {first.length > 0 && (
        <>
          <p class="chips-head">{words.first}</p>
          <ul class="chips" aria-label={words.first}>
            {first.map(({ label, stems }) => (
              <TermChip key={label} label={label} topic={topics.get(stems.join(' '))} />
            ))}
          </ul>
        </>
      )}
      <p class="meaning">{words.meaning}</p>
    </Section>
  )
}

/** The mean over an author's works beside what pages about them say. */
export function AuthorNovelty({ node, works }: { node: AuthorNode; works: readonly number[] }) {
  const session = useSession()
  const { atlas } = session
  const columns = atlas.value!.works
  const { novelty, pages } = node
  const words = en.novelty
  const told = pages.filter(({ figures }) => figures.novelty !== undefined)
  const measured = works.filter((row) => !Number.isNaN(columns.novelty[row]!)).length
  if (typeof novelty !== 'number' && told.length === 0) return null
  return (
    <Section title={words.title}>
      <dl class="figures">
        {typeof novelty === 'number' && (
          <div>
            <dt>{words.mean(measured, works.length)}</dt>
            <dd>{en.percent(novelty)}</dd>
          </div>
        )}
        {told.map(({ file, figures }) => (
          <div key={file} class="source">
            <dt>{words.says(file)}</dt>
            <dd>{en.pageFigures.novelty.written(figures.novelty!)}</dd>
          </div>
        ))}
      </dl>
      <p class="meaning">
        {typeof novelty === 'number' && measured < works.length && `${leftOut(session, works)} `}
        {typeof novelty === 'number' && words.hereMeaning}
        {told.length > 0 && ` ${words.sourceMeaning}`}
      </p>
    </Section>
  )
}

/** Why some works are not in the mean. */
function leftOut({ atlas }: Session, works: readonly number[]): string {
  const columns = atlas.value!.works
  const without = works.filter((row) => Number.isNaN(columns.novelty[row]!))
  const undated = without.filter((row) => columns.year[row] === noNumber).length
  return en.novelty.leftOut(without.length - undated, undated)
}
