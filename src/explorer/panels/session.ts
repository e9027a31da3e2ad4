import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Session } from '../state/session.ts'

const SessionContext = createContext<Session | null>(null)
export const SessionProvider = SessionContext.Provider

/** The session that a panel belongs to: two may stand in one page. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('Panels stand inside a SessionProvider.')
  return session
}
