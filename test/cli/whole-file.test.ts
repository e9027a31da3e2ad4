import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, lstat, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { writeWhole } from '../../src/cli/whole-file.ts'
import { bundle } from '../../src/setup/bundle.mjs'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coterie-whole-'))
})
afterEach(() => rm(folder, { recursive: true }))
const at = (name: string) => join(folder, name)
const writeText = (name: string, text: string) => writeWhole(at(name), (file) => file.writeFile(text))

test('a new file stands alone in its folder, and the folder that was made for it is told', async () => {
  expect(await writeText('a/b/new.json', 'new')).toEqual({ made: at('a') })
  expect(await readdir(at('a/b'))).toEqual(['new.json'])
  expect(await writeText('a/b/new.json', 'newer')).toEqual({ made: undefined })
  expect(await readFile(at('a/b/new.json'), 'utf8')).toBe('newer')
})

test('what is replaced keeps its mode', async () => {
  await writeFile(at('mine.json'), 'old')
  for (const mode of [0o600, 0o664]) {
    await chmod(at('mine.json'), mode)
    await writeText('mine.json', 'new')
    expect((await stat(at('mine.json'))).mode & 0o777).toBe(mode)
  }
})

test('what is replaced keeps its owner', { skip: process.getuid?.() !== 0 }, async () => {
  const { chown } = await import('node:fs/promises')
  await writeFile(at('theirs.json'), 'old')
  await chown(at('theirs.json'), 65534, 65534)
  await writeText('theirs.json', 'new')
  expect(await stat(at('theirs.json'))).toMatchObject({ uid: 65534, gid: 65534 })
})

test('a symbolic link stays one, and what it points at is written, there already or not', async () => {
  await writeFile(at('far.json'), 'old')
  await symlink('far.json', at('near.json'))
  await symlink('not/yet.json', at('soon.json'))
  await writeText('near.json', 'new')
  await writeText('soon.json', 'first')
  expect((await lstat(at('near.json'))).isSymbolicLink()).toBe(true)
  expect(await readFile(at('far.json'), 'utf8')).toBe('new')
  expect(await readFile(at('not/yet.json'), 'utf8')).toBe('first')
  await symlink('round.json', at('round.json'))
  await expect(writeText('round.json', 'x')).rejects.toThrow('lead in a circle')
})

test('a name of two hundred and fifty characters is long enough for any file system', async () => {
  const name = `${'n'.repeat(245)}.json`
  await writeText(name, 'long')
  expect(await readdir(folder)).toEqual([name])
})

test('a read-only file and a folder are not replaced', async () => {
  await writeFile(at('kept.json'), 'kept')
  await chmod(at('kept.json'), 0o444)
  await expect(writeText('kept.json', 'new')).rejects.toThrow('read-only')
  expect(await readFile(at('kept.json'), 'utf8')).toBe('kept')
  await expect(writeWhole(folder, async () => {})).rejects.toThrow('it is a folder')
})

test('an error in mid-write leaves what was there, and nothing beside it', async () => {
  await writeFile(at('kept.json'), 'kept')
  const failing = writeWhole(at('kept.json'), async (file) => {
    await file.writeFile('half')
    throw new Error('the disk is full')
  })
  await expect(failing).rejects.toThrow('the disk is full')
  expect(await readdir(folder)).toEqual(['kept.json'])
  expect(await readFile(at('kept.json'), 'utf8')).toBe('kept')
})

describe('interrupted in mid-write', { skip: process.platform === 'win32' }, () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('by %s it ends of it and leaves no half file', async (signal) => {
    await writeFile(at('kept.json'), 'kept')
    const program = fileURLToPath(await bundle('test/cli/half-written.ts'))
    const writing = spawn(process.execPath, [program, at('kept.json')], { stdio: ['ignore', 'pipe', 'inherit'] })
    const ended = once(writing, 'exit')
    await once(writing.stdout, 'data')
    expect(await readdir(folder)).toHaveLength(2)
    writing.kill(signal)
    expect(await ended).toEqual([null, signal])
    expect(await readdir(folder)).toEqual(['kept.json'])
    expect(await readFile(at('kept.json'), 'utf8')).toBe('kept')
  })
})
