/** What was said of a node so far. */
export interface Said {
  readonly attributes: Map<string, unknown>
  cluster: string | undefined
}

/** A graph or subgraph that is open. */
export interface Scope {
  readonly node: Map<string, unknown>
  readonly edge: Map<string, unknown>
  readonly members: Set<string>
  cluster: string | undefined
  /** The statement that it stands in. */
  readonly around: Statement
}

/** What stands up to a semicolon, a line end or another word. */
export interface Statement {
  /** Nodes, and groups of them, with `--` or `->` between. */
  readonly ends: { readonly ids: string[]; readonly isGroup: boolean }[]
  readonly attributes: Map<string, unknown>
  /** `node [ … ]` and the like: what goes without saying from here on. */
  about?: 'node' | 'edge' | 'graph'
  awaitsEnd: boolean
  awaitsName: boolean
  /** The line of a colon that a port follows. */
  awaitsPort: number | undefined
  line: number
}

export const begin = (): Statement => ({
  ends: [],
  attributes: new Map(),
  awaitsEnd: false,
  awaitsName: false,
  awaitsPort: undefined,
  line: 1,
})
