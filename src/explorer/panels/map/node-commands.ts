import { labelAt, nodeOf } from '../../../atlas/nodes.ts'
import type { Author } from '../../../model/author.ts'
import type { Command } from '../../../model/command.ts'
import type { AuthorId, NodeId } from '../../../model/ids.ts'
import type { NodeAttributes } from '../../../model/node.ts'
import { en } from '../../../words/en.ts'
import type { Session } from '../../state/session.ts'

/** What the menu of a node is asked about. */
export interface NodeSubject {
  readonly session: Session
  readonly id: NodeId
  readonly node: NodeAttributes
  /** Asks which works of an author are another person's. */
  split(author: Author): void
}

/** A line of the menu of a node. */
export interface NodeCommand extends Command<string, NodeSubject> {
  /** Lines of one group stand together. */
  readonly group: 'node' | 'selected' | 'author'
  label(subject: NodeSubject): string
  readonly note?: string
}

const words = en.nodeCommands

/** All that can be done with a node of the map, in the order in which it is listed. */
export const nodeCommands: readonly NodeCommand[] = [
  {
    id: 'details',
    class: 'passing',
    group: 'node',
    label: () => words.details,
    can: ({ session: { selected }, id }) => selected.value !== id,
    perform: ({ session, id }) => session.select(id),
  },
  {
    id: 'centre',
    class: 'passing',
    group: 'node',
    label: () => words.centre,
    perform: ({ session, id }) => session.stageCommands.peek()?.centreOn(id),
  },
  {
    id: 'connect',
    class: 'passing',
    group: 'node',
    label: (subject) => words.connect(nameOfSelected(subject) ?? ''),
    can: (subject) => nameOfSelected(subject) !== undefined,
    perform: ({ session, id }) => session.showConnection(id),
  },
  {
    id: 'pin',
    class: 'edit',
    group: 'node',
    label: ({ session: { pinned }, id }) => (pinned.value.has(id) ? words.unpin : words.pin),
    perform: ({ session, id }) => session.togglePin(id),
  },
  ...(['same', 'different'] as const).map(
    (kind): NodeCommand => ({
      id: `${kind}-as-selected`,
      class: 'edit',
      group: 'selected',
      label: (subject) => words.withSelected[kind](selectedBeside(subject)!.label),
      ...(kind === 'same' ? { note: words.selected } : {}),
      can: (subject) => authorOf(subject) !== undefined && selectedBeside(subject) !== undefined,
      perform: (subject) => subject.session.decideOn(selectedBeside(subject)!, authorOf(subject)!, kind),
    }),
  ),
  ...(['same', 'different'] as const).map(
    (kind): NodeCommand => ({
      id: `${kind}-as-chosen`,
      class: 'edit',
      group: 'author',
      label: () => en.verdicts[kind].open,
      note: words.choose,
      can: (subject) => authorOf(subject) !== undefined,
      perform: (subject) => subject.session.pickFor(authorOf(subject)!.id, kind),
    }),
  ),
  {
    id: 'split',
    class: 'edit',
    group: 'author',
    label: () => en.identity.split,
    can: (subject) => (authorOf(subject)?.bylines.length ?? 0) > 1,
    perform: (subject) => subject.split(authorOf(subject)!),
  },
]

/** The lines that stand in the menu of a node now; `first`: begins a group. */
export function linesOf(
  subject: NodeSubject,
  commands: readonly NodeCommand[] = nodeCommands,
): readonly { readonly command: NodeCommand; readonly first: boolean }[] {
  const here = commands.filter((command) => command.can?.(subject) !== false)
  return here.map((command, i) => ({ command, first: i > 0 && here[i - 1]!.group !== command.group }))
}

/** The author that a node is, where works say so. */
const authorOf = ({ node }: NodeSubject): Author | undefined =>
  node.kind === 'author' && node.author.bylines.length > 0 ? node.author : undefined

/** The selected author, where that is another one. */
const selectedBeside = ({ session: { authorOf, selected }, id }: NodeSubject): Author | undefined =>
  selected.value === null || selected.value === id ? undefined : authorOf(selected.value as AuthorId)

/** What the selected node is called, where that is another one. */
function nameOfSelected({ session: { atlas, selected }, id }: NodeSubject): string | undefined {
  const [map, other] = [atlas.value, selected.value]
  const node = map === null || other === null || other === id ? undefined : nodeOf(map, other)
  return map === null || node === undefined ? undefined : labelAt(map, node)
}
