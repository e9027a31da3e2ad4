import { effect } from '@preact/signals-core'
import { fits, object, type Shape, text, within } from '../../model/shape.ts'
import type { Session } from '../state/session.ts'
import { whenIdle } from './warming.ts'

const key = 'coterie-frame'
/** Milliseconds without a further frame before a picture is taken of the last. */
const rest = 700
/** Milliseconds that a page may take to leave. */
const patience = 100

/** What the stage showed. */
interface Picture {
  /** As the address of an image. */
  readonly image: string
  readonly width: number
  readonly height: number
}

/** What it showed when the tab was left. */
interface LastFrame extends Picture {
  readonly ground: string
  /** Of the page. */
  readonly address: string
}

const frameShape: Shape<LastFrame> = object({
  image: text,
  width: within(1, 20_000),
  height: within(1, 20_000),
  ground: text,
  address: text,
})

/**
 * Keeps what the stage shows when the tab is left, for when it is loaded again. The picture is taken whenever the
 * map comes to rest: the page that comes waits for one that is taken at leaving, which only fast machines do.
 */
export function keepLastFrame({ frames, palette, stageCommands }: Session): () => void {
  let picture: Picture | null = null
  /** What a picture took last. */
  let took = Number.POSITIVE_INFINITY
  let isTaking = false
  let soon: ReturnType<typeof setTimeout> | undefined

  const take = async (frame: number): Promise<void> => {
    if (frame !== frames.peek()) return
    const begun = performance.now()
    isTaking = true
    const drawing = stageCommands.peek()?.picture()
    isTaking = false
    const taken = frames.peek()
    const canvas = await drawing
    if (!canvas || taken !== frames.peek()) return
    const image = await addressOf(canvas)
    took = performance.now() - begun
    if (image === null || taken !== frames.peek()) return
    picture = { image, width: canvas.width, height: canvas.height }
    performance.mark('last-frame')
  }
  const stop = effect(() => {
    // One that is drawn for a picture shows nothing new.
    const frame = frames.value
    if (frame === 0 || isTaking) return
    picture = null
    clearTimeout(soon)
    soon = setTimeout(() => whenIdle(() => void take(frame)), rest)
  })
  const keep = () => {
    try {
      sessionStorage.removeItem(key)
      const last = picture ?? (took < patience ? pictureOf(stageCommands.peek()?.snapshot() ?? null) : null)
      if (last === null) return
      const frame: LastFrame = { ...last, ground: palette.peek().ground, address: location.href }
      sessionStorage.setItem(key, JSON.stringify(frame))
    } catch {
      // Storage is full or blocked: the map is there a moment later.
    }
  }
  addEventListener('pagehide', keep)
  return () => {
    stop()
    clearTimeout(soon)
    removeEventListener('pagehide', keep)
  }
}

const format = ['image/webp', 0.9] as const

const pictureOf = (canvas: HTMLCanvasElement | null): Picture | null =>
  canvas && { image: canvas.toDataURL(...format), width: canvas.width, height: canvas.height }

const addressOf = (canvas: HTMLCanvasElement): Promise<string | null> =>
  new Promise((resolve) => {
    canvas.toBlob(
      (blob) => {
        if (blob === null) return resolve(null)
        const reader = new FileReader()
        reader.onload = () => resolve(reader.result as string)
        reader.onerror = () => resolve(null)
        reader.readAsDataURL(blob)
      },
      ...format,
    )
  })

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

function lastFrame(): LastFrame | null {
  try {
    const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    sessionStorage.removeItem(key)
    return visit?.type === 'reload' && fits(frameShape, kept) ? kept : null
  } catch {
    return null
  }
}
