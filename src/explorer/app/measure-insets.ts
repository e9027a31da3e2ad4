import type { Session } from '../state/session.ts'

/** Tells the map which of its edges the panels cover, so that it fits itself into what they leave. */
export function bindInsets({ insets, islands }: Session, shell: HTMLElement): () => void {
  const measure = () => {
    const [width, height] = [window.innerWidth, window.innerHeight]
    const found = { top: 0, right: 0, bottom: 0, left: 0 }
    const lying: DOMRect[] = []
    for (const panel of shell.querySelectorAll<HTMLElement>('[data-covers]')) {
      const box = panel.getBoundingClientRect()
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
  let frame = 0
  const later = () => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(measure)
  }
  const mutations = new MutationObserver(later)
  mutations.observe(shell, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['class', 'data-covers'],
  })
  window.addEventListener('resize', later)
  return () => {
    cancelAnimationFrame(frame)
    mutations.disconnect()
    window.removeEventListener('resize', later)
  }
}
