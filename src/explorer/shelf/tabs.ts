import { fits } from '../../model/shape.ts'
import { type Grip, lockGrip, loneGrip, type Said, type SaidInTab, saidShape, spokenGrip } from './grips.ts'
import { type OpenChannel, ownChannel } from './messages.ts'

/**
 * One project in several tabs: one writes, the others read and follow (`Shelf.watch` tells them of each save). With Web Locks the
 * browser itself sees to it; without them (plain http) tabs ask each other; where they cannot hear each other either, each
 * writes, and the revision that a save follows is what keeps one from overwriting the other.
 */
export interface Hold {
  readonly role: () => Role
  /** Asks the tab that writes for a last save, waits a while for it, and writes from then on: the project is to be read anew. */
  readonly takeOver: () => Promise<void>
  /** The project is closed here. To be called when the page is left, too. */
  readonly release: () => void
}

export type Role = 'writing' | 'reading'

interface HoldOptions {
  /** Another tab is about to take over: what was not saved yet is to be saved. */
  readonly lastSave: () => Promise<unknown>
  /** Taken by another tab; or left to this one, in which the project is then to be read anew. */
  readonly onRole: (role: Role) => void
  readonly locks?: LockManager | undefined
  readonly openChannel?: OpenChannel
  /** Milliseconds. */
  readonly wait?: (ms: number) => Promise<unknown>
}

/** How long an answer of another tab is waited for, which may be busy. */
const answer = 500
/** How long a last save may take, and a tab that asked for it may take to act upon it. */
const patience = 3000

/** Takes part in a project: writes if no other tab does. */
export async function hold(
  id: string,
  {
    lastSave,
    onRole,
    locks = globalThis.navigator?.locks,
    openChannel = ownChannel,
    wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  }: HoldOptions,
): Promise<Hold> {
  const name = `coterie-project-${id}`
  const tab = Math.random().toString(36).slice(2)
  const channel = openChannel(name)
  const say = (said: SaidInTab) => channel?.say({ ...said, from: tab } satisfies Said)
  let role: Role = 'reading'
  let isReleased = false
  let onYielded: (() => void) | undefined

  function become(next: Role): void {
    if (isReleased || next === role) return
    role = next
    onRole(next)
  }

  const events = { granted: () => become('writing'), lost: () => become('reading') }
  const grip: Grip =
    locks !== undefined
      ? lockGrip(locks, name, events)
      : channel !== undefined
        ? spokenGrip({ tab, say, wait: () => wait(answer) }, events)
        : loneGrip

  async function yieldTo(other: string): Promise<void> {
    if (role !== 'writing') return
    // That it fails is told where saves are made; the other tab takes over all the same.
    await lastSave().catch(() => undefined)
    if (role !== 'writing' || isReleased) return
    become('reading')
    say({ kind: 'yields', to: other })
    await wait(patience)
    // Who asked is gone.
    if (grip.isHeld()) become('writing')
  }

  channel?.listen((said) => {
    if (isReleased || !fits(saidShape, said)) return
    if (said.kind === 'asks') yieldTo(said.from)
    else if (said.kind === 'yields' && said.to === tab) onYielded?.()
    else grip.hear(said)
  })

  // Where the browser refuses to say who writes, revisions must do.
  role = (await grip.take().catch(() => true)) ? 'writing' : 'reading'

  return {
    role: () => role,

    async takeOver() {
      if (role === 'writing' || isReleased) return
      if (channel !== undefined) {
        const yielded = new Promise<void>((resolve) => {
          onYielded = resolve
        })
        say({ kind: 'asks' })
        await Promise.race([yielded, wait(patience)])
      }
      await grip.seize()
      if (grip.isHeld()) become('writing')
    },

    release() {
      if (isReleased) return
      isReleased = true
      grip.release()
      channel?.close()
    },
  }
}
