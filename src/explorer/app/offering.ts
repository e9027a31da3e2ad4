import { effect, untracked } from '@preact/signals-core'
import { orderOf } from '../../atlas/atlas.ts'
import { readVocabulary } from '../../ingest/topics/vocabulary.ts'
import { en } from '../../words/en.ts'
import type { Shelf } from '../shelf/shelf.ts'
import { pertinentTo } from '../state/pertinent.ts'
import type { Session } from '../state/session.ts'
import { termChanges } from '../state/term-changes.ts'
import { merged } from '../state/terms.ts'

/** Offers a new project what was decided elsewhere about the same people and works, and what was said of terms. */
export function bindOffering(session: Session, shelf: Shelf): () => void {
  const { adopted, atlas, bundled, decisions, notify, openCard, project, revise, take, vocabulary } = session
  async function offer(): Promise<void> {
    const [map, which] = [atlas.peek(), adopted.peek()]
    // What was saved or opened before has its own.
    if (map === null || bundled.peek() !== null || openCard.peek() !== null || orderOf(map).work === 0) return
    if (decisions.peek().length > 0 || project.peek().notes.length > 0) return
    const isHere = pertinentTo(map)
    const [before, elsewhere] = await Promise.all([shelf.remembered(), shelf.elsewhere('', isHere)])
    if (adopted.peek() !== which || atlas.peek()?.networks !== map.networks) return
    const found = elsewhere.ok ? elsewhere.found.filter(({ id }) => id !== openCard.peek()?.id) : []
    const known = new Set<string>()
    const all = [...found.flatMap(({ decisions }) => decisions), ...(before.ok ? before.decisions.filter(isHere) : [])]
    const wanted = all.filter((decision) => {
      const text = JSON.stringify(decision)
      return !known.has(text) && known.add(text)
    })
    if (wanted.length > 0)
      notify({
        tone: 'info',
        text: en.projects.decidedElsewhere(wanted.length, found[0]?.name),
        action: { label: en.projects.useThem, run: () => take(...wanted) },
      })
    const said = before.ok ? readVocabulary(before.vocabulary).vocabulary : vocabulary.peek()
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
  return effect(() => {
    adopted.value
    // Whoever opened it says next whether it is a new one.
    untracked(() => void Promise.resolve().then(offer))
  })
}
