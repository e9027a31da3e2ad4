import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { ExportFormat } from '../../export/export-format.ts'
import { exportFormats } from '../../export/export-formats.ts'
import { type PageCommand, pageCommands } from '../state/commands.ts'
import { type NodeCommand, nodeCommands } from './map/node-commands.ts'

/** What menus and the palette are drawn from. */
export interface Tables {
  readonly commands: readonly PageCommand[]
  readonly nodeCommands: readonly NodeCommand[]
  readonly exportFormats: readonly ExportFormat[]
}

export const shippedTables: Tables = { commands: pageCommands, nodeCommands, exportFormats }

const TablesContext = createContext<Tables>(shippedTables)
export const TablesProvider = TablesContext.Provider

export const useTables = (): Tables => useContext(TablesContext)
