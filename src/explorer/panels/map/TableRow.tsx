import { mayBeSeveral } from '../../../atlas/facts/doubtful.ts'
import { en } from '../../../words/en.ts'
import { cellText, type Digits } from '../../state/digits.ts'
import type { Session } from '../../state/session.ts'
import { type Column, nodeOfRow, type Row } from '../../state/table.ts'
import { ClusterDot } from '../parts/ClusterDot.tsx'
import { go } from '../parts/NodeLink.tsx'
import { NodeMark } from '../parts/NodeMark.tsx'
import { SeveralMark } from '../parts/SeveralMark.tsx'
import { useSession } from '../session-context.ts'

export type ShownColumn = Column & { readonly digits: Digits | undefined }

interface Props {
  /** Id of its element. */
  readonly name: string
  readonly row: Row
  readonly index: number
  readonly columns: readonly ShownColumn[]
  readonly active: boolean
}

export function TableRow({ name, row, index, columns, active }: Props) {
  const session = useSession()
  return (
    <tr
      id={name}
      aria-rowindex={index + 2}
      aria-selected={isChosen(session, row)}
      class={active ? 'active' : ''}
      onClick={() => activate(session, row)}
      onPointerEnter={() => light(session, row)}
      onPointerLeave={() => light(session, undefined)}
    >
      {columns.map((column) => (
        <td key={column.id} class={column.of === 'text' ? column.id : 'numeric'}>
          <Cell row={row} column={column} />
        </td>
      ))}
    </tr>
  )
}

/** Whether a row is what is selected, or looked at. */
export function isChosen({ openCluster, selected }: Session, row: Row): boolean {
  if (row.kind === 'cluster') return selected.value === null && openCluster.value === row.number
  return selected.value === row.id
}

/** Lights up what a row is of on the map. */
export function light({ hovered, litCluster }: Session, row: Row | undefined): void {
  hovered.value = row === undefined ? null : (nodeOfRow(row) ?? null)
  litCluster.value = row?.kind === 'cluster' ? row.number : null
}

/** Selects the node of a row, or looks at its cluster and, once more, away again. */
export function activate(session: Session, row: Row): void {
  const node = nodeOfRow(row)
  if (node !== undefined) go(session, node)
  else if (isChosen(session, row)) session.closeCluster()
  else session.showCluster(row.number)
}

function Cell({ row, column }: { row: Row; column: ShownColumn }) {
  const { atlas } = useSession()
  const map = atlas.value
  const node = nodeOfRow(row)
  if (column.id === 'label')
    return (
      <span class="cell-label">
        {node === undefined ? <ClusterDot number={row.number} /> : <NodeMark id={node} />}
        <bdi title={row.label.slice(0, 500)}>{row.label.slice(0, 300)}</bdi>
        {map !== null && node !== undefined && mayBeSeveral(map, row.number) && <SeveralMark />}
      </span>
    )
  const value = column.value(row)
  if (value === undefined) return <span class="none">{en.table.none}</span>
  const text = cellText(value, column.digits)
  if (column.of !== 'text') return <>{text}</>
  return <bdi title={text.slice(0, 500)}>{text.slice(0, 300)}</bdi>
}
