import type { Cell, Row, Watching } from '../engine.ts'
import { WarehouseFault } from '../warehouse-fault.ts'

export interface TrinoAddress {
  /** `https://trino.example.org:8443`. */
  readonly url: string
  readonly user: string
  /** Sent where there is one, over https only. */
  readonly password?: string | undefined
  /** `query_max_memory=4GB`. */
  readonly session?: readonly string[]
}

export interface TrinoMeans {
  readonly fetch?: typeof fetch
  /** Waits before something is tried again. */
  readonly pause?: (milliseconds: number) => Promise<void>
}

interface Answer {
  readonly id: string
  readonly nextUri?: string
  readonly data?: readonly (readonly Cell[])[]
  readonly error?: { readonly message: string; readonly errorName?: string }
  readonly stats?: { readonly progressPercentage?: number }
}

/** How often something that did not answer is asked again, each time after twice the pause. */
const tries = 8
const firstPause = 100

/**
 * Asks a query of a cluster and gives its rows page by page, as the client protocol wants it: each answer names the address of
 * the next (trino.io/docs/current/develop/client-protocol.html). A server that is busy, or away for a moment, is asked again;
 * whoever stops listening, or aborts, cancels the query.
 */
export async function* trinoRows(
  { url, user, password, session = [] }: TrinoAddress,
  query: string,
  { progress, signal }: Watching = {},
  { fetch: ask = fetch, pause = waiting }: TrinoMeans = {},
): AsyncGenerator<readonly Row[]> {
  const headers: Record<string, string> = {
    'X-Trino-User': user,
    'X-Trino-Source': 'coterie',
    ...(session.length === 0 ? {} : { 'X-Trino-Session': session.map(encodedSession).join(',') }),
    ...(password === undefined || !url.startsWith('https:')
      ? {}
      : { Authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` }),
  }
  let id: string | undefined
  let next: string | undefined
  const answered = async (address: string, post: boolean): Promise<Answer> => {
    for (let attempt = 0, rest = firstPause; ; attempt++, rest *= 2) {
      if (signal?.aborted) throw new WarehouseFault({ code: 'cancelled' })
      let said: string
      try {
        const response = await ask(address, {
          headers,
          ...(post ? { method: 'POST', body: query } : {}),
          ...(signal === undefined ? {} : { signal }),
        })
        if (response.ok) return (await response.json()) as Answer
        said = `${response.status} ${response.statusText}: ${(await response.text()).slice(0, 300)}`
        if (!busy.includes(response.status)) throw new WarehouseFault({ code: 'query-failed', ...named(id), said })
      } catch (error) {
        if (signal?.aborted) throw new WarehouseFault({ code: 'cancelled' }, error)
        if (error instanceof WarehouseFault) throw error
        said = causeOf(error)
        // A query that may have begun must not begin again.
        if (post && !/ECONNREFUSED|ENOTFOUND|EAI_AGAIN/u.test(said))
          throw new WarehouseFault({ code: 'engine-away', where: url, said }, error)
      }
      if (attempt === tries) throw new WarehouseFault({ code: 'engine-away', where: url, ...named(id), said })
      await pause(rest)
    }
  }
  try {
    let answer = await answered(`${url.replace(/\/$/u, '')}/v1/statement`, true)
    for (;;) {
      ;({ id, nextUri: next } = answer)
      if (answer.error !== undefined)
        throw new WarehouseFault({ code: 'query-failed', ...named(id), said: answer.error.message })
      progress?.((answer.stats?.progressPercentage ?? 0) / 100)
      if (answer.data !== undefined && answer.data.length > 0) yield answer.data
      if (next === undefined) return
      answer = await answered(next, false)
    }
  } finally {
    // Asked for, not waited for: a server that is away forgets the query by itself.
    if (next !== undefined) await ask(next, { method: 'DELETE', headers }).catch(() => {})
  }
}

const busy = [429, 502, 503, 504]

const named = (query: string | undefined) => (query === undefined ? {} : { query })

/** Values may hold what a header may not. */
function encodedSession(property: string): string {
  const [name = '', ...value] = property.split('=')
  return `${name.trim()}=${encodeURIComponent(value.join('=').trim())}`
}

/** What lies behind "fetch failed". */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { cause } = error
  if (!(cause instanceof Error)) return error.message
  return 'code' in cause && cause.message === '' ? String(cause.code) : cause.message
}

const waiting = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))
