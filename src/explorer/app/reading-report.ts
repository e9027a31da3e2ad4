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
  const lost = files.flatMap((file) => file.problems).filter(({ severity }) => severity === 'error').length
  const works = files.reduce((sum, file) => sum + file.newWorks, 0)
  const read = works === 0 ? en.loading.nodesRead(nodes) : en.loading.worksRead(works)
  if (lost === 0) notify({ tone: 'info', text: read })
  else notify({ tone: 'warning', text: en.loading.lost(read, lost) })
}
