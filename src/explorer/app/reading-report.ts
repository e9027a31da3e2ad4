import type { FileReport, SaidInMap } from '../../tasks/shared/protocol.ts'
import { en } from '../../words/en.ts'
import type { Session } from '../state/session.ts'

export function whyNothing(files: readonly FileReport[]): string {
  const problems = files.flatMap((file) => file.problems)
  if (problems.length === 0) return en.loading.noRecords
  const most = 3
  return en.loading.nothingRead(problems.slice(0, most).map(en.problem), Math.max(0, problems.length - most))
}

/** Says what a saved map brought with it, where there is something. */
export function tellOfSaid({ notify }: Session, { file, decisions, terms }: SaidInMap): void {
  if (decisions + terms > 0) notify({ tone: 'info', text: en.saidInMap(file, decisions, terms) })
}

export function tellOfReading({ notify }: Session, files: readonly FileReport[], nodes: number): void {
  const errors = files.flatMap((file) => file.problems).filter(({ severity }) => severity === 'error')
  const records = errors.filter(({ record }) => record !== undefined).length
  const places = new Set(errors.filter(({ record }) => record === undefined).map(({ file }) => file)).size
  const works = files.reduce((sum, file) => sum + file.newWorks, 0)
  const read = works === 0 ? en.loading.nodesRead(nodes) : en.loading.worksRead(works)
  if (errors.length === 0) notify({ tone: 'info', text: read })
  else notify({ tone: 'warning', text: en.loading.lost(read, records, places) })
}
