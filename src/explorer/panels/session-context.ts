import { effect, untracked } from '@preact/signals-core'
import { createContext } from 'preact'
import { useContext, useId, useLayoutEffect } from 'preact/hooks'
import type { Asked } from '../state/asked.ts'
import type { Session } from '../state/session.ts'

const SessionContext = createContext<Session | null>(null)
export const SessionProvider = SessionContext.Provider

/** The session that a panel belongs to: two may stand in one page. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('Panels stand inside a SessionProvider.')
  return session
}

/** Names elements of this session for others that refer to them: `part('list')` is another one in another session. */
export function useParts(): (id: string) => string {
  const { name } = useSession()
  const own = useId()
  return (id) => `${name}${own}${id}`
}

/** Calls `answer` when a command calls this part up: at once, so that the next key finds it there. */
export function useAsked(part: Asked, answer: () => void): void {
  const { asked } = useSession()
  useLayoutEffect(
    () =>
      effect(() => {
        if (asked.value !== part) return
        asked.value = null
        untracked(answer)
      }),
    [],
  )
}
