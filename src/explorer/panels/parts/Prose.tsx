import type { NodeId } from '../../../model/ids.ts'
import { line, type Marked, type Piece, paragraphs } from '../../state/reading.ts'
import { Maths } from './Maths.tsx'
import { NodeLink } from './NodeLink.tsx'

/** Text of a work with its maths set and the terms of its topics marked, each a link to its topic. */
export function Prose({ text, topics, now }: { text: string; topics: readonly Marked[]; now: NodeId | null }) {
  return (
    <div class="prose" dir="auto">
      {paragraphs(text, topics, now).map((pieces, i) => (
        <p key={i}>
          {pieces.map((piece, j) =>
            piece.lit ? (
              <span key={j} class="lit">
                {setPiece(piece, j, now)}
              </span>
            ) : (
              setPiece(piece, j, now)
            ),
          )}
        </p>
      ))}
    </div>
  )
}

/** A title: one line, its maths set. */
export function Line({ text }: { text: string }) {
  return <bdi>{line(text).map((piece, i) => setPiece(piece, i))}</bdi>
}

function setPiece(piece: Piece, key: number, now?: NodeId | null) {
  switch (piece.kind) {
    case 'text':
      return piece.text
    case 'maths':
      return <Maths key={key} tex={piece.tex} source={piece.source} display={piece.display} />
    case 'term':
      return (
        <NodeLink key={key} id={piece.topic} class={piece.topic === now ? 'term now' : 'term'}>
          {piece.text}
        </NodeLink>
      )
  }
}
