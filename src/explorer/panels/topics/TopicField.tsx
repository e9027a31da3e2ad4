import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import type { NodeId } from '../../../model/ids.ts'
import type { TopicNode } from '../../../model/node.ts'
import type { Entry } from '../../state/facts/linked.ts'
import { topicsOf } from '../../state/facts/terms.ts'
import { fold } from '../../state/fold.ts'
import { hovered } from '../../state/selection.ts'
import { graph } from '../../state/session.ts'

interface Props {
  readonly label: string
  /** Not offered. */
  readonly without: NodeId
  choose(topic: TopicNode): void
  cancel(): void
}

const most = 7

/** A field that takes one of the map's topics; by the combobox pattern of ARIA. */
export function TopicField({ label, without, choose, cancel }: Props) {
  const list = useId()
  const query = useSignal('')
  const active = useSignal(0)
  const wanted = fold(query.value.trim())
  const found = topicsOf(graph.value!)
    .filter(
      ({ id, node }) => id !== without && [node.label, ...node.topic.forms].some((form) => fold(form).includes(wanted)),
    )
    .slice(0, most)
  const place = Math.min(active.value, found.length - 1)
  const optionId = ({ id }: Entry<TopicNode>) => `${list}-${id}`
  const take = (entry: Entry<TopicNode> | undefined) => {
    hovered.value = null
    if (entry !== undefined) choose(entry.node)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) active.value = (place + step + found.length) % Math.max(1, found.length)
    else if (event.key === 'Enter') take(found[place])
    else if (event.key === 'Escape') cancel()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div class="topic-field">
      <input
        class="text"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        placeholder="A topic of this map"
        aria-label={label}
        aria-expanded={found.length > 0}
        aria-controls={found.length > 0 ? list : undefined}
        aria-autocomplete="list"
        aria-activedescendant={found[place] && optionId(found[place])}
        ref={focusOnce}
        value={query}
        onInput={(event) => {
          query.value = event.currentTarget.value
          active.value = 0
        }}
        onKeyDown={onKeyDown}
      />
      {found.length === 0 ? (
        <p class="none">No topic is called so.</p>
      ) : (
        <div class="topic-options" id={list} role="listbox" aria-label="Topics">
          {found.map((entry, i) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field keeps the focus and handles the keys
            // biome-ignore lint/a11y/useFocusableInteractive: reached through aria-activedescendant
            <div
              key={entry.id}
              id={optionId(entry)}
              class="option"
              role="option"
              aria-selected={i === place}
              onPointerDown={(event) => event.preventDefault()}
              onPointerEnter={() => {
                hovered.value = entry.id
              }}
              onPointerLeave={() => {
                hovered.value = null
              }}
              onClick={() => take(entry)}
            >
              <bdi>{entry.node.label}</bdi>
              <span class="figure">{entry.node.topic.documentFrequency}</span>
            </div>
          ))}
        </div>
      )}
    </div>
  )
}

/** Focuses a field that appears because it was asked for. */
export const focusOnce = (field: HTMLInputElement | null): void => {
  if (field === null || field.dataset.met === 'true') return
  field.dataset.met = 'true'
  field.focus()
  field.select()
}
