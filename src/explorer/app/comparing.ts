import type { Atlas } from '../../atlas/atlas.ts'
import { hasNode } from '../../atlas/nodes.ts'
import type { Explored } from '../../ingest/pipeline.ts'
import type { TaskRunner } from '../../tasks/page/runner.ts'
import { comparing, explored } from '../state/explored.ts'
import { mapFiles } from '../state/imports.ts'
import { ledger } from '../state/ledger.ts'
import { atlas, isSameMap, load, notify } from '../state/session.ts'
import { reasonOf } from './opening.ts'

/** Compares the names of a map that was opened as it was saved. */
export class Comparing {
  readonly #runner: TaskRunner
  readonly #today: () => Date

  constructor(runner: TaskRunner, today: () => Date) {
    this.#runner = runner
    this.#today = today
  }

  /** Tells how the map on show came about where it was opened as it was saved; its picture stays as it is. */
  async compare(): Promise<void> {
    const map = atlas.peek()
    if (map === null || explored.peek() !== null || comparing.peek() !== null || load.peek().phase === 'working') return
    const control = new AbortController()
    const cancel = () => control.abort()
    comparing.value = { share: 0, cancel }
    try {
      const found = await this.#runner.run(
        {
          kind: 'compare',
          files: mapFiles.peek(),
          yearRetrieved: this.#today().getFullYear(),
          decisions: ledger.peek().decisions,
        },
        {
          signal: control.signal,
          progress: ({ share }) => {
            if (!control.signal.aborted) comparing.value = { share, cancel }
          },
        },
      )
      if (isSameMap(atlas.peek(), map)) explored.value = { ...found, people: onMap(found.people, map) }
    } catch (error) {
      if (!control.signal.aborted)
        notify({
          tone: 'error',
          text: `The names could not be compared: ${reasonOf(error)}`,
          action: { label: 'Try again', run: () => void this.compare() },
        })
    }
    comparing.value = null
  }
}

/** Of what is told of people, that of authors whom the map shows: it may be a part of a larger one. */
const onMap = (people: Explored['people'], map: Atlas): Explored['people'] => ({
  ...people,
  merges: people.merges.filter(({ author }) => hasNode(map, author)),
  unsure: people.unsure.filter(({ one, other }) => hasNode(map, one) && hasNode(map, other)),
})
