import type { Session } from '../state/session.ts'

/** Below this width one panel shows at a time; `compact.css` turns at the same width. */
const narrow = 760

/** Tells whether there is room for one panel only: in the window, or in the part of a page that a map has. */
export function bindWidth({ compact, dock }: Session, frame?: HTMLElement): () => void {
  const follow = (isNarrow: boolean) => {
    if (compact.peek() === isNarrow) return
    compact.value = isNarrow
    if (isNarrow) dock.value = null
  }
  if (frame !== undefined) {
    const sizes = new ResizeObserver(() => follow(frame.clientWidth <= narrow))
    follow(frame.clientWidth <= narrow)
    sizes.observe(frame)
    return () => sizes.disconnect()
  }
  const query = matchMedia(`(max-width: ${narrow}px)`)
  const changed = () => follow(query.matches)
  changed()
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}
