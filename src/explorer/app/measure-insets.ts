import type { Session } from '../state/session.ts'

/**
 * Tells the map which of its edges the panels cover, so that it fits itself into what they leave of the window, or of
 * `frame`, where that is its place.
 */
export function bindInsets({ insets, islands }: Session, shell: HTMLElement, frame?: HTMLElement): () => void {
  const measure = () => {
    const around = frame?.getBoundingClientRect() ?? new DOMRect(0, 0, window.innerWidth, window.innerHeight)
    const { width, height } = around
    const found = { top: 0, right: 0, bottom: 0, left: 0 }
    const lying: DOMRect[] = []
    for (const panel of shell.querySelectorAll<HTMLElement>('[data-covers]')) {
      const seen = panel.getBoundingClientRect()
      const box = new DOMRect(seen.left - around.left, seen.top - around.top, seen.width, seen.height)
      if (box.width === 0 || box.height === 0) continue
      if (panel.dataset.covers === 'corner') {
        lying.push(box)
        continue
      }
      const edge = panel.dataset.covers as keyof typeof found
      const depth = { top: box.bottom, right: width - box.left, bottom: height - box.top, left: box.right }[edge]
      found[edge] = Math.max(found[edge], Math.round(depth))
    }
    islands.value = lying
    const now = insets.peek()
    if (Object.entries(found).some(([edge, depth]) => now[edge as keyof typeof found] !== depth)) insets.value = found
  }
  // A frame later, so that panels that arrive have their size.
  let turn = 0
  const later = () => {
    cancelAnimationFrame(turn)
    turn = requestAnimationFrame(measure)
  }
  const mutations = new MutationObserver(later)
  mutations.observe(shell, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['class', 'data-covers'],
  })
  const sizes = new ResizeObserver(later)
  if (frame !== undefined) sizes.observe(frame)
  window.addEventListener('resize', later)
  return () => {
    cancelAnimationFrame(turn)
    mutations.disconnect()
    sizes.disconnect()
    window.removeEventListener('resize', later)
  }
}
