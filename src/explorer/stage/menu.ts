import type { NodeId } from '../../model/ids.ts'
import type { Session } from '../state/session.ts'
import type { Stop } from './clock.ts'

/** Milliseconds that a finger rests, and pixels that it may tremble meanwhile. */
const rest = { time: 500, slack: 8 }

/** Asks for the commands of a node, by the right button or a resting finger. `nodeAt` finds it at most `reach` pixels away. */
export function bindMenu(
  { closeMenu, openMenu }: Session,
  container: HTMLElement,
  nodeAt: (x: number, y: number, reach: number) => NodeId | null,
): Stop {
  const open = (node: NodeId | null, x: number, y: number) => {
    const { left, top } = container.getBoundingClientRect()
    if (node === null) closeMenu()
    else openMenu({ node, x: left + x, y: top + y })
  }
  const local = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }) => {
    const { left, top } = container.getBoundingClientRect()
    return { x: clientX - left, y: clientY - top }
  }
  // A finger's is dealt with below: not every browser tells of it here. That of a key comes with no button.
  const context = (event: MouseEvent) => {
    event.preventDefault()
    if (event.button !== 2 || finger !== undefined) return
    const { x, y } = local(event)
    open(nodeAt(x, y, 4), x, y)
  }
  let finger: { readonly x: number; readonly y: number; readonly timer: ReturnType<typeof setTimeout> } | undefined
  const lift = () => {
    clearTimeout(finger?.timer)
    finger = undefined
  }
  const touch = (event: TouchEvent) => {
    lift()
    if (event.touches.length !== 1) return
    const { x, y } = local(event.touches[0]!)
    const timer = setTimeout(() => open(nodeAt(x, y, 24), x, y), rest.time)
    finger = { x, y, timer }
  }
  const tremble = (event: TouchEvent) => {
    if (finger === undefined) return
    const { x, y } = local(event.touches[0]!)
    if (Math.hypot(x - finger.x, y - finger.y) > rest.slack) lift()
  }

  container.addEventListener('contextmenu', context)
  container.addEventListener('touchstart', touch, { passive: true })
  container.addEventListener('touchmove', tremble, { passive: true })
  container.addEventListener('touchend', lift)
  container.addEventListener('touchcancel', lift)
  return () => {
    lift()
    container.removeEventListener('contextmenu', context)
    container.removeEventListener('touchstart', touch)
    container.removeEventListener('touchmove', tremble)
    container.removeEventListener('touchend', lift)
    container.removeEventListener('touchcancel', lift)
  }
}
