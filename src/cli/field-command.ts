import { arrangementOf } from '../atlas/arrangement-of.ts'
import { orderOf } from '../atlas/atlas.ts'
import { shares } from '../atlas/excerpt.ts'
import { write as mapPieces } from '../atlas/file/write-container.ts'
import { fingerprint, shortFingerprint } from '../atlas/fingerprint.ts'
import { emptyProject } from '../model/project.ts'
import { defaultSettings } from '../model/settings.ts'
import { projectJson } from '../project/project-file.ts'
import { fieldPlan } from '../warehouse/field-steps.ts'
import { drawField, type FieldWatching, makeSteps } from '../warehouse/make-field.ts'
import { en } from '../words/en.ts'
import { warehouse } from '../words/warehouse.en.ts'
import { wordsOf } from './arguments.ts'
import { type Command, exit, type Terminal, UsageError } from './cli-command.ts'
import { clusterFlags, clusterPlace, openCluster } from './cluster-options.ts'
import { nodePool } from './cores.ts'
import { planText } from './field-plan-text.ts'
import { questionFlags, questionOf, titleOf } from './field-question.ts'
import { nodeMeans } from './node-means.ts'
import { endsIn, write, written } from './output.ts'
import { progressOn } from './progress.ts'
import { readingFlags, readingOptions } from './reading-options.ts'
import { settingsFlags, settingsOf } from './settings-options.ts'
import { stopwatch } from './stopwatch.ts'
import { checkTarget } from './target.ts'
import { type EngineOptions, engineFlags, engineOptions, openDuckdb, stoppable } from './warehouse-options.ts'
import { importedFrom, warehouseSource } from './warehouse-source.ts'

const flags = {
  ...questionFlags,
  top: { type: 'string', takes: 'N', usual: '5000' },
  backbone: { type: 'string', takes: 'ODDS' },
  out: { type: 'string', short: 'o', takes: 'FILE', offers: 'files' },
  plan: { type: 'boolean' },
  ...engineFlags,
  ...clusterFlags,
  ...readingFlags,
  ...settingsFlags,
  timings: { type: 'boolean' },
} as const

export const field: Command = {
  name: 'field',
  options: flags,
  async run(args, terminal) {
    const { values, positionals } = wordsOf(args, flags)
    const question = questionOf(values)
    const top = Number(values.top ?? flags.top.usual)
    if (!(Number.isInteger(top) && top >= 10)) throw new UsageError(en.terminal.numberFrom('top', 10, values.top))
    const size = { authors: Math.round(top * shares.author), works: Math.round(top * shares.work) }
    const said = settingsOf(values, defaultSettings)
    const settings = { ...said, topics: Math.min(said.topics, Math.max(1, Math.round(top * shares.topic))) }
    const backbone = values.backbone === undefined ? undefined : Number(values.backbone)
    if (backbone !== undefined && !(backbone > 0 && backbone <= 1))
      throw new UsageError(warehouse.noOdds(values.backbone!))
    const options = engineOptions(values)
    const cluster = clusterPlace(values)
    const reading = readingOptions(values, terminal)
    const { out } = values
    if (out === undefined) throw new UsageError(warehouse.noOut)
    if (!endsIn(out, 'coterie')) throw new UsageError(warehouse.onlyMaps(out))
    await checkTarget(out, [])
    const clock = stopwatch()
    return stoppable(terminal, async (signal) => {
      const { engine, source } =
        cluster === undefined
          ? await openSource(positionals, values.store ?? out.replace(/\.coterie$/iu, '.warehouse'), options, terminal)
          : await openCluster(cluster, positionals)
      try {
        terminal.err(await planText(engine, source, { question, size, settings, out }))
        if (values.plan === true) return exit.done
        clock.step(warehouse.step('works'))
        const imported = await importedFrom(source, engine, reading, terminal, signal)
        const plan = fieldPlan(engine, imported, question, size, settings)
        const watching = watchingOn(terminal, signal, clock)
        await makeSteps(engine, imported, plan, watching)
        const pool = nodePool()
        const order = { source: imported, plan, size, settings, title: titleOf(question, imported.title), backbone }
        const atlas = await drawField(engine, order, watching, {
          pool,
          signal,
          progress: ({ step, share }) => {
            clock.step(en.stage(step))
            watching.show(en.stage(step), share)
          },
        }).finally(() => pool.end())
        watching.show(en.stage('writing'), 1)
        const project = { ...emptyProject, settings, arrangement: arrangementOf(atlas) }
        const bytes = await write(mapPieces({ atlas, project: projectJson(project) }, nodeMeans), out, terminal)
        watching.end()
        const { of } = atlas.about.excerpt!
        const counts = orderOf(atlas)
        const isPart = counts.work < of.work || counts.author < of.author
        terminal.err(`${warehouse.whole(of.work, of.author, isPart)}\n`)
        const kinds = (['work', 'author', 'topic'] as const).filter((kind) => counts[kind] > 0)
        terminal.err(
          written(
            out,
            kinds.map((kind) => en.counted(counts[kind], kind)),
            bytes,
          ),
        )
        terminal.err(`${en.terminal.fingerprint(shortFingerprint(fingerprint(atlas)))}\n`)
        if (values.timings === true) terminal.err(clock.told())
        return exit.done
      } finally {
        await engine.close()
      }
    })
  },
}

async function openSource(paths: readonly string[], store: string, options: EngineOptions, terminal: Terminal) {
  const source = await warehouseSource(paths, store)
  return { source, engine: await openDuckdb(source.folder, options, terminal) }
}

function watchingOn(
  terminal: Terminal,
  signal: AbortSignal,
  clock: ReturnType<typeof stopwatch>,
): FieldWatching & ReturnType<typeof progressOn> {
  const progress = progressOn(terminal)
  return {
    ...progress,
    signal,
    step: ({ name, state, share = 0 }) => {
      if (state === 'begun') clock.step(warehouse.step(name))
      if (state === 'begun' || state === 'underway') progress.show(warehouse.step(name), share)
    },
  }
}
