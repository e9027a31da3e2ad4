import { effect } from '@preact/signals-core'
import { fits, object, type Shape, text, within } from '../../model/shape.ts'
import type { Session } from '../state/session.ts'

const key = 'coterie-frame'

/** What the stage showed when the tab was left. */
interface Frame {
  /** As the address of an image. */
  readonly image: string
  readonly width: number
  readonly height: number
  readonly ground: string
  /** Of the page. */
  readonly address: string
}

const frameShape: Shape<Frame> = object({
  image: text,
  width: within(1, 20_000),
  height: within(1, 20_000),
  ground: text,
  address: text,
})

/** Keeps what the stage shows when the tab is left, for when it is loaded again. */
export function keepLastFrame({ palette, stageCommands }: Session): () => void {
  const keep = () => {
    try {
      sessionStorage.removeItem(key)
      const picture = stageCommands.peek()?.snapshot() ?? null
      if (picture === null) return
      const { width, height } = picture
      const image = picture.toDataURL('image/webp', 0.9)
      const frame: Frame = { image, width, height, ground: palette.peek().ground, address: location.href }
      sessionStorage.setItem(key, JSON.stringify(frame))
    } catch {
      // Storage is full or blocked: the map is there a moment later.
    }
  }
  addEventListener('pagehide', keep)
  return () => removeEventListener('pagehide', keep)
}

/** Where the tab is loaded again, shows what it showed until the map is drawn, or it is said that none comes. */
export function showLastFrame({ importOpen, isDrawn, load, palette }: Session, stage: HTMLElement): () => void {
  const frame = lastFrame()
  if (frame === null) return () => {}
  const { clientWidth, clientHeight } = stage
  const isSame = frame.width === clientWidth && frame.height === clientHeight && frame.ground === palette.peek().ground
  if (!isSame || frame.address !== location.href) return () => {}
  const image = Object.assign(document.createElement('img'), { src: frame.image, alt: '', className: 'last-frame' })
  stage.append(image)
  stage.style.backgroundColor = frame.ground
  const stop = effect(() => {
    if (!isDrawn.value && !importOpen.value && load.value.phase !== 'failed') return
    image.remove()
    queueMicrotask(() => stop())
  })
  return () => {
    image.remove()
    stop()
  }
}

function lastFrame(): Frame | null {
  try {
    const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    sessionStorage.removeItem(key)
    return visit?.type === 'reload' && fits(frameShape, kept) ? kept : null
  } catch {
    return null
  }
}
