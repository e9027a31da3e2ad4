import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { en } from '../../../words/en.ts'

/** A titled part of a panel. */
export function Section({ title, note, children }: { title: string; note?: string; children: ComponentChildren }) {
  return (
    <section class="section">
      <h3>
        {title}
        {note !== undefined && <span class="count">{note}</span>}
      </h3>
      {children}
    </section>
  )
}

/** The first few of a list, with a button for the rest. */
export function Few<T>({
  entries,
  most = 8,
  children,
}: {
  entries: readonly T[]
  most?: number
  children: (entry: T) => ComponentChildren
}) {
  const [all, setAll] = useState(false)
  const rest = entries.length - most
  return (
    <>
      <ul class="list">{(all || rest <= 2 ? entries : entries.slice(0, most)).map(children)}</ul>
      {rest > 2 && (
        <button type="button" class="quiet more" onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? en.parts.showFewer : en.parts.showMore(rest)}
        </button>
      )}
    </>
  )
}
