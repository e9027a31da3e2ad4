import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { costOf, mostSteps } from './cost.ts'
import { literalsIn } from './literals.ts'

/** Those that are given short texts only, and those that are still to be mended, with what they are given. */
const left: readonly (readonly [file: string, source: string, given: string])[] = [
  ['export/file-name.ts', '-+$', 'a file name'],
  ['ingest/formats/bibtex/scan.ts', '[\\n\\r]\\s*[A-Za-z][\\w-]*\\s*=\\s*$', 'sixty characters'],
  ['ingest/topics/boilerplate.ts', '(?:©|\\(c\\)) ?(?:Copyright )?(?:19|20)', 'four hundred characters'],
  ['ingest/topics/scripts/chinese.ts', '(\\D*)', 'a table of our own'],
  ['picture/label-text.ts', '[\\s,;:·–-]+$', 'a label'],
]

describe('the measure', () => {
  test.each(['a+b', '\\s+$', '(a+)+$', '(a|a)*b', '\\s*,\\s*x', '\\[([^\\]]+)\\]', '<!--[^]*?-->'])(
    'finds out %s',
    (source) => {
      expect(costOf({ source, flags: 'u' })).toBeGreaterThan(mostSteps)
    },
  )
  test('finds out what begins anew at every line', () => {
    expect(costOf({ source: '^\\s*x', flags: 'mu' })).toBeGreaterThan(mostSteps)
    expect(costOf({ source: '^\\s*x', flags: 'u' })).toBeLessThan(mostSteps)
  })
  test.each(['a', '^a+b', '[a-z]{1,40}!', '(?<!a)a+', ';\\s?', '^(?:a|b)*$'])('lets %s pass', (source) => {
    expect(costOf({ source, flags: 'u' })).toBeLessThan(mostSteps)
  })
  test('reads literals where slashes also divide, quote and close', () => {
    const template = ['`/$', '{/y/u.source}/`'].join('')
    const code = `const a = b! / c / d\nconst e = /[/]x/gu.test(${template}) // /z/\n<p>{f}</p><kbd>/</kbd>`
    expect(literalsIn(code)).toEqual([
      { source: '[/]x', flags: 'gu', line: 2 },
      { source: 'y', flags: 'u', line: 2 },
    ])
  })
})

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/u.test(name))
  .sort()
  .map((name) => [name, literalsIn(readFileSync(join('src', name), 'utf8'))] as const)
  .filter(([, literals]) => literals.length > 0)

describe('no regular expression takes longer the longer its text is than the text grows', () => {
  test('there are some', () => expect(files.length).toBeGreaterThan(50))
  test.each(files)('%s', (name, literals) => {
    const slow = literals
      .filter(({ source }) => !left.some(([file, begins]) => file === name && source.startsWith(begins)))
      .filter((literal) => costOf(literal) > mostSteps)
    expect(slow.map(({ source, line }) => `line ${line}: ${source}`)).toEqual([])
  })
})

test('no regular expression that ignores case asks for the case of a letter: engines disagree what that means', () => {
  const asking = /\\[pP]\{(?:L[ult]|Upper|Lower)/u
  const built = /new RegExp\(\s*([^;]*?),\s*'[a-z]*i[a-z]*',?\s*\)/g
  const found = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/u.test(name))
    .flatMap((name) => {
      const code = readFileSync(join('src', name), 'utf8')
      const literals = literalsIn(code).filter(({ flags }) => flags.includes('i'))
      const sources = [...literals.map(({ source }) => source), ...[...code.matchAll(built)].map(([, made]) => made!)]
      return sources.filter((source) => asking.test(source)).map((source) => `${name}: ${source}`)
    })
  expect(found).toEqual([])
})
