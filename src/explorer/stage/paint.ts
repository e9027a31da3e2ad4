import {
  type Bar,
  dashes,
  diamondReach,
  fontOf,
  type Land,
  linesOf,
  type Mark,
  pageCorner,
  type Stroke,
  type Text,
} from '../../picture/drawing.ts'

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/** Text with a halo of the ground, so that it reads across ties and marks. */
export function paintText(context: Context, text: Text, halo: string, opacity = 1): void {
  context.globalAlpha = text.opacity * opacity
  context.font = fontOf(text)
  context.letterSpacing = `${text.spacing}px`
  context.textBaseline = 'middle'
  context.textAlign = text.anchor === 'middle' ? 'center' : text.anchor
  context.direction = 'ltr'
  context.lineJoin = 'round'
  const lines = linesOf(text)
  if (text.halo > 0) {
    context.strokeStyle = halo
    context.lineWidth = 2 * text.halo
    for (const { line, y } of lines) context.strokeText(line, text.x, y)
  }
  context.fillStyle = text.colour
  for (const { line, y } of lines) context.fillText(line, text.x, y)
  context.globalAlpha = 1
}

export function paintLand(context: Context, { rings, colour, fill, edge }: Land): void {
  context.beginPath()
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      if (i === 0) context.moveTo(ring[i]!, ring[i + 1]!)
      else context.lineTo(ring[i]!, ring[i + 1]!)
    }
    context.closePath()
  }
  context.setLineDash([])
  context.fillStyle = context.strokeStyle = colour
  context.globalAlpha = fill
  context.fill('evenodd')
  context.globalAlpha = edge
  context.lineWidth = 1.25
  context.stroke()
  context.globalAlpha = 1
}

export function paintBar(context: Context, { x, y, width, height, colour, opacity }: Bar): void {
  context.globalAlpha = opacity
  context.fillStyle = colour
  context.fillRect(x, y, width, height)
  context.globalAlpha = 1
}

export function paintStroke(context: Context, stroke: Stroke): void {
  const { x1, y1, x2, y2, from, to } = stroke
  context.globalAlpha = stroke.opacity
  context.lineWidth = stroke.width
  context.setLineDash([...dashes[stroke.line]])
  if (from === to) context.strokeStyle = from
  else {
    const gradient = context.createLinearGradient(x1, y1, x2, y2)
    gradient.addColorStop(0, from)
    gradient.addColorStop(1, to)
    context.strokeStyle = gradient
  }
  context.beginPath()
  context.moveTo(x1, y1)
  context.lineTo(x2, y2)
  context.stroke()
  context.globalAlpha = 1
}

/** The path of a mark of another radius, as the shaders draw it. */
export function outline(context: Context, { kind, x, y }: Pick<Mark, 'kind' | 'x' | 'y'>, r: number): void {
  context.beginPath()
  switch (kind) {
    case 'author':
      context.arc(x, y, r, 0, 2 * Math.PI)
      break
    case 'work':
      context.roundRect(x - r, y - r, 2 * r, 2 * r, r * pageCorner)
      break
    case 'topic': {
      const d = r * diamondReach
      context.moveTo(x, y - d)
      context.lineTo(x + d, y)
      context.lineTo(x, y + d)
      context.lineTo(x - d, y)
      context.closePath()
    }
  }
}
