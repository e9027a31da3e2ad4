import { commands, nodeCommands } from './commands.en.ts'
import { connection } from './connection.en.ts'
import { corrected, corrections, joinReason } from './corrections.en.ts'
import { damage } from './damage.en.ts'
import { authorDetails, details, novelty, pageFigures, records, topicDetails, workDetails } from './details.en.ts'
import { dictionary, tooManyRows } from './dictionary.en.ts'
import { exportMenu, exports, madeWith, picture, tooFewItems } from './exports.en.ts'
import { inFigure } from './figure.en.ts'
import { figureDialog } from './figure-dialog.en.ts'
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
import { countedYears, filter, leftOut, reductions, yearsMeaning } from './filters.en.ts'
import { formatLabel, takenFor } from './formats.en.ts'
import { deed, step, undone } from './history.en.ts'
import { inWords } from './in-words.en.ts'
import { notes, projects, shelfFault, sources } from './keeping.en.ts'
import { link } from './link.en.ts'
import {
  cluster,
  clusterColour,
  clusterName,
  language,
  languageOrTag,
  lens,
  measures,
  title,
  topicsNote,
  unnamedCluster,
  untied,
} from './map.en.ts'
import { arrange, coloured, hidden, legend, search, table, zoom } from './map-panels.en.ts'
import { methods } from './methods.en.ts'
import { counted, day, decimals, figure, fileSize, moment, number, percent, timeOfDay } from './numerals.en.ts'
import { corpus, loading, opening } from './opening.en.ts'
import { overview } from './overview.en.ts'
import { page } from './page.en.ts'
import { address, canvas, columns, kinds, parts, spoken } from './parts.en.ts'
import { decision, evidence, homonym, refusal } from './people.en.ts'
import { decisions, identity, merges, people, picking, splitOff, verdicts } from './people-panels.en.ts'
import { problem } from './problems.en.ts'
import { stage, workerFault } from './stages.en.ts'
import { terminal } from './terminal.en.ts'
import { tie } from './tie.en.ts'
import { coauthorYears, foot, multiples, tieStates, timeStrip, twoPeriods } from './time.en.ts'
import { topics, trends, vocabulary, years } from './topics-panels.en.ts'
import { viewer } from './viewer.en.ts'

/** What is said to people, in English. Data holds codes with parameters; these words say them. */
export const en = {
  address,
  addsNothing,
  arrange,
  authorDetails,
  canvas,
  cluster,
  clusterColour,
  clusterName,
  coauthorYears,
  coloured,
  columns,
  commands,
  connection,
  corpus,
  corrected,
  corrections,
  counted,
  countedYears,
  damage,
  day,
  decision,
  decisions,
  decimals,
  deed,
  details,
  dictionary,
  evidence,
  exportMenu,
  exports,
  figure,
  figureDialog,
  fileFault,
  fileSize,
  filter,
  formatLabel,
  hidden,
  homonym,
  identity,
  inFigure,
  joinReason,
  foot,
  inWords,
  kinds,
  language,
  languageOrTag,
  leftOut,
  legend,
  lens,
  link,
  loading,
  madeWith,
  measures,
  merges,
  methods,
  moment,
  multiples,
  needsFiles,
  newerProject,
  nodeCommands,
  noProject,
  notes,
  novelty,
  number,
  opening,
  overview,
  page,
  pageFigures,
  parts,
  people,
  percent,
  picking,
  picture,
  problem,
  projectFault,
  projects,
  readAs,
  records,
  reductions,
  refusal,
  saidInMap,
  search,
  shelfFault,
  sources,
  splitOff,
  spoken,
  stage,
  step,
  table,
  takenFor,
  terminal,
  tie,
  tieStates,
  timeOfDay,
  timeStrip,
  title,
  tooFewItems,
  tooManyRows,
  topicDetails,
  topics,
  topicsNote,
  trends,
  twoPeriods,
  undone,
  unnamedCluster,
  untied,
  untoldMerges,
  verdicts,
  viewer,
  vocabulary,
  workDetails,
  workerFault,
  years,
  yearsMeaning,
  zoom,
} as const
