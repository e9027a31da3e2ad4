import { useLayoutEffect, useRef } from 'preact/hooks'
import type { NodeId } from '../../model/ids.ts'
import type { NodeAttributes } from '../../model/node.ts'
import { pinned, togglePin } from '../state/arranging.ts'
import { reclustered } from '../state/changes.ts'
import { compact, detailsFolded } from '../state/dock.ts'
import { clearSelection, goBack, previous, selected } from '../state/selection.ts'
import { graph } from '../state/session.ts'
import { AuthorDetails } from './AuthorDetails.tsx'
import { BackIcon, ChevronIcon, CloseIcon, PinIcon } from './icons.tsx'
import { NodeMark } from './NodeMark.tsx'
import { TopicDetails } from './TopicDetails.tsx'
import { WorkDetails } from './WorkDetails.tsx'
import { kindWord } from './words.ts'

/** All that is known of the selected node; on the right, or a sheet from below on a narrow screen. */
export function Details() {
  const id = selected.value
  const map = graph.value
  const scroller = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const box = scroller.current
    if (box === null) return
    box.scrollTo(0, 0)
    // Whoever followed a link or a search result reads on here; whoever is on the map or in the table stays.
    const at = document.activeElement
    if (at === null || at === document.body || box.contains(at)) box.querySelector('h2')?.focus({ preventScroll: true })
  }, [id])
  if (id === null || !map?.hasNode(id)) return null
  reclustered.value
  const node = map.getNodeAttributes(id)
  const cluster = map.getAttribute('clusters').find(({ number }) => number === node.cluster)
  const behind = previous.value
  const folded = detailsFolded.value
  return (
    <aside
      class={folded ? 'panel details folded' : 'panel details'}
      data-covers={folded ? undefined : compact.value ? 'bottom' : 'right'}
      aria-label="Details"
    >
      <header class="panel-head">
        {behind !== null && (
          <button type="button" class="icon-button" onClick={goBack} title="Back" aria-label={backTo(behind)}>
            <BackIcon />
          </button>
        )}
        <p class="eyebrow">
          <NodeMark id={id} />
          {kindWord[node.kind][0]}
          {cluster !== undefined && !folded && <span class="cluster-name">{cluster.label}</span>}
        </p>
        <button
          type="button"
          class="icon-button pin"
          aria-pressed={pinned.value.has(id)}
          aria-label="Pin in its place"
          title={pinned.value.has(id) ? 'Pinned: layouts leave it where it is' : 'Pin in its place'}
          onClick={() => togglePin(id)}
        >
          <PinIcon />
        </button>
        <button
          type="button"
          class="icon-button fold"
          aria-expanded={!folded}
          aria-label="Details"
          title={folded ? 'Unfold' : 'Fold away'}
          onClick={() => {
            detailsFolded.value = !folded
          }}
        >
          <ChevronIcon />
        </button>
        <button
          type="button"
          class="icon-button"
          onClick={clearSelection}
          title="Close (Escape)"
          aria-label="Close details"
        >
          <CloseIcon />
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section class="panel-body" ref={scroller} hidden={folded} tabIndex={0} aria-label={node.label}>
        <Kind key={id} id={id} node={node} cameFrom={behind} />
      </section>
    </aside>
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

const backTo = (id: NodeId): string => `Back to ${graph.value?.getNodeAttribute(id, 'label') ?? 'the last one'}`
