import { commands, nodeCommands } from './commands.en.ts'
import { corrected, corrections, joinReason } from './corrections.en.ts'
import { damage } from './damage.en.ts'
import { exportMenu, exports, picture, tooFewItems } from './exports.en.ts'
import {
  addsNothing,
  fileFault,
  needsFiles,
  newerProject,
  noProject,
  projectFault,
  readAs,
  saidInMap,
  untoldMerges,
} from './files.en.ts'
import { countedYears, leftOut, reductions, yearsMeaning } from './filters.en.ts'
import { formatLabel, takenFor } from './formats.en.ts'
import { deed, step, undone } from './history.en.ts'
import { notes, projects, shelfFault, sources } from './keeping.en.ts'
import {
  cluster,
  clusterName,
  language,
  lens,
  measures,
  novelty,
  title,
  topicsNote,
  unnamedCluster,
  untied,
} from './map.en.ts'
import { arrange, hidden, legend, search, table, zoom } from './map-panels.en.ts'
import { counted, figure, moment, number, timeOfDay } from './numerals.en.ts'
import { corpus, loading, opening } from './opening.en.ts'
import { page } from './page.en.ts'
import { decision, evidence, homonym, refusal } from './people.en.ts'
import { problem } from './problems.en.ts'
import { stage, workerFault } from './stages.en.ts'
import { terminal } from './terminal.en.ts'
import { tie } from './tie.en.ts'

/** What is said to people, in English. Data holds codes with parameters; these words say them. */
export const en = {
  addsNothing,
  arrange,
  cluster,
  clusterName,
  commands,
  corpus,
  corrected,
  corrections,
  counted,
  countedYears,
  damage,
  decision,
  deed,
  evidence,
  exportMenu,
  exports,
  figure,
  fileFault,
  formatLabel,
  hidden,
  homonym,
  joinReason,
  language,
  leftOut,
  legend,
  lens,
  loading,
  measures,
  moment,
  needsFiles,
  newerProject,
  noProject,
  nodeCommands,
  notes,
  novelty,
  number,
  opening,
  page,
  picture,
  problem,
  projectFault,
  projects,
  readAs,
  reductions,
  refusal,
  saidInMap,
  search,
  shelfFault,
  sources,
  stage,
  step,
  table,
  takenFor,
  terminal,
  tie,
  timeOfDay,
  title,
  tooFewItems,
  topicsNote,
  undone,
  unnamedCluster,
  untied,
  untoldMerges,
  workerFault,
  yearsMeaning,
  zoom,
} as const
