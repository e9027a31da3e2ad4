import { afterAll, expect, test, vi } from 'vitest'
import { inPieces } from '../ingest/formats/mutations.ts'
import { samples } from '../ingest/formats/samples.ts'
import { costOf, mostSteps } from './cost.ts'

// Expressions that are put together while the program runs stand in no literal: whoever makes one is watched.
const made = new Map<string, Pick<RegExp, 'source' | 'flags'>>()
vi.stubGlobal(
  'RegExp',
  new Proxy(RegExp, {
    construct(target, given, newTarget) {
      const expression = Reflect.construct(target, given, newTarget) as RegExp
      made.set(`/${expression.source}/${expression.flags}`, { source: expression.source, flags: expression.flags })
      return expression
    },
  }),
)
vi.resetModules()

/** Those that are given short texts only, or try many words at each place and nothing twice. */
const left: readonly (readonly [begins: string, given: string])[] = [
  ['/^(?:h[-‐‑ ]?index)', 'forty characters'],
  ['/^(?:papers?)', 'forty characters'],
  ['/^(?:citations?)', 'forty characters'],
  ['/^(?:novelty)', 'forty characters'],
  ['/^(?:ai[- ]?score)', 'forty characters'],
  ['/(^\\s*(?:Abstract\\s+)?|[.;:!?)\\]】]', 'a hundred and fifty words, 550 steps a character however long'],
]
afterAll(() => vi.unstubAllGlobals())

test('no expression that is put together takes longer the longer its text is than the text grows', async () => {
  const { formats } = await import('../../src/ingest/formats/detect-format.ts')
  await Promise.all([
    import('../../src/ingest/pipeline.ts'),
    import('../../src/ingest/people/mentions.ts'),
    import('../../src/cli/cli-main.ts'),
  ])
  for (const format of formats)
    for (const sample of samples[format.id] ?? []) {
      format.sniff(sample)
      inPieces(format, sample, 64)
    }
  vi.unstubAllGlobals()
  expect(made.size).toBeGreaterThan(20)
  const slow = [...made]
    .filter(([name]) => !left.some(([begins]) => name.startsWith(begins)))
    .filter(([, one]) => costOf(one) > mostSteps)
    .map(([name]) => name)
  expect(slow).toEqual([])
})
