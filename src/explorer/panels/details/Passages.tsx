import { textAt } from '../../../atlas/column.ts'
import { workEntry } from '../../../atlas/facts/years.ts'
import { en } from '../../../words/en.ts'
import { line, type Marked, type Piece, passages } from '../../state/reading.ts'
import { Maths } from '../parts/Maths.tsx'
import { NodeLink } from '../parts/NodeLink.tsx'
import { NodeMark } from '../parts/NodeMark.tsx'
import { Few } from '../parts/Section.tsx'
import { useSession } from '../session-context.ts'

/** Sentences shown of each work before the rest. */
const most = 2

/** Works, named by their rows, with the sentences that hold a topic, its occurrences marked in them and in the titles. */
export function Passages({ works, topic }: { works: readonly number[]; topic: Marked }) {
  const { atlas } = useSession()
  const map = atlas.value!
  return (
    <Few entries={works} most={8}>
      {(row) => {
        const { id, title, year } = workEntry(map, row)
        const held = passages(textAt(map.works.abstract, row), topic)
        return (
          <li key={id} class="work-row">
            <NodeMark id={id} />
            <div>
              <NodeLink id={id} class="node-link title">
                <bdi>{line(title, [topic]).map(setPiece)}</bdi>
              </NodeLink>
              {held.slice(0, most).map((pieces, i) => (
                <q key={i} class="passage" dir="auto">
                  {pieces.map(setPiece)}
                </q>
              ))}
              {held.length > most && (
                <details class="rest">
                  <summary>{en.topicDetails.moreSentences(held.length - most)}</summary>
                  {held.slice(most).map((pieces, i) => (
                    <q key={i} class="passage" dir="auto">
                      {pieces.map(setPiece)}
                    </q>
                  ))}
                </details>
              )}
            </div>
            <span class="figure">{year ?? '–'}</span>
          </li>
        )
      }}
    </Few>
  )
}

function setPiece(piece: Piece, key: number) {
  switch (piece.kind) {
    case 'text':
      return piece.text
    case 'maths':
      return <Maths key={key} tex={piece.tex} source={piece.source} display={piece.display} />
    case 'term':
      return <mark key={key}>{piece.text}</mark>
  }
}
