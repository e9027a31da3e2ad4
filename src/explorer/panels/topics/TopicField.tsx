import { useSignal } from '@preact/signals'
import { topicsOf } from '../../../atlas/facts/topic-terms.ts'
import { fold } from '../../../model/fold.ts'
import type { NodeId } from '../../../model/ids.ts'
import type { Topic } from '../../../model/topic.ts'
import { en } from '../../../words/en.ts'
import { useParts, useSession } from '../session-context.ts'

interface Props {
  readonly label: string
  /** Not offered. */
  readonly without: NodeId
  choose(topic: Topic): void
  cancel(): void
}

const most = 7

/** A field that takes one of the map's topics; by the combobox pattern of ARIA. */
export function TopicField({ label, without, choose, cancel }: Props) {
  const { atlas, hovered } = useSession()
  const list = useParts()('')
  const query = useSignal('')
  const active = useSignal(0)
  const wanted = fold(query.value.trim())
  const found = topicsOf(atlas.value!)
    .filter(({ id, label, forms }) => id !== without && [label, ...forms].some((form) => fold(form).includes(wanted)))
    .slice(0, most)
  const place = Math.min(active.value, found.length - 1)
  const optionId = ({ id }: Topic) => `${list}-${id}`
  const take = (topic: Topic | undefined) => {
    hovered.value = null
    if (topic !== undefined) choose(topic)
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
        placeholder={en.topics.targetPlaceholder}
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
        <p class="none">{en.topics.noneFound}</p>
      ) : (
        <div class="topic-options" id={list} role="listbox" aria-label={en.topics.list}>
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
              <bdi>{entry.label}</bdi>
              <span class="figure">{en.number(entry.documentFrequency)}</span>
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
