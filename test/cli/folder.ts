import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { main } from '../../src/cli/cli-main.ts'
import { fakeTerminal } from './terminal.ts'

/** A folder with these files for a file of tests; gives the path of a name in it. */
export function useFolder(files: Readonly<Record<string, string | Uint8Array>>): (name: string) => string {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'coterie-'))
    await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)))
  })
  afterAll(() => rm(folder, { recursive: true }))
  return (name) => join(folder, name)
}

export async function run(args: readonly string[], stdin?: string | Uint8Array) {
  const terminal = fakeTerminal(stdin)
  const code = await main(args, terminal)
  return { code, out: terminal.printed(), err: terminal.complaints() }
}
