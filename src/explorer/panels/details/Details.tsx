import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { labelAt, nodeAt, nodeOf } from '../../../atlas/nodes.ts'
import type { NodeId } from '../../../model/ids.ts'
import type { NodeAttributes } from '../../../model/node.ts'
import { en } from '../../../words/en.ts'
import { clusterOf } from '../../state/cluster-here.ts'
import { BackIcon, ChevronIcon, CloseIcon, PinIcon } from '../parts/icons.tsx'
import { NodeMark } from '../parts/NodeMark.tsx'
import { useSession } from '../session-context.ts'
import { TwoPeriodsDetails } from '../time/TwoPeriodsDetails.tsx'
import { AuthorDetails } from './AuthorDetails.tsx'
import { ClusterDetails } from './ClusterDetails.tsx'
import { ConnectionDetails } from './ConnectionDetails.tsx'
import { Nearby } from './Nearby.tsx'
import { Notes, WriteNote } from './Notes.tsx'
import { PairDetails } from './PairDetails.tsx'
import { TieDetails, tieBetween } from './TieDetails.tsx'
import { TopicDetails } from './TopicDetails.tsx'
import { WorkDetails } from './WorkDetails.tsx'

/** All that is known of the selected node, else of the cluster that is looked at. */
export function Details() {
  const {
    atlas,
    detailsFolded,
    difference,
    openCluster,
    openConnection,
    openPair,
    openTie,
    previous,
    selected,
    showCluster,
    twoPeriods,
  } = useSession()
  const id = selected.value
  const map = atlas.value
  if (map === null) return null
  const looking = clusterOf(map, openCluster.value)
  const connection = openConnection.value
  if (connection !== null)
    return (
      <Panel
        key="details"
        of={`connection ${connection.from} ${connection.to}`}
        label={en.connection.title}
        eyebrow={en.connection.title}
      >
        <ConnectionDetails connection={connection} />
      </Panel>
    )
  const number = id === null ? undefined : nodeOf(map, id)
  if (id !== null && number !== undefined) {
    const node = nodeAt(map, number)
    const cluster = clusterOf(map, node.cluster)
    const behind = previous.value
    const before = behind === null ? undefined : nodeOf(map, behind)
    const compared = twoPeriods.value === null ? undefined : en.twoPeriods.title
    const back = before !== undefined ? labelAt(map, before) : (looking?.label ?? compared)
    return (
      <Panel
        key="details"
        of={id}
        label={node.label}
        back={back}
        tools={
          <>
            <WriteNote id={id} />
            <Pin id={id} />
          </>
        }
        eyebrow={
          <>
            <NodeMark id={id} />
            {en.kinds[node.kind].one}
            {cluster !== undefined && !detailsFolded.value && (
              <button
                type="button"
                class="cluster-name"
                title={en.details.showCluster}
                onClick={() => showCluster(cluster.number)}
              >
                {cluster.label}
              </button>
            )}
          </>
        }
      >
        <Kind key={id} id={id} node={node} cameFrom={behind} />
        <Nearby id={id} />
        <Notes id={id} />
      </Panel>
    )
  }
  const tie = openTie.value === null ? undefined : tieBetween(map, openTie.value)
  if (tie !== undefined)
    return (
      <Panel
        key="details"
        of={`tie ${tie.ends.join(' ')}`}
        label={en.tie.eyebrow[tie.facts.kind]}
        eyebrow={en.tie.eyebrow[tie.facts.kind]}
      >
        <TieDetails {...tie} />
      </Panel>
    )
  const pair = openPair.value
  const [one, other] = [clusterOf(map, pair?.[0] ?? null), clusterOf(map, pair?.[1] ?? null)]
  if (one !== undefined && other !== undefined)
    return (
      <Panel
        key="details"
        of={`pair ${one.number} ${other.number}`}
        label={en.overview.pair}
        eyebrow={en.overview.pair}
      >
        <PairDetails one={one} other={other} />
      </Panel>
    )
  if (looking === undefined) {
    if (twoPeriods.value === null || difference.value === null) return null
    return (
      <Panel key="details" of="periods" label={en.twoPeriods.title} eyebrow={en.twoPeriods.title}>
        <TwoPeriodsDetails periods={twoPeriods.value} difference={difference.value} />
      </Panel>
    )
  }
  return (
    <Panel
      key="details"
      of={`cluster ${looking.number}`}
      label={looking.label}
      eyebrow={en.details.cluster}
      tools={<WriteNote id={looking.number} />}
    >
      <ClusterDetails key={looking.number} cluster={looking} />
      <Notes id={looking.number} />
    </Panel>
  )
}

interface PanelProps {
  /** What is shown; another begins at its top. */
  readonly of: string
  readonly label: string
  readonly eyebrow: ComponentChildren
  /** Name of what Back leads to. */
  readonly back?: string | undefined
  readonly tools?: ComponentChildren
  readonly children: ComponentChildren
}

/** On the right, or a sheet from below on a narrow screen. */
function Panel({ of, label, eyebrow, back, tools, children }: PanelProps) {
  const {
    clearSelection,
    closeCluster,
    closeConnection,
    closePair,
    closePeriods,
    closeTie,
    compact,
    detailsFolded,
    goBack,
  } = useSession()
  const scroller = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const box = scroller.current
    if (box === null) return
    box.scrollTo(0, 0)
    // Whoever followed a link or a search result reads on here; whoever is on the map or in the table stays.
    const at = document.activeElement
    if (at === null || at === document.body || box.contains(at)) box.querySelector('h2')?.focus({ preventScroll: true })
  }, [of])
  const folded = detailsFolded.value
  const words = en.details
  return (
    <aside
      class={folded ? 'panel details folded' : 'panel details'}
      data-covers={folded ? undefined : compact.value ? 'bottom' : 'right'}
      aria-label={words.title}
    >
      <header class="panel-head">
        {back !== undefined && (
          <button type="button" class="icon-button" onClick={goBack} title={words.back} aria-label={words.backTo(back)}>
            <BackIcon />
          </button>
        )}
        <div class="eyebrow">{eyebrow}</div>
        {tools}
        <button
          type="button"
          class="icon-button fold"
          aria-expanded={!folded}
          aria-label={words.title}
          title={folded ? words.expand : words.collapse}
          onClick={() => {
            detailsFolded.value = !folded
          }}
        >
          <ChevronIcon />
        </button>
        <button
          type="button"
          class="icon-button"
          onClick={() => {
            clearSelection()
            closeCluster()
            closeTie()
            closePair()
            closeConnection()
            closePeriods()
          }}
          title={words.closeKeys}
          aria-label={words.close}
        >
          <CloseIcon />
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section class="panel-body" ref={scroller} hidden={folded} tabIndex={0} aria-label={label}>
        {children}
      </section>
    </aside>
  )
}

function Pin({ id }: { id: NodeId }) {
  const { isFixed, pinned, togglePin } = useSession()
  if (isFixed) return null
  return (
    <button
      type="button"
      class="icon-button pin"
      aria-pressed={pinned.value.has(id)}
      aria-label={en.details.pin}
      title={pinned.value.has(id) ? en.details.pinned : en.details.pin}
      onClick={() => togglePin(id)}
    >
      <PinIcon />
    </button>
  )
}

function Kind({ id, node, cameFrom }: { id: NodeId; node: NodeAttributes; cameFrom: NodeId | null }) {
  switch (node.kind) {
    case 'author':
      return <AuthorDetails id={id} node={node} />
    case 'work':
      return <WorkDetails id={id} node={node} cameFrom={cameFrom} />
    case 'topic':
      return <TopicDetails id={id} node={node} />
  }
}
