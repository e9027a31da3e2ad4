import type { Stop } from './clock.ts'

export interface KeyCommands {
  pan(x: number, y: number): void
  zoomIn(): void
  zoomOut(): void
  fit(): void
  clear(): void
  /** To the nearest neighbour in a direction of the screen. */
  step(x: number, y: number): void
  choose(): void
}

const arrows: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** Keys while the map has the focus: arrows pan, with Shift they go from node to node, Enter selects. */
export function bindKeys(container: HTMLElement, commands: KeyCommands): Stop {
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== container) return
    if (!act(event)) return
    event.preventDefault()
    event.stopPropagation()
  }
  const act = ({ key, shiftKey }: KeyboardEvent): boolean => {
    const arrow = arrows[key]
    if (arrow !== undefined && shiftKey) commands.step(...arrow)
    else if (arrow !== undefined) commands.pan(...arrow)
    else if (key === '+' || key === '=') commands.zoomIn()
    else if (key === '-' || key === '_') commands.zoomOut()
    else if (key === '0') commands.fit()
    else if (key === 'Escape') commands.clear()
    else if (key === 'Enter') commands.choose()
    else return false
    return true
  }
  container.addEventListener('keydown', press)
  return () => container.removeEventListener('keydown', press)
}
