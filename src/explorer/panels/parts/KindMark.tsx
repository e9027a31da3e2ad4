import type { NodeKind } from '../../../model/ids.ts'

/** The shape that stands for a kind on the map and wherever a node is named: circle, square, diamond. */
export function KindMark({ kind, colour }: { readonly kind: NodeKind; readonly colour?: string }) {
  return (
    <svg class="mark" viewBox="0 0 12 12" aria-hidden="true" focusable="false" style={colour && { color: colour }}>
      {kind === 'author' && <circle cx="6" cy="6" r="4.5" />}
      {kind === 'work' && <rect x="2" y="2" width="8" height="8" rx="1" />}
      {kind === 'topic' && <path d="M6 .8 11.2 6 6 11.2.8 6Z" />}
    </svg>
  )
}
