import { useComputed, useSignal } from '@preact/signals'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { type Hit, type HitGroup, openSearch } from '../state/search.ts'
import { hovered } from '../state/selection.ts'
import { graph } from '../state/session.ts'
import type { Snippet } from '../state/snippet.ts'
import { CloseIcon, SearchIcon } from './icons.tsx'
import { KindMark } from './KindMark.tsx'
import { go } from './NodeLink.tsx'
import { kindWord } from './words.ts'

/** One field over authors, works and topics; by the combobox pattern of ARIA, so by keyboard alone too. */
export function Search() {
  const map = graph.value
  const search = useMemo(() => (map === null ? null : openSearch(map)), [map])
  const query = useSignal('')
  const open = useSignal(false)
  const active = useSignal(0)
  const indexed = useSignal(0)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    search?.ready.then(() => indexed.value++)
  }, [search])

  const groups = useMemo(
    () => (search === null || query.value.trim() === '' ? [] : search.find(query.value)),
    [search, query.value, indexed.value],
  )
  const hits = groups.flatMap((group) => group.hits)
  const isOpen = open.value && query.value.trim() !== ''
  const place = isOpen ? Math.min(active.value, hits.length - 1) : -1
  const activeHit = hits[place]

  useEffect(() => {
    if (activeHit === undefined) return
    document.getElementById(optionId(activeHit))?.scrollIntoView({ block: 'nearest' })
  }, [activeHit])

  const choose = (hit: Hit | undefined) => {
    if (hit === undefined) return
    open.value = false
    hovered.value = null
    input.current?.blur()
    go(hit.id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      if (!isOpen) open.value = true
      else active.value = (place + step + hits.length) % Math.max(1, hits.length)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      choose(activeHit)
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      if (query.value === '') input.current?.blur()
      query.value = ''
      open.value = false
    }
  }
  const status = useComputed(() =>
    open.value && query.value.trim() !== '' ? (hits.length === 0 ? 'Nothing found' : `${hits.length} results`) : '',
  )
  return (
    <search
      class="search"
      onFocusOut={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) open.value = false
      }}
    >
      <div class="search-box">
        <SearchIcon />
        <input
          ref={input}
          id="search"
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck={false}
          placeholder="Search people, works, topics"
          aria-label="Search people, works and topics"
          aria-keyshortcuts="/"
          aria-expanded={isOpen}
          aria-controls="search-results"
          aria-autocomplete="list"
          aria-activedescendant={activeHit && optionId(activeHit)}
          value={query}
          onInput={(event) => {
            query.value = event.currentTarget.value
            active.value = 0
            open.value = true
          }}
          onFocus={() => {
            open.value = true
          }}
          onKeyDown={onKeyDown}
        />
        {query.value === '' ? (
          <kbd>/</kbd>
        ) : (
          <button
            type="button"
            class="icon-button small"
            aria-label="Clear the search"
            onClick={() => {
              query.value = ''
              input.current?.focus()
            }}
          >
            <CloseIcon />
          </button>
        )}
      </div>
      {isOpen && <Results groups={groups} active={activeHit} choose={choose} query={query.value} />}
      <p class="sr-only" role="status">
        {status}
      </p>
    </search>
  )
}

interface ResultsProps {
  readonly groups: readonly HitGroup[]
  readonly active: Hit | undefined
  readonly query: string
  choose(hit: Hit): void
}

function Results({ groups, active, query, choose }: ResultsProps) {
  if (groups.length === 0)
    return (
      <div class="panel results">
        <p class="none">
          Nothing on this map is called <q>{query.trim()}</q>.
        </p>
      </div>
    )
  return (
    <div class="panel results" id="search-results" role="listbox" aria-label="Results">
      {groups.map(({ kind, hits, total }) => (
        // biome-ignore lint/a11y/useSemanticElements: options in a listbox are grouped by role
        <div key={kind} role="group" aria-labelledby={`results-${kind}`}>
          <div class="results-head" id={`results-${kind}`} role="presentation">
            {kindWord[kind][1]}
            {total > hits.length && <span class="count">{total}</span>}
          </div>
          {hits.map((hit) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field keeps the focus and handles the keys
            // biome-ignore lint/a11y/useFocusableInteractive: reached through aria-activedescendant
            <div
              key={hit.id}
              id={optionId(hit)}
              class="option"
              role="option"
              aria-selected={hit === active}
              onPointerDown={(event) => event.preventDefault()}
              onPointerEnter={() => {
                hovered.value = hit.id
              }}
              onPointerLeave={() => {
                hovered.value = null
              }}
              onClick={() => choose(hit)}
            >
              <KindMark kind={hit.kind} />
              <span class="option-text">
                <bdi class="option-label">
                  <Marked snippet={hit.label} />
                </bdi>
                {hit.context !== undefined && (
                  <small dir="auto">
                    <Marked snippet={hit.context} />
                  </small>
                )}
              </span>
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}

function Marked({ snippet }: { snippet: Snippet }) {
  return <>{snippet.pieces.map(({ text, found }, i) => (found ? <mark key={i}>{text}</mark> : text))}</>
}

const optionId = (hit: Hit): string => `option-${hit.id}`
