import type { Session } from '../state/session.ts'

/** Below this width one panel shows at a time; `compact.css` turns at the same width. */
const narrow = '(max-width: 760px)'

export function bindWidth({ compact, dock }: Session): () => void {
  const query = matchMedia(narrow)
  const follow = () => {
    compact.value = query.matches
    if (query.matches) dock.value = null
  }
  follow()
  query.addEventListener('change', follow)
  return () => query.removeEventListener('change', follow)
}
