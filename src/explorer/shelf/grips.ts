import { object, oneOf, type Shape, text } from '../../model/shape.ts'

/** A tab's grip on a project: no other tab has one, as far as tabs can know of each other. */
export interface Grip {
  /** Whether it could be had at once. Where not, `granted` tells when another tab has left it to this one. */
  readonly take: () => Promise<boolean>
  /** From whichever tab has it. */
  readonly seize: () => Promise<void>
  readonly isHeld: () => boolean
  readonly release: () => void
  readonly hear: (said: Said) => void
}

export interface GripEvents {
  readonly granted: () => void
  /** Another tab has seized it. */
  readonly lost: () => void
}

/** What tabs say of one project. */
export type SaidInTab =
  /** Please save, I take over; and: I have saved. */
  | { readonly kind: 'asks' }
  | { readonly kind: 'yields'; readonly to: string }
  /** Of those that have no locks. Does anybody write? I do. I asked before you. I do from now on. I no longer do. */
  | { readonly kind: 'who' | 'here' | 'first' | 'took' | 'left' }

export type Said = SaidInTab & { readonly from: string }

export const saidShape = object(
  { kind: oneOf('asks', 'yields', 'who', 'here', 'first', 'took', 'left'), from: text },
  { to: text },
) as Shape<Said>

/** By Web Locks: a lock is held as long as its tab lives, however that ends. */
export function lockGrip(locks: LockManager, name: string, { granted, lost }: GripEvents): Grip {
  let letGo: (() => void) | undefined
  let queue = new AbortController()
  let isReleased = false

  /** Resolves when the lock is had, with true, or is known not to be. */
  function request(options: LockOptions): Promise<boolean> {
    return new Promise((resolve, reject) => {
      let own: (() => void) | undefined
      locks
        .request(name, options, (lock) => {
          resolve(lock !== null && !isReleased)
          if (lock === null || isReleased) return undefined
          return new Promise<void>((done) => {
            own = done
            letGo = own
          })
        })
        .catch((cause) => {
          if (own === undefined) reject(cause)
          else if (letGo === own) {
            letGo = undefined
            if (isReleased) return
            lost()
            waitInLine()
          }
        })
    })
  }

  function waitInLine(): void {
    queue.abort()
    queue = new AbortController()
    request({ signal: queue.signal }).then(
      (isMine) => {
        if (isMine) granted()
      },
      () => undefined, // given up
    )
  }

  return {
    async take() {
      const isMine = await request({ ifAvailable: true })
      if (!isMine && !isReleased) waitInLine()
      return isMine
    },
    async seize() {
      queue.abort()
      // A third may seize it before it is had.
      if (letGo === undefined && !isReleased) await request({ steal: true }).catch(() => false)
      if (letGo === undefined && !isReleased) waitInLine()
    },
    isHeld: () => letGo !== undefined,
    release() {
      isReleased = true
      queue.abort()
      letGo?.()
      letGo = undefined
    },
    hear: () => undefined,
  }
}

/** By word of mouth: whoever hears nobody else say that they write, does. Of two who ask at once, the tab of the lower name goes first. */
export function spokenGrip(
  {
    tab,
    say,
    wait,
  }: { readonly tab: string; readonly say: (said: SaidInTab) => void; readonly wait: () => Promise<unknown> },
  { granted, lost }: GripEvents,
): Grip {
  let isHeld = false
  let isReleased = false
  let question: { isAnswered: boolean } | undefined

  async function take(): Promise<boolean> {
    // Whoever answered the question before may have left since.
    if (question !== undefined) question.isAnswered = true
    const asked = { isAnswered: false }
    question = asked
    say({ kind: 'who' })
    await wait()
    if (question === asked) question = undefined
    if (asked.isAnswered || isReleased) return false
    isHeld = true
    return true
  }

  function lose(): void {
    isHeld = false
    lost()
  }

  return {
    take,
    async seize() {
      if (isReleased) return
      if (question !== undefined) question.isAnswered = true
      isHeld = true
      say({ kind: 'took' })
    },
    isHeld: () => isHeld,
    release() {
      isReleased = true
      // Whoever was about to have it may have been waited for as well.
      if (isHeld || question !== undefined) say({ kind: 'left' })
      isHeld = false
    },
    hear({ kind, from }) {
      switch (kind) {
        case 'who':
          if (isHeld) say({ kind: 'here' })
          else if (question !== undefined && tab < from) say({ kind: 'first' })
          else if (question !== undefined) question.isAnswered = true
          break
        case 'first':
          if (question !== undefined && from < tab) question.isAnswered = true
          break
        case 'here':
          if (question !== undefined) question.isAnswered = true
          // Both write: one slept through the other's question.
          else if (isHeld && from < tab) lose()
          break
        case 'took':
          if (question !== undefined) question.isAnswered = true
          if (isHeld) lose()
          break
        case 'left':
          if (!isHeld)
            take().then((isMine) => {
              if (isMine) granted()
            })
      }
    },
  }
}

/** Of a tab that cannot know of others. */
export const loneGrip: Grip = {
  take: async () => true,
  seize: async () => undefined,
  isHeld: () => true,
  release: () => undefined,
  hear: () => undefined,
}
