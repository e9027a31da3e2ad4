import type Sigma from 'sigma'
import type { MouseCoords, SigmaNodeEventPayload } from 'sigma/types'
import type { Stop } from '../clock.ts'
import type { PointerGestures } from '../surface.ts'

/** Pixels that a pressed pointer may move and still click. */
const slack = 4

/** Hover, click, drag. A drag moves a node and neither selects it nor moves the camera. */
export function bindPointer(sigma: Sigma, gestures: PointerGestures): Stop {
  const mouse = sigma.getMouseCaptor()
  const touch = sigma.getTouchCaptor()
  const surface = sigma.getCanvases().mouse!
  let pressed: { node: string; x: number; y: number; moved: boolean } | null = null
  let overNode = false

  const enter = ({ node, event }: SigmaNodeEventPayload) => {
    if (isTouch(event) || pressed?.moved || !gestures.meansMarks()) return
    overNode = true
    surface.style.cursor = 'pointer'
    gestures.hover(node)
  }
  const leave = () => {
    overNode = false
    surface.style.cursor = ''
    if (!pressed?.moved) gestures.hover(null)
  }
  const down = ({ node, event }: SigmaNodeEventPayload) => {
    // Other buttons ask for menus, whose release the map may never see.
    if (event.original instanceof MouseEvent && event.original.button !== 0) return
    if (!gestures.meansMarks()) return
    pressed = { node, x: event.x, y: event.y, moved: false }
  }
  const move = ({ event }: { event: MouseCoords }) => {
    if (pressed === null) {
      if (overNode || isTouch(event) || event.original.target !== surface) return
      const label = gestures.labelAt(event.x, event.y)
      gestures.hover(label)
      surface.style.cursor = label !== null || gestures.bare(event.x, event.y) ? 'pointer' : ''
      return
    }
    event.preventSigmaDefault()
    event.original.preventDefault()
    if (!pressed.moved && Math.hypot(event.x - pressed.x, event.y - pressed.y) < slack) return
    pressed.moved = true
    surface.style.cursor = 'grabbing'
    const { x, y } = sigma.viewportToFramedGraph(event)
    gestures.drag(pressed.node, x, y)
  }
  const up = (coords?: { readonly original: MouseEvent | TouchEvent }) => {
    const held = pressed
    if (held?.moved) {
      surface.style.cursor = overNode ? 'pointer' : ''
      gestures.dropped(held.node, coords?.original.shiftKey === true)
    }
    // The click that ends a drag comes after this; it must still find that there was one.
    setTimeout(() => {
      if (pressed === held) pressed = null
    })
  }
  const clickNode = ({ node, event }: SigmaNodeEventPayload) => {
    if (pressed?.moved) return
    if (gestures.meansMarks()) gestures.choose(node)
    else gestures.chooseAt(event.x, event.y, isTouch(event))
  }
  const clickStage = ({ event }: { event: MouseCoords }) => {
    if (!pressed?.moved) gestures.chooseAt(event.x, event.y, isTouch(event))
  }
  const doubleClick = ({ node, preventSigmaDefault }: SigmaNodeEventPayload) => {
    if (!gestures.meansMarks()) return
    preventSigmaDefault()
    gestures.approach(node)
  }

  // Sigma would draw all marks once more, each in a colour of its own, and wait for the pixel under the pointer.
  const inner = sigma as unknown as {
    getNodeAtPosition?(at: { readonly x: number; readonly y: number }): string | null
  }
  inner.getNodeAtPosition = ({ x, y }) => gestures.markAt(x, y)
  sigma.on('enterNode', enter).on('leaveNode', leave).on('leaveStage', leave)
  sigma.on('downNode', down).on('moveBody', move)
  sigma.on('clickNode', clickNode).on('clickStage', clickStage).on('doubleClickNode', doubleClick)
  mouse.on('mouseup', up)
  touch.on('touchup', up)
  return () => {
    delete inner.getNodeAtPosition
    sigma.off('enterNode', enter).off('leaveNode', leave).off('leaveStage', leave)
    sigma.off('downNode', down).off('moveBody', move)
    sigma.off('clickNode', clickNode).off('clickStage', clickStage).off('doubleClickNode', doubleClick)
    mouse.off('mouseup', up)
    touch.off('touchup', up)
  }
}

const isTouch = ({ original }: MouseCoords): boolean => original.type.startsWith('touch')
