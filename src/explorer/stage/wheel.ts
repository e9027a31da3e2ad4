import type Sigma from 'sigma'
import type { Stop } from './clock.ts'

/** The wheel and a trackpad's pinch zoom at the pointer, as far as they turn; sigma's own goes in steps. */
export function bindWheel(sigma: Sigma): Stop {
  const surface = sigma.getCanvases().mouse!
  const zoom = (event: WheelEvent) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    const lines =
      event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 18 : event.deltaMode === WheelEvent.DOM_DELTA_PAGE ? 300 : 1
    // Browsers tell a pinch as a wheel with the control key, in much smaller numbers.
    const turn = Math.max(-160, Math.min(160, event.deltaY * lines)) * (event.ctrlKey ? 0.01 : 0.0022)
    const camera = sigma.getCamera()
    const bounds = surface.getBoundingClientRect()
    const point = { x: event.clientX - bounds.left, y: event.clientY - bounds.top }
    camera.setState(sigma.getViewportZoomedState(point, camera.getBoundedRatio(camera.ratio * Math.exp(turn))))
  }
  surface.addEventListener('wheel', zoom, { capture: true, passive: false })
  return () => surface.removeEventListener('wheel', zoom, { capture: true })
}
