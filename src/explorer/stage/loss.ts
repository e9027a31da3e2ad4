import type { Stop } from './clock.ts'

/** Calls once when the browser takes back a WebGL context that some canvas in the container draws with. */
export function bindLoss(container: HTMLElement, lost: () => void): Stop {
  const stop = () => container.removeEventListener('webglcontextlost', tell, { capture: true })
  const tell = (event: Event) => {
    event.preventDefault()
    stop()
    lost()
  }
  // The event does not bubble, but it can be captured on its way down.
  container.addEventListener('webglcontextlost', tell, { capture: true })
  return stop
}
