import type { Stop } from './clock.ts'

/** Calls when fonts have come, and letters have other widths. */
export function bindFonts(came: () => void): Stop {
  document.fonts.addEventListener('loadingdone', came)
  return () => document.fonts.removeEventListener('loadingdone', came)
}

/** Calls when the container has another size. */
export function bindSize(container: HTMLElement, resized: () => void): Stop {
  let seen = { width: container.offsetWidth, height: container.offsetHeight }
  const observer = new ResizeObserver(() => {
    const now = { width: container.offsetWidth, height: container.offsetHeight }
    if (now.width === seen.width && now.height === seen.height) return
    seen = now
    resized()
  })
  observer.observe(container)
  return () => observer.disconnect()
}
