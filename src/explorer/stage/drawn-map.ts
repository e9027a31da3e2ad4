import { idAt } from '../../atlas/nodes.ts'
import { channels } from '../../model/colour.ts'
import type { Positions } from '../../model/positions.ts'
import { atOnce } from '../../model/stepwise.ts'
import type { Measure } from '../../picture/drawing.ts'
import { noRegions, type Regions, regionsInSteps } from '../../picture/regions.ts'
import { restingTies } from '../../picture/tie-look.ts'
import { hopWords } from '../state/hop-words.ts'
import { noInsets } from '../state/insets.ts'
import type { PairOfClusters } from '../state/overview-here.ts'
import type { Session } from '../state/session.ts'
import { isSameMap } from '../state/shown-map.ts'
import { type AuraLayer, bindAura } from './aura-layer.ts'
import { clearing, fitted, pixelsPerUnit } from './camera.ts'
import { animate, type Stop } from './clock.ts'
import { emphasise, focusOn, noFocus, recession, withAstray, withConnection } from './focus.ts'
import { bindLabels, type LabelLayer } from './label-layer.ts'
import { Letterings } from './lettering.ts'
import { tiesInSight } from './near.ts'
import { bindOverview, meansAreas, type Overlooked, type OverviewLayer } from './overview-layer.ts'
import { paced } from './pace.ts'
import type { Hop } from './path-drawing.ts'
import { RegionMemory } from './region-memory.ts'
import { type Scene, takePlaces } from './scene.ts'
import { screenShare } from './screen-share.ts'
import { TieRows } from './sigma/drawn-tie-rows.ts'
import { openSurface } from './sigma/sigma-surface.ts'
import { hairlinesAbove } from './sigma/sigma-ties.ts'
import { viewOf } from './stage-view.ts'
import type { Point, Surface } from './surface.ts'
import { newUniforms } from './uniforms.ts'

/** So few ties in sight are drawn in their widths, unless the map shows more than a graphics processor draws so at once. */
const [widthsBelow, mostStrips] = [3000, 150_000]

/** The scene that is drawn now, what is worked out from it, and how it goes over into what it becomes. */
export class DrawnMap {
  readonly surface: Surface
  readonly labels: LabelLayer
  readonly aura: AuraLayer
  readonly overview: OverviewLayer
  readonly uniforms = newUniforms()
  readonly ties = new TieRows()
  scene: Scene
  /** The ways between two nodes that are lit. */
  hops: readonly Hop[] = []
  /** The area or band under the pointer. */
  pointed: Overlooked | null = null
  readonly #session: Session
  readonly #container: HTMLElement
  readonly #measure: Measure
  readonly #letterings: Letterings
  #regions: Regions = noRegions
  readonly #known = new RegionMemory()
  /** Counts how often clusters were named: what was begun before the last time comes too late. */
  #naming = 0
  /** A scene that has just been taken in is drawn before it is lettered: each takes a while. */
  #arriving = false
  #focus = noFocus
  #shownTies = 0
  /** The camera's ratio at which the map fits what the panels leave, and the whole screen. */
  #fitRatio = 1
  #wholeRatio = 1
  #changing: Stop = () => {}
  #focusing: Stop = () => {}

  constructor(session: Session, container: HTMLElement, measure: Measure, scene: Scene) {
    this.#session = session
    this.scene = scene
    this.#container = container
    this.#measure = measure
    this.#letterings = new Letterings(measure)
    atOnce(this.ties.fillInSteps(scene))
    this.surface = openSurface(
      this.#session,
      container,
      scene.display,
      this.uniforms,
      this.ties,
      (ratio) => Math.sqrt(ratio / this.#wholeRatio) / screenShare(container),
    )
    this.aura = bindAura(this.surface, () => ({
      scene: this.scene,
      palette: this.#session.palette.peek(),
      recede: this.uniforms.recede,
      zoom: this.#zoom,
    }))
    this.uniforms.overview = () => this.#overview
    this.overview = bindOverview(this.surface, () => ({
      regions: this.#regions,
      overview: this.#arriving ? 0 : this.#overview,
      pointed: this.pointed ?? bandOf(this.#session.openPair.peek()),
    }))
    this.labels = bindLabels(this.surface, () =>
      this.#arriving
        ? null
        : {
            scene: this.scene,
            regions: this.#regions,
            overview: this.#overview,
            focus: this.#focus,
            hops: this.hops,
            axis: this.#session.yearAxis.peek(),
            fates: this.#session.difference.peek()?.codes ?? null,
            palette: this.#session.palette.peek(),
            zoom: this.#zoom,
            insets: this.#session.insets.peek(),
            islands: this.#session.islands.peek(),
            letterings: this.#letterings,
            fade: paced(this.#session, 'label'),
          },
    )
  }

  /** How far in: 1 where the whole map fits the screen. */
  get #zoom(): number {
    return this.#fitRatio / this.surface.camera.ratio
  }

  /** How far the map is looked at as areas: 1 from afar, 0 nearby, and where something stands out. */
  get #overview(): number {
    const { selected, cluster, tie, astray } = this.#focus
    // Areas that years cut apart say nothing.
    if (this.#session.yearAxis.peek() !== null) return 0
    if (!this.#regions.isLarge || selected !== null || cluster !== undefined || tie === true || astray === true)
      return 0
    return Math.min(1, Math.max(0, (2 - this.#zoom) / 0.6))
  }

  /** Whether clicks and the pointer mean areas, and not the faint marks on them. */
  get meansAreas(): boolean {
    return this.#overview >= meansAreas
  }

  get regions(): Regions {
    return this.#regions
  }

  /** Lets a cluster stand out while it is pointed at elsewhere: as an area, or by its marks. */
  light(cluster: number | null): void {
    this.pointed = cluster === null ? null : { kind: 'cluster', cluster }
    if (this.meansAreas) this.overview.draw()
    else this.refocus(cluster)
  }

  /** Draws a frame of what is known. */
  draw(): void {
    this.surface.draw()
  }

  /** Takes up what has changed in the scene, and draws. */
  drawAnew(): void {
    atOnce(this.ties.fillInSteps(this.scene))
    this.surface.draw(this.scene.display.nodes())
  }

  /** What `drawAnew` does, in steps. */
  drawAnewInSteps(): Generator<void, void> {
    return this.surface.drawAnewInSteps(this.ties.fillInSteps(this.scene))
  }

  /** Works out what depends on where things stand and how they look. */
  prepare(): void {
    atOnce(this.prepareInSteps())
  }

  /** How the whole map fits the screen; names of clusters depend on it. */
  measureFit(): void {
    this.#fitRatio = fitted(this.surface, this.scene, this.#session.insets.peek()).ratio
    this.#wholeRatio = fitted(this.surface, this.scene, noInsets).ratio
  }

  /** What `prepare` does, in steps: it takes a while on a large map. */
  *prepareInSteps(): Generator<void, void> {
    this.#measureTies()
    yield
    this.measureFit()
    yield
    yield* this.nameClustersInSteps()
    yield
    yield* this.aura.refreshInSteps()
  }

  #measureTies(): void {
    const shown = this.scene.ties.presence.reduce((sum, presence) => sum + presence, 0)
    const { uniforms } = this
    this.#shownTies = shown
    uniforms.hairlines = shown > hairlinesAbove
    Object.assign(uniforms, restingTies(shown))
    uniforms.ground = channels(this.#session.palette.peek().ground).map((value) => value / 255) as [
      number,
      number,
      number,
    ]
    this.#container.style.backgroundColor = this.#session.palette.peek().ground
    this.#letterings.forget()
  }

  /** Ties are as clear as their number in sight allows. */
  fitTies(): void {
    const { uniforms } = this
    const { tieOpacity, hairlines } = uniforms
    const inSight = tiesInSight(this.scene, viewOf(this.surface))
    Object.assign(uniforms, restingTies(inSight))
    // Where few are in sight, each has its width: it tells more works from fewer, and what is new from what goes on.
    uniforms.hairlines = this.#shownTies > hairlinesAbove && (inSight > widthsBelow || this.#shownTies > mostStrips)
    if (Math.abs(uniforms.tieOpacity - tieOpacity) > 0.01 || uniforms.hairlines !== hairlines) this.draw()
  }

  *nameClustersInSteps(): Generator<void, void> {
    const { surface, scene } = this
    const mine = ++this.#naming
    const unit = pixelsPerUnit(surface) / this.#fitRatio
    const { colours, filtered, insets, palette, sizes, visibleKinds } = this.#session
    const { width, height } = clearing(surface, insets.peek())
    const fitted = { unit, markScale: surface.scaled(1, this.#fitRatio), width, height }
    const seen = [scene.source.findings[0], scene.taken, scene.period, filtered.peek(), sizes.peek(), colours.peek()]
    const look = [...seen, palette.peek(), [...visibleKinds.peek()].join(), ...Object.values(fitted)]
    const known = this.#known.recall(look)
    const regions =
      known ??
      (yield* regionsInSteps(scene, {
        palette: palette.peek(),
        fitted,
        measure: this.#measure,
        coloured: colours.peek()?.meaning.by === 'cluster',
      }))
    if (mine !== this.#naming) return
    if (known === undefined) this.#known.keep(look, regions)
    this.#regions = regions
  }

  /** Where a node's mark is on the screen. */
  pointOf(node: string): Point {
    return this.surface.onScreen(this.scene.display.getNodeAttributes(node))
  }

  forgetLetters(): void {
    this.#known.forget()
    this.#letterings.forget()
    this.draw()
  }

  /** Whether the surface holds all of the scene: not so while one is being taken in. */
  get whole(): boolean {
    return this.surface.whole
  }

  /** Puts another scene on the stage, in steps; as yet in the looks of the one before. */
  *replace(scene: Scene): Generator<void, void> {
    this.scene = scene
    this.#arriving = true
    this.#regions = noRegions
    this.#naming++
    this.#focus = noFocus
    this.hops = []
    const { uniforms } = this
    uniforms.nodes = uniforms.ties = { version: uniforms.nodes.version + 1, entries: new Map() }
    this.#changing()
    uniforms.change = 0
    yield* this.surface.takeIn(scene.display, this.ties.fillInSteps(scene))
  }

  /** Lets everything go from how it was to how it is; where nodes travel, names wait until they are there. */
  change(travels = false): void {
    this.#arriving = travels
    this.#changing()
    this.uniforms.change = 0
    this.#changing = animate(paced(this.#session, travels ? 'travel' : 'change'), (share) => {
      this.uniforms.change = share
      if (share === 1) this.#arriving = false
      this.draw()
    })
  }

  /** Takes up places of nodes on their way: more of them come. */
  follow(places: Positions<ArrayLike<number>>): void {
    takePlaces(this.scene, places, true)
    this.drawAnew()
    this.#changing()
    this.uniforms.change = 1
    this.#regions = noRegions
    atOnce(this.aura.refreshInSteps())
  }

  /** Takes up places at which nodes stay, to go over into them from where they are. */
  stand(places: Positions<ArrayLike<number>>): void {
    takePlaces(this.scene, places, false)
    this.drawAnew()
    this.prepare()
  }

  /** The ties that stand out from the others; null where none are meant. */
  get standingTies(): ReadonlySet<number> | null {
    const { selected, cluster, ties } = this.#focus
    return selected === null && cluster === undefined ? null : ties
  }

  /** Brings forward what is selected or under the pointer. */
  refocus(lit: number | null = null): void {
    const { uniforms } = this
    this.#focus = focusOn(
      this.scene,
      this.#session.selected.peek(),
      this.#session.hovered.peek(),
      this.#session.openCluster.peek() ?? lit,
      this.#session.openTie.peek(),
    )
    this.#connect()
    const astray = this.#session.astrayHere.peek() ?? this.#session.changedNodes.peek()
    if (
      astray !== null &&
      astray.size > 0 &&
      this.#focus.selected === null &&
      this.#focus.cluster === undefined &&
      !this.#focus.tie
    )
      this.#focus = withAstray(this.scene, this.#focus, astray)
    const [from, to] = [uniforms.recede, recession(this.#focus)]
    emphasise(uniforms, this.#focus)
    this.#focusing()
    this.#focusing = animate(paced(this.#session, 'focus'), (share) => {
      uniforms.shift = share
      uniforms.recede = from + (to - from) * share
      this.draw()
    })
  }

  /** The ways between the selected node and another, where that is asked. */
  #connect(): void {
    const { atlas, litConnection, openConnection } = this.#session
    const [map, lit] = [atlas.peek(), litConnection.peek()]
    this.hops = []
    if (map === null || lit === null || !isSameMap(map, this.scene.source)) return
    const placeOf = (node: number) => {
      const id = idAt(map, node)
      const mark = this.scene.display.hasNode(id) ? this.scene.display.getNodeAttributes(id) : null
      return mark?.presence === 1 ? mark.place : null
    }
    this.hops = lit.paths.flatMap(({ nodes }) =>
      nodes.slice(1).flatMap((node, i) => {
        const [from, to] = [placeOf(nodes[i]!), placeOf(node)]
        return from === null || to === null ? [] : { from, to, words: hopWords(map, nodes[i]!, node) }
      }),
    )
    const isChosen = lit === openConnection.peek()
    if (isChosen) this.#focus = withConnection(this.scene, this.hops, idAt(map, lit.from), idAt(map, lit.to))
    else if (this.hops.length > 0) {
      const nodes = [...this.#focus.nodes, ...this.hops.flatMap(({ from, to }) => [from, to])]
      this.#focus = { ...this.#focus, nodes: [...new Set(nodes)] }
    }
  }

  kill(): void {
    this.#changing()
    this.#focusing()
    this.labels.kill()
    this.overview.kill()
    this.aura.kill()
    this.surface.kill()
  }
}

/** The band between two clusters of which it is told what they have in common. */
const bandOf = (pair: PairOfClusters | null): Overlooked | null =>
  pair && { kind: 'band', band: { one: Math.min(...pair), other: Math.max(...pair) } }
