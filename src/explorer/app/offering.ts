import { orderOf } from '../../atlas/atlas.ts'
import { readVocabulary } from '../../ingest/topics/vocabulary-rules.ts'
import type { Decision } from '../../model/decision.ts'
import { en } from '../../words/en.ts'
import type { Shelf } from '../shelf/shelf.ts'
import { pertinentTo } from '../state/pertinent.ts'
import type { Session } from '../state/session.ts'
import { termChanges } from '../state/term-changes.ts'
import { merged } from '../state/term-of.ts'

/** Offers a new project what was decided elsewhere about the same people and works, and what was said of terms. */
export async function offerEarlier(session: Session, shelf: Shelf): Promise<void> {
  const { adopted, atlas, bundled, decisions, notify, openCard, revise, take, vocabulary } = session
  const [map, which] = [atlas.peek(), adopted.peek()]
  if (map === null || bundled.peek() !== null || orderOf(map).work === 0 || decisions.peek().length > 0) return
  let isPertinent: ((decision: Decision) => boolean) | undefined
  // Looked into only where there is something to compare with: a large map takes a while.
  const isHere = (decision: Decision): boolean => {
    isPertinent ??= pertinentTo(map)
    return isPertinent(decision)
  }
  const [before, elsewhere] = await Promise.all([shelf.remembered(), shelf.elsewhere('', isHere)])
  if (adopted.peek() !== which) return
  const found = elsewhere.ok ? elsewhere.found.filter(({ id }) => id !== openCard.peek()?.id) : []
  const all = [...found.flatMap(({ decisions }) => decisions), ...(before.ok ? before.decisions.filter(isHere) : [])]
  const wanted = [...new Map(all.map((decision) => [JSON.stringify(decision), decision])).values()]
  if (wanted.length > 0)
    notify({
      tone: 'info',
      text: en.projects.decidedElsewhere(wanted.length, found[0]?.name),
      action: { label: en.projects.useThem, run: () => take(...wanted) },
    })
  if (!before.ok) return
  const said = readVocabulary(before.vocabulary).vocabulary
  const lines = termChanges(said).length
  if (lines > 0 && termChanges(vocabulary.peek()).length === 0)
    notify({
      tone: 'info',
      text: en.projects.vocabularyOf(lines),
      action: {
        label: en.projects.useIt,
        run: () => revise({ code: 'vocabulary-read', file: en.projects.earlier, lines }, merged(said)),
      },
    })
}
