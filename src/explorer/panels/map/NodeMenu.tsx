import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { nodeAt, nodeOf } from '../../../atlas/nodes.ts'
import type { Author } from '../../../model/author.ts'
import { en } from '../../../words/en.ts'
import type { NodeMenu as Asked } from '../../state/node-menu.ts'
import { focusedBeside, frameOf } from '../parts/frame-of.ts'
import { NodeMark } from '../parts/NodeMark.tsx'
import { SplitOff } from '../people/SplitOff.tsx'
import { useSession } from '../session-context.ts'
import { useTables } from '../tables.ts'
import { linesOf, type NodeSubject } from './node-commands.ts'

/** What can be done with a node, asked for on the map; and what one of its commands asks further. */
export function NodeMenu() {
  const session = useSession()
  const { atlas, nodeMenu } = session
  const split = useSignal(false)
  const author = useSignal<Author | null>(null)
  const asked = nodeMenu.value
  const map = atlas.value
  const number = asked === null || map === null ? undefined : nodeOf(map, asked.node)
  const node = map === null || number === undefined ? null : nodeAt(map, number)
  return (
    <>
      {asked !== null && node !== null && (
        <Menu
          key={`${asked.node} ${asked.x} ${asked.y}`}
          at={asked}
          label={node.label}
          kind={en.kinds[node.kind].one}
          subject={{
            session,
            id: asked.node,
            node,
            split: (whose) => {
              author.value = whose
              split.value = true
            },
          }}
        />
      )}
      {author.value !== null && <SplitOff open={split} author={author.value} />}
    </>
  )
}

interface MenuProps {
  readonly at: Asked
  readonly label: string
  readonly kind: string
  readonly subject: NodeSubject
}

/** A menu by the pattern of ARIA: arrows move, Enter chooses, Escape, Tab and a press beside it close. */
function Menu({ at, label, kind, subject }: MenuProps) {
  const { closeMenu } = useSession()
  const { nodeCommands } = useTables()
  const box = useRef<HTMLElement>(null)
  const before = useRef(document.activeElement)
  const close = (refocus: boolean) => {
    closeMenu()
    if (refocus && before.current instanceof HTMLElement) before.current.focus({ preventScroll: true })
  }
  useLayoutEffect(() => {
    const { style, offsetWidth, offsetHeight } = box.current!
    const around = frameOf(box.current!)
    style.left = `${Math.max(8, Math.min(at.x - around.left + 6, around.width - offsetWidth - 8))}px`
    style.top = `${Math.max(8, Math.min(at.y - around.top + 10, around.height - offsetHeight - 8))}px`
    items(box.current!)[0]?.focus({ preventScroll: true })
  }, [])
  useLayoutEffect(() => {
    const beside = (event: Event) => {
      if (!event.composedPath().includes(box.current!)) close(false)
    }
    const away = () => close(false)
    window.addEventListener('pointerdown', beside, true)
    window.addEventListener('wheel', beside, true)
    window.addEventListener('resize', away)
    return () => {
      window.removeEventListener('pointerdown', beside, true)
      window.removeEventListener('wheel', beside, true)
      window.removeEventListener('resize', away)
    }
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    const list = items(box.current!)
    const now = list.indexOf(focusedBeside(box.current!) as HTMLElement)
    const to = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: -1 }[event.key]
    if (to !== undefined) list.at(to % list.length)?.focus()
    else if (event.key === 'Escape' || event.key === 'Tab') close(true)
    else if (event.key !== 'Enter' && event.key !== ' ') return
    // Keys of the whole page, Escape above all, have no say while the menu is open.
    event.stopPropagation()
    if (event.key !== 'Enter' && event.key !== ' ') event.preventDefault()
  }
  return (
    <section
      ref={box}
      class="panel node-menu"
      aria-label={en.nodeCommands.title}
      onContextMenu={(event) => event.preventDefault()}
    >
      <p class="node-menu-head">
        <NodeMark id={at.node} />
        <bdi>{label}</bdi>
        <small>{kind}</small>
      </p>
      <div
        role="menu"
        tabIndex={-1}
        aria-label={label}
        onKeyDown={onKeyDown}
        onPointerMove={({ target }) => {
          // One row is chosen, whether by the keys or by the pointer.
          const row = target instanceof Element ? target.closest<HTMLElement>('[role=menuitem]') : null
          if (row !== null && row !== focusedBeside(row)) row.focus({ preventScroll: true })
        }}
      >
        {linesOf(subject, nodeCommands).map(({ command: { id, label, note, perform }, first }) => (
          <button
            key={id}
            type="button"
            role="menuitem"
            tabIndex={-1}
            class={first ? 'first' : undefined}
            onClick={() => {
              close(true)
              perform(subject)
            }}
          >
            <bdi>{label(subject)}</bdi>
            {note !== undefined && <small>{note}</small>}
          </button>
        ))}
      </div>
    </section>
  )
}

const items = (box: HTMLElement): readonly HTMLElement[] => [...box.querySelectorAll<HTMLElement>('[role=menuitem]')]
