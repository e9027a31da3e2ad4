import type { Stop } from './clock.ts'
import type { Surface } from './surface.ts'

/** The wheel and a trackpad's pinch zoom at the pointer, as far as they turn; sigma's own goes in steps. */
export function bindWheel(surface: Surface): Stop {
  const { target } = surface
  const zoom = (event: WheelEvent) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    const lines =
      event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 18 : event.deltaMode === WheelEvent.DOM_DELTA_PAGE ? 300 : 1
    // Browsers tell a pinch as a wheel with the control key, in much smaller numbers.
    const turn = Math.max(-160, Math.min(160, event.deltaY * lines)) * (event.ctrlKey ? 0.01 : 0.0022)
    const bounds = target.getBoundingClientRect()
    const point = { x: event.clientX - bounds.left, y: event.clientY - bounds.top }
    surface.stand(surface.zoomedAt(point, surface.bounded(surface.camera.ratio * Math.exp(turn))))
  }
  target.addEventListener('wheel', zoom, { capture: true, passive: false })
  return () => target.removeEventListener('wheel', zoom, { capture: true })
}
