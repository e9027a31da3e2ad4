import type { Atlas } from '../../atlas/atlas.ts'
import { hasNode } from '../../atlas/nodes.ts'
import type { Explored } from '../../ingest/pipeline.ts'
import type { TaskRunner } from '../../tasks/page/runner.ts'
import type { Session } from '../state/session.ts'
import { isSameMap } from '../state/shown-map.ts'
import { reasonOf } from './opening.ts'

/** Compares the names of a map that was opened as it was saved. */
export class Comparing {
  readonly #session: Session
  readonly #runner: TaskRunner
  readonly #today: () => Date

  constructor(session: Session, runner: TaskRunner, today: () => Date) {
    this.#session = session
    this.#runner = runner
    this.#today = today
  }

  /** Tells how the map on show came about where it was opened as it was saved; its picture stays as it is. */
  async compare(): Promise<void> {
    const map = this.#session.atlas.peek()
    if (
      map === null ||
      this.#session.explored.peek() !== null ||
      this.#session.comparing.peek() !== null ||
      this.#session.load.peek().phase === 'working'
    )
      return
    const control = new AbortController()
    const cancel = () => control.abort()
    this.#session.comparing.value = { share: 0, cancel }
    try {
      const found = await this.#runner.run(
        {
          kind: 'compare',
          files: this.#session.mapFiles.peek(),
          yearRetrieved: this.#today().getFullYear(),
          decisions: this.#session.decisions.peek(),
        },
        {
          signal: control.signal,
          progress: ({ share }) => {
            if (!control.signal.aborted) this.#session.comparing.value = { share, cancel }
          },
        },
      )
      if (isSameMap(this.#session.atlas.peek(), map))
        this.#session.explored.value = { ...found, people: onMap(found.people, map) }
    } catch (error) {
      if (!control.signal.aborted)
        this.#session.notify({
          tone: 'error',
          text: `The names could not be compared: ${reasonOf(error)}`,
          action: { label: 'Try again', run: () => void this.compare() },
        })
    }
    this.#session.comparing.value = null
  }
}

/** Of what is told of people, that of authors whom the map shows: it may be a part of a larger one. */
const onMap = (people: Explored['people'], map: Atlas): Explored['people'] => ({
  ...people,
  merges: people.merges.filter(({ author }) => hasNode(map, author)),
  unsure: people.unsure.filter(({ one, other }) => hasNode(map, one) && hasNode(map, other)),
})
