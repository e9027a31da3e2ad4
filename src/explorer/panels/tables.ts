import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { ExportFormat } from '../../export/export-format.ts'
import type { PageCommand } from '../state/commands.ts'
import type { NodeCommand } from './map/node-commands.ts'

/** What menus and the palette are drawn from. */
export interface Tables {
  readonly commands: readonly PageCommand[]
  readonly nodeCommands: readonly NodeCommand[]
  readonly exportFormats: readonly ExportFormat[]
}

const TablesContext = createContext<Tables>({ commands: [], nodeCommands: [], exportFormats: [] })
export const TablesProvider = TablesContext.Provider

export const useTables = (): Tables => useContext(TablesContext)
