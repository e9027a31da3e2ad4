import Sigma from 'sigma'
import { createNormalizationFunction, graphExtent } from 'sigma/utils'
import type { DisplayGraph } from '../scene.ts'

/** Nodes that sigma takes in a step: a millisecond or two. */
const step = 500

/** Sigma, able to take a whole graph in without holding the page: what it shows stays until the new one is in. */
export class Renderer extends Sigma {
  // Sigma's constructor draws before fields of this class would be set: they are undefined until used.
  /** Nothing is drawn: what it holds is half of one thing and half of another. */
  declare private holding?: boolean
  /** Its indices are of two graphs. */
  declare private torn?: boolean
  declare private missed?: boolean

  /** Whether all of its graph is in: not so while one is being taken in, nor when that was left half-way. */
  get whole(): boolean {
    return this.torn !== true
  }

  /**
   * Does in steps what `setGraph` does in one go. The graph shown before is emptied, not to be used again; `ties` takes up the ties meanwhile. Left
   * half-way, it holds still until the next graph was taken in.
   */
  *takeIn(graph: DisplayGraph, ties: Generator<void, void>): Generator<void, void> {
    this.tear(true)
    this.hold()
    yield
    // Emptied, it lets go of all that sigma remembers of it.
    this.getGraph().clear()
    this.setGraph(graph)
    this.missed = false
    yield* this.index(graph)
    yield* ties
    this.tear(false)
    this.release()
  }

  /**
   * Does in steps what `refresh` of all nodes and ties does in one go, and draws then. Left half-way, it holds still
   * until this or `takeIn` was done.
   */
  *refreshInSteps(ties: Generator<void, void>): Generator<void, void> {
    const graph = this.getGraph()
    this.hold()
    yield
    for (const nodes of portions(graph.nodes())) {
      super.refresh({ partialGraph: { nodes }, skipIndexation: true, schedule: true })
      yield
    }
    yield* ties
    this.release()
  }

  /** What `refresh` and the private `process` of sigma do together, for one program of nodes. */
  private *index(graph: DisplayGraph): Generator<void, void> {
    const inner = this as unknown as Inner
    inner.nodeExtent = graphExtent(graph)
    inner.normalizationFunction = createNormalizationFunction(this.getCustomBBox() ?? inner.nodeExtent)
    inner.nodeIndices = {}
    inner.edgeIndices = {}
    inner.itemIDsIndex = {}
    inner.nodePrograms.mark.reallocate(graph.order)
    // Sigma numbers its nodes from 1.
    let number = 1
    let place = 0
    for (const nodes of portions(graph.nodes())) {
      super.refresh({ partialGraph: { nodes }, schedule: true })
      for (const id of nodes) {
        inner.nodeIndices[id] = number
        inner.itemIDsIndex[number] = { type: 'node', id }
        inner.addNodeToProgram(id, number++, place++)
      }
      yield
    }
    inner.needToProcess = false
  }

  override refresh(...[how]: Parameters<Sigma['refresh']>): this {
    if (!this.holding) return super.refresh(how)
    const { nodes = [] } = how?.partialGraph ?? { nodes: this.getGraph().nodes() }
    if (nodes.length > 0) this.missed = true
    return this
  }

  override scheduleRender(): this {
    return this.holding ? this : super.scheduleRender()
  }

  /** What was due is drawn now, not over what comes. */
  private hold(): void {
    const { renderFrame } = this as unknown as Inner
    if (!this.holding && renderFrame !== null) super.refresh({ partialGraph: {}, skipIndexation: true })
    this.holding = true
    this.missed = false
  }

  /** Draws again; whatever changed meanwhile is taken up as it is now. */
  private release(): void {
    this.holding = false
    const graph = this.getGraph()
    const late = this.missed ? { nodes: graph.nodes() } : {}
    super.refresh({ partialGraph: late, skipIndexation: true, schedule: true })
  }

  /** While its indices are of two graphs, no pointer is followed. */
  private tear(torn: boolean): void {
    this.torn = torn
    this.getMouseCaptor().enabled = !torn
    this.getTouchCaptor().enabled = !torn
  }
}

/** What sigma 3.0 keeps to itself of what it knows of its graph. */
interface Inner {
  nodeExtent: ReturnType<typeof graphExtent>
  normalizationFunction: ReturnType<typeof createNormalizationFunction>
  nodeIndices: Record<string, number>
  edgeIndices: Record<string, number>
  itemIDsIndex: Record<number, { readonly type: 'node'; readonly id: string }>
  readonly nodePrograms: { readonly mark: Program }
  needToProcess: boolean
  readonly renderFrame: number | null
  addNodeToProgram(id: string, number: number, place: number): void
}

interface Program {
  reallocate(count: number): void
}

function* portions<T>(all: readonly T[]): Generator<T[]> {
  for (let from = 0; from < all.length; from += step) yield all.slice(from, from + step)
}
