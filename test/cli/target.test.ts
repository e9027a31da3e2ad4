import { mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { run, useFolder } from './folder.ts'

const csl = JSON.stringify([
  { id: 'a', type: 'article-journal', title: 'Reeds', author: [{ family: 'Okafor', given: 'Ngozi' }] },
])
const at = useFolder({
  'lib.json': csl,
  'graph.json': '{"nodes":[{"id":1},{"id":2}],"links":[{"source":1,"target":2}]}',
})

test('a file that is read is not replaced, however it is named', async () => {
  await mkdir(at('folder'))
  await writeFile(at('folder/inside.json'), csl)
  await symlink(at('lib.json'), at('folder/link.json'))
  for (const [inputs, out] of [
    [['lib.json'], 'lib.json'],
    [['lib.json'], 'folder/../lib.json'],
    [['lib.json'], 'folder/link.json'],
    [['folder'], 'folder/inside.json'],
    [['folder'], 'lib.json'],
  ] as const) {
    const { code, err } = await run(['ingest', ...inputs.map(at), '--out', at(out)])
    expect(code).toBe(2)
    expect(err).toContain('is one of the files to be read, and would be replaced')
  }
  expect(await readFile(at('lib.json'), 'utf8')).toBe(csl)
  expect(await readFile(at('folder/inside.json'), 'utf8')).toBe(csl)
  expect((await run(['analyse', at('graph.json'), '--out', at('graph.json')])).code).toBe(2)
  expect((await run(['ingest', at('folder'), '--out', at('folder/new.json')])).code).toBe(0)
})

test('a read-only target ends the call before anything is read', async () => {
  await writeFile(at('kept.json'), 'kept', { mode: 0o444 })
  const { code, err } = await run(['ingest', at('lib.json'), '--out', at('kept.json')])
  expect({ code, err }).toEqual({
    code: 1,
    err: `coterie ingest: ${at('kept.json')} could not be written: it is read-only.\n`,
  })
})

test('a folder that had to be made is said', async () => {
  const { code, err } = await run(['ingest', at('lib.json'), '--out', at('a/b/map.json')])
  expect(code).toBe(0)
  expect(err).toContain(`The folder ${at('a')} was made.\n`)
  expect((await stat(at('a/b/map.json'))).isFile()).toBe(true)
  expect((await run(['ingest', at('lib.json'), '--out', at('a/b/map.json')])).err).not.toContain('was made')
})
