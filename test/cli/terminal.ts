import type { Terminal } from '../../src/cli/cli-command.ts'
import { viewerPage } from '../../src/setup/viewer.mjs'

/** A terminal that remembers what was printed. `stdin` is text or bytes. */
export function fakeTerminal(stdin: string | Uint8Array = ''): Terminal & { printed(): string; complaints(): string } {
  let out = ''
  let err = ''
  const bytes = typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin
  return {
    stdin: (async function* () {
      yield bytes
    })(),
    out: async (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    viewer: viewerPage,
    interactive: false,
    today: new Date(Date.UTC(2026, 4, 27)),
    printed: () => out,
    complaints: () => err,
  }
}
