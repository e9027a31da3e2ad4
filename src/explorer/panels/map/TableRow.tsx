import { mayBeSeveral } from '../../../atlas/facts/doubtful.ts'
import { en } from '../../../words/en.ts'
import { figure } from '../../state/measures-here.ts'
import type { Column, Row } from '../../state/table.ts'
import { go } from '../parts/NodeLink.tsx'
import { NodeMark } from '../parts/NodeMark.tsx'
import { SeveralMark } from '../parts/SeveralMark.tsx'
import { useSession } from '../session-context.ts'

/** Height of a row in pixels. */
export const rowHeight = 36

export const rowId = (row: Row): string => `row-${row.id}`

interface Props {
  readonly row: Row
  readonly index: number
  readonly columns: readonly Column[]
  readonly active: boolean
}

export function TableRow({ row, index, columns, active }: Props) {
  const session = useSession()
  const { hovered, selected } = session
  return (
    <tr
      id={rowId(row)}
      aria-rowindex={index + 2}
      aria-selected={selected.value === row.id}
      class={active ? 'active' : ''}
      onClick={() => go(session, row.id)}
      onPointerEnter={() => {
        hovered.value = row.id
      }}
      onPointerLeave={() => {
        hovered.value = null
      }}
    >
      {columns.map((column) => (
        <td key={column.id} class={column.numeric ? 'numeric' : column.id}>
          <Cell row={row} column={column} />
        </td>
      ))}
    </tr>
  )
}

function Cell({ row, column }: { row: Row; column: Column }) {
  const { atlas } = useSession()
  const value = column.value(row)
  if (column.id === 'label')
    return (
      <span class="cell-label">
        <NodeMark id={row.id} />
        <bdi title={row.label.slice(0, 500)}>{row.label.slice(0, 300)}</bdi>
        {atlas.value !== null && mayBeSeveral(atlas.value, row.node) && <SeveralMark />}
      </span>
    )
  if (column.id === 'kind') return <>{en.kinds[row.kind].one}</>
  if (value === undefined) return <span class="none">{en.table.none}</span>
  return <>{column.id === 'year' || typeof value === 'string' ? value : figure(value)}</>
}
