import Sigma from 'sigma'
import type { DisplayGraph } from './scene.ts'

/** Nodes or ties that sigma takes in a step: a millisecond or two. */
const step = 500

/** Sigma, able to take a whole graph in without holding the page: what it shows stays until the new one is in. */
export class Renderer extends Sigma {
  // Sigma's constructor draws before fields of this class would be set: they are undefined until used.
  declare private holding?: boolean
  declare private missed?: boolean

  /** Whether all of its graph is in: not so while one is being taken in, nor when that was left half-way. */
  get whole(): boolean {
    return this.holding !== true
  }

  /**
   * Does in steps what `setGraph` does in one go. The graph shown before is emptied, not to be used again. Left
   * half-way, it holds still until the next graph was taken in.
   */
  *takeIn(graph: DisplayGraph): Generator<void, void> {
    // What was due is drawn now, not over what comes.
    if (this.whole) super.refresh({ partialGraph: {}, skipIndexation: true })
    this.hold(true)
    try {
      // Emptied, it lets go of all that sigma remembers of it.
      this.getGraph().clear()
      this.setGraph(graph)
      this.missed = false
      for (const nodes of portions(graph.nodes())) {
        super.refresh({ partialGraph: { nodes }, schedule: true })
        yield
      }
      for (const edges of portions(graph.edges())) {
        super.refresh({ partialGraph: { edges }, schedule: true })
        yield
      }
      // Sigma indexes and draws in one go, and keeps that to itself; here each has a step of its own.
      // biome-ignore-start lint/complexity/useLiteralKeys: how TypeScript lets one reach what is private
      this['process']()
      this['needToProcess'] = false
      // biome-ignore-end lint/complexity/useLiteralKeys: see above
      yield
    } finally {
      this.hold(false)
    }
    // Whatever changed meanwhile is taken up as it is now.
    const late = this.missed ? { nodes: graph.nodes(), edges: graph.edges() } : {}
    super.refresh({ partialGraph: late, skipIndexation: true })
  }

  override refresh(...[how]: Parameters<Sigma['refresh']>): this {
    if (!this.holding) return super.refresh(how)
    const { nodes = [], edges = [] } = how?.partialGraph ?? { nodes: this.getGraph().nodes() }
    if (nodes.length + edges.length > 0) this.missed = true
    return this
  }

  override scheduleRender(): this {
    return this.holding ? this : super.scheduleRender()
  }

  /** While it holds, nothing is drawn and no pointer is followed: its indices are of two graphs. */
  private hold(on: boolean): void {
    this.holding = on
    this.getMouseCaptor().enabled = !on
    this.getTouchCaptor().enabled = !on
  }
}

function* portions<T>(all: readonly T[]): Generator<T[]> {
  for (let from = 0; from < all.length; from += step) yield all.slice(from, from + step)
}
