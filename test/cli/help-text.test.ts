import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { commands } from '../../src/cli/cli-main.ts'
import { shells } from '../../src/cli/completion.ts'
import { helpOf } from '../../src/cli/help-text.ts'
import { manPage } from '../../src/cli/man-page.ts'
import { choicesOf } from '../../src/cli/option-table.ts'
import { exportFormats } from '../../src/export/export-formats.ts'
import { usage } from '../../src/words/usage.en.ts'

const named = (name: string) => commands.find((command) => command.name === name)!

describe.each(commands.map((command) => [command.name, command] as const))('the help of %s', (name, command) => {
  test('tells every option, and nothing that is none', () => {
    const help = helpOf(command)
    const told = [...help.matchAll(/^ {2}(?:-\w, )?--([\w-]+)/gmu)].map(([, option]) => option)
    expect(told).toEqual(Object.keys(command.options))
    const words = usage.commands[name]!
    expect(Object.keys(words.options ?? {}).filter((option) => !(option in command.options))).toEqual([])
    expect(help).toContain(`coterie ${name}`)
  })

  test('fits a terminal', () => {
    for (const line of helpOf(command).split('\n')) expect(line.length, line).toBeLessThanOrEqual(118)
  })

  test('stands in the manual page, and its options in the completion of each shell', () => {
    const page = manPage(commands, '1.0.0')
    expect(page).toContain(`.SS coterie ${name}\n`)
    for (const option of Object.keys(command.options)) {
      expect(page).toContain(`\\-\\-${option.replaceAll('-', '\\-')}`)
      for (const shell of [shells.bash!, shells.zsh!]) expect(shell(commands)).toContain(`--${option}`)
      expect(shells.fish!(commands)).toContain(`__fish_seen_subcommand_from ${name}' -l ${option}`)
    }
  })
})

test('every format that a map is written in is told with its ending', () => {
  const help = helpOf(named('ingest'))
  for (const { id, about, extension } of exportFormats)
    expect(help).toContain(`${id.padEnd(13)}  ${about} (.${extension})`)
  expect(choicesOf(named('ingest').options.format!)).toEqual(exportFormats.map(({ id }) => id))
})

test('no word of the help is for nothing', () => {
  const options = new Set(commands.flatMap((command) => Object.keys(command.options)))
  expect(Object.keys(usage.shared).filter((option) => !options.has(option))).toEqual([])
  expect(Object.keys(usage.commands)).toEqual(commands.map(({ name }) => name))
})

test('a line of the manual page is text where it begins like a request', () => {
  const page = manPage(commands, '1.0.0')
  for (const line of page.split('\n')) expect(line).toMatch(/^(?:\.(?:TH|SH|SS|TP|B|I|br)(?: |$)|[^.']|$)/u)
})

const hasBash = spawnSync('bash', ['--version'], { stdio: 'ignore' }).status === 0

test.skipIf(!hasBash)('bash completes commands, options and their values (skipped where there is no bash)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'coterie-completion-'))
  const script = join(folder, 'coterie.bash')
  writeFileSync(script, shells.bash!(commands))
  const completed = (...words: readonly string[]) => {
    const typed = words.map((word) => `'${word}'`).join(' ')
    const run = spawnSync(
      'bash',
      [
        '-c',
        `source ${script}; COMP_WORDS=(coterie ${typed}); COMP_CWORD=${words.length}; _coterie; echo "\${COMPREPLY[*]}"`,
      ],
      { encoding: 'utf8', cwd: folder },
    )
    return run.stdout.trim().split(' ')
  }
  expect(completed('st')).toEqual(['stats'])
  expect(completed('ingest', '--min')).toEqual(['--min-works'])
  expect(completed('ingest', 'a.bib', '--lens', 'p')).toEqual(['people'])
  expect(completed('ingest', '--format', 'vos')).toEqual(['vosviewer', 'vosviewer-map'])
  expect(completed('stats', '--js')).toEqual(['--json'])
  expect(completed('ingest', 'cot')).toEqual(['coterie.bash'])
  rmSync(folder, { recursive: true })
})

const has = (shell: string) => spawnSync(shell, ['-c', 'true']).status === 0

test.skipIf(!has('fish'))(
  'fish does so, too, and offers files only where one is asked for (skipped where there is no fish)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'coterie-completion-'))
    const script = join(folder, 'coterie.fish')
    writeFileSync(script, shells.fish!(commands))
    writeFileSync(join(folder, 'mine.bib'), '')
    const completed = (typed: string) => {
      const run = spawnSync('fish', ['--no-config', '-c', `source ${script}; complete -C 'coterie ${typed}'`], {
        encoding: 'utf8',
        cwd: folder,
      })
      return run.stdout
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => line.split('\t')[0])
    }
    expect(completed('st')).toEqual(['stats'])
    expect(completed('ingest --lens p')).toEqual(['people'])
    expect(completed('ingest --project m')).toEqual(['mine.bib'])
    expect(completed('ingest --seed m')).toEqual([])
  },
)

test.skipIf(!has('zsh'))('what zsh is given is a script of zsh (skipped where there is no zsh)', () => {
  const script = join(mkdtempSync(join(tmpdir(), 'coterie-completion-')), '_coterie')
  writeFileSync(script, shells.zsh!(commands))
  expect(spawnSync('zsh', ['-n', script], { encoding: 'utf8' }).stderr).toBe('')
})
