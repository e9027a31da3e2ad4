import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Hit } from '../../../tasks/shared/search-jobs.ts'
import { en } from '../../../words/en.ts'
import { CloseIcon, SearchIcon } from '../parts/icons.tsx'
import { go } from '../parts/NodeLink.tsx'
import { useAsked, useParts, useSession } from '../session-context.ts'
import { SearchResults } from './SearchResults.tsx'

/** One field over authors, works and topics; by the combobox pattern of ARIA, so by keyboard alone too. */
export function Search() {
  const session = useSession()
  const part = useParts()
  const { hovered, indexed, searchResults, searchWords } = session
  const query = searchWords
  const open = useSignal(false)
  const active = useSignal(0)
  /** Enter came before what was found for the words as they are now. */
  const impatient = useRef(false)
  const input = useRef<HTMLInputElement>(null)
  const found = searchResults.value
  const groups = query.value.trim() === '' ? [] : found.groups
  const partial = !indexed.value
  const current = found.query === query.value
  const hits = groups.flatMap((group) => group.hits)
  const isOpen = open.value && query.value.trim() !== ''
  const place = isOpen ? Math.min(active.value, hits.length - 1) : -1
  const activeHit = hits[place]

  useAsked('search', () => {
    input.current?.focus()
  })

  useEffect(() => {
    if (activeHit === undefined) return
    const tree = input.current!.getRootNode() as Document | ShadowRoot
    tree.getElementById(part(activeHit.id))?.scrollIntoView({ block: 'nearest' })
  }, [activeHit])

  useEffect(() => {
    if (!current || !impatient.current) return
    impatient.current = false
    choose(activeHit)
  }, [current])

  const choose = (hit: Hit | undefined) => {
    if (hit === undefined) return
    open.value = false
    query.value = ''
    hovered.value = null
    input.current?.blur()
    go(session, hit.id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      if (!isOpen) open.value = true
      else active.value = (place + step + hits.length) % Math.max(1, hits.length)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      if (current) choose(activeHit)
      else impatient.current = true
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      if (query.value === '') input.current?.blur()
      query.value = ''
      open.value = false
    }
  }
  const status = !isOpen || !current ? '' : hits.length === 0 ? en.search.nothing : en.search.found(hits.length)
  return (
    <search
      class="search"
      aria-busy={partial || !current}
      onFocusOut={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) open.value = false
      }}
    >
      <div class="search-box">
        <SearchIcon />
        <input
          ref={input}
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck={false}
          placeholder={en.search.placeholder}
          aria-label={en.search.field}
          aria-keyshortcuts="/"
          aria-expanded={isOpen && hits.length > 0}
          aria-controls={hits.length > 0 ? part('results') : undefined}
          aria-autocomplete="list"
          aria-activedescendant={activeHit && part(activeHit.id)}
          value={query}
          onInput={(event) => {
            query.value = event.currentTarget.value
            active.value = 0
            impatient.current = false
            open.value = true
          }}
          onFocus={(event) => {
            event.currentTarget.select()
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
            aria-label={en.search.clear}
            onClick={() => {
              query.value = ''
              input.current?.focus()
            }}
          >
            <CloseIcon />
          </button>
        )}
      </div>
      {isOpen && (hits.length > 0 || current) && (
        <SearchResults
          groups={groups}
          active={activeHit}
          choose={choose}
          query={query.value}
          partial={partial}
          part={part}
        />
      )}
      <p class="sr-only" role="status">
        {status}
      </p>
    </search>
  )
}
