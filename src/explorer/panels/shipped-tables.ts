import { exportFormats } from '../../export/export-formats.ts'
import { pageCommands } from '../state/commands.ts'
import { nodeCommands } from './map/node-commands.ts'
import type { Tables } from './tables.ts'

/** All that the page offers, unless it is told otherwise. */
export const shippedTables: Tables = { commands: pageCommands, nodeCommands, exportFormats }
