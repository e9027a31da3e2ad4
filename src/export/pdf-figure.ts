import { channels, mixed } from '../model/colour.ts'
import {
  dashes,
  diamondReach,
  type Mark,
  pageCorner,
  pageEdge,
  pageTint,
  type Stroke,
  type Text,
} from '../picture/drawing.ts'
import {
  type Area,
  beginning,
  bends,
  type FigureDrawing,
  type FigureLayer,
  textsOf,
} from '../picture/figure-drawing.ts'
import { baseline, figureCasing, leastPage } from '../picture/figure-svg.ts'
import { type MeasuredWeight, textWidth } from '../picture/lettered.ts'
import type { Fonts } from './figure-fonts.ts'
import { four, PdfFonts } from './pdf-fonts.ts'
import { latin, PdfObjects, pdfText } from './pdf-objects.ts'

/**
 * A figure as a PDF of one page of its size, in vectors, the fonts in it. Characters that the fonts lack are boxes which
 * say, to whoever copies or searches them, what they stand for. The same figure gives the same bytes.
 */
export async function figurePdf(figure: FigureDrawing, load: Fonts): Promise<Uint8Array> {
  const { width, height, title, day } = figure
  const fonts = new PdfFonts()
  await fonts.load(linesIn(figure), load)
  const page = new Page(fonts, figure)
  const objects = new PdfObjects()
  const content = objects.stream(latin(page.drawn()))
  const states = [...page.states].map(([opacity, name]) => `/${name} << /ca ${opacity} /CA ${opacity} >>`).join(' ')
  const pages = objects.reserve()
  const sheet = objects.add(
    `<< /Type /Page /Parent ${pages} 0 R /MediaBox [0 0 ${n(width)} ${n(height)}] /Contents ${content} 0 R /Resources << /Font ${fonts.embed(objects)} /ExtGState << ${states} >> >> >>`,
  )
  objects.add(`<< /Type /Pages /Kids [${sheet} 0 R] /Count 1 >>`, pages)
  const root = objects.add(
    `<< /Type /Catalog /Pages ${pages} 0 R /ViewerPreferences << /DisplayDocTitle true >> /Lang (en) >>`,
  )
  const created = day === undefined ? '' : ` /CreationDate (D:${day.replaceAll('-', '')}000000Z)`
  const info = objects.add(
    `<< /Title ${pdfText(title)} /Subject ${pdfText(figure.description)} /Creator (Coterie)${created} >>`,
  )
  return objects.file(root, info)
}

function* linesIn({ layers }: FigureDrawing): Generator<{ text: string; weight: MeasuredWeight }> {
  for (const { lines, weight } of textsOf(layers))
    for (const text of lines) yield { text, weight: weight as MeasuredWeight }
}

/** What is drawn, in the operators of ISO 32000-2, annex A. */
class Page {
  readonly states = new Map<string, string>()
  readonly #fonts: PdfFonts
  readonly #figure: FigureDrawing
  readonly #pieces: string[] = []
  #opacity = ''

  constructor(fonts: PdfFonts, figure: FigureDrawing) {
    this.#fonts = fonts
    this.#figure = figure
  }

  drawn(): string {
    const { width, height, ground, layers } = this.#figure
    // y downwards, as in the figure; joints of lines are round.
    this.#put(`1 0 0 -1 0 ${n(height)} cm 1 j`)
    if (ground !== null) this.#put(`${rgb(ground)} rg 0 0 ${n(width)} ${n(height)} re f`)
    for (const layer of layers) this.#layer(layer)
    return this.#pieces.join('\n')
  }

  #put(operators: string): void {
    this.#pieces.push(operators)
  }

  #opaque(opacity: number): void {
    const value = String(Math.round(opacity * 1000) / 1000)
    if (value === this.#opacity) return
    this.#opacity = value
    const name = this.states.get(value) ?? `G${this.states.size + 1}`
    this.states.set(value, name)
    this.#put(`/${name} gs`)
  }

  #layer({ areas = [], strokes = [], marks = [], texts = [], layers = [] }: FigureLayer): void {
    for (const area of areas) this.#area(area)
    let look = ''
    for (const stroke of strokes) look = this.#stroke(stroke, look)
    if (look !== '') this.#put('[] 0 d')
    this.#opaque(1)
    for (const mark of marks) this.#mark(mark)
    for (const text of texts) if (text.halo > 0) this.#text(text, true)
    for (const text of texts) this.#text(text, false)
    for (const layer of layers) this.#layer(layer)
  }

  #area({ rings, colour, opacity }: Area): void {
    this.#opaque(opacity)
    this.#put(`${rgb(colour)} rg`)
    for (const ring of rings) {
      let [x, y] = beginning(ring)
      this.#put(`${n(x)} ${n(y)} m`)
      for (const [bendX, bendY, toX, toY] of bends(ring)) {
        // A curve with one bend, as one with two.
        this.#put(
          `${n(x + (2 / 3) * (bendX - x))} ${n(y + (2 / 3) * (bendY - y))} ${n(toX + (2 / 3) * (bendX - toX))} ${n(toY + (2 / 3) * (bendY - toY))} ${n(toX)} ${n(toY)} c`,
        )
        ;[x, y] = [toX, toY]
      }
      this.#put('h')
    }
    this.#put('f*')
  }

  #stroke({ x1, y1, x2, y2, from, width, opacity, line }: Stroke, before: string): string {
    this.#opaque(opacity)
    const pattern = dashes[line].map((length) => n(length * Math.max(0.45, width))).join(' ')
    const look = `${rgb(from)} RG ${n(width)} w [${pattern}] 0 d`
    if (look !== before) this.#put(look)
    this.#put(`${n(x1)} ${n(y1)} m ${n(x2)} ${n(y2)} l S`)
    return look
  }

  #mark(mark: Mark): void {
    const { radius, colour, kind, x, y } = mark
    const { halo } = this.#figure
    this.#put(`${rgb(halo)} rg ${outline(mark, radius + figureCasing(radius))} f`)
    this.#put(`${rgb(colour)} rg ${outline(mark, radius)} f`)
    if (kind !== 'work' || radius <= leastPage) return
    const inner = radius - Math.min(pageEdge(radius), radius * 0.28)
    this.#put(`${rgb(mixed(halo, colour, pageTint))} rg ${outline({ kind, x, y }, inner)} f`)
  }

  #text({ lines, x, top, anchor, pixels, weight, lineHeight, spacing, colour, halo }: Text, isHalo: boolean): void {
    for (const [i, line] of lines.entries()) {
      const runs = this.#fonts.runsOf(line, weight as MeasuredWeight, (one) => textWidth(one, 400))
      const whole = runs.reduce((sum, { width }) => sum + width, 0) * pixels + spacing * [...line].length
      let left = x - (anchor === 'start' ? 0 : anchor === 'end' ? whole : whole / 2)
      const y = top + lineHeight * (i + 0.5) + pixels * baseline
      this.#put(isHalo ? `${rgb(this.#figure.halo)} RG ${n(2 * halo)} w 1 Tr` : `${rgb(colour)} rg 0 Tr`)
      for (const run of runs) {
        const count = 'font' in run ? run.glyphs.length : [...run.lacking].length
        if ('font' in run)
          this.#put(
            `BT /${run.font} ${n(pixels)} Tf ${n(spacing)} Tc 1 0 0 -1 ${n(left)} ${n(y)} Tm <${run.glyphs.map(four).join('')}> Tj ET`,
          )
        else if (!isHalo) this.#boxes(run.lacking, left, y, pixels, colour)
        left += run.width * pixels + spacing * count
      }
    }
  }

  /** A box for each character that no font has. */
  #boxes(lacking: string, x: number, y: number, pixels: number, colour: string): void {
    let left = x
    this.#put(`/Span << /ActualText ${pdfText(lacking)} >> BDC ${rgb(colour)} RG ${n(pixels * 0.06)} w`)
    for (const character of lacking) {
      const width = textWidth(character, 400) * pixels
      if (width > 0 && character.trim() !== '')
        this.#put(`${n(left + width * 0.12)} ${n(y - pixels * 0.7)} ${n(width * 0.76)} ${n(pixels * 0.7)} re S`)
      left += width
    }
    this.#put('EMC')
  }
}

/** A quarter of a circle as a curve. */
const quarter = 0.5523

function outline({ kind, x, y }: Pick<Mark, 'kind' | 'x' | 'y'>, r: number): string {
  if (kind === 'topic') {
    const d = r * diamondReach
    return `${n(x)} ${n(y - d)} m ${n(x + d)} ${n(y)} l ${n(x)} ${n(y + d)} l ${n(x - d)} ${n(y)} l h`
  }
  const corner = kind === 'author' ? r : r * pageCorner
  const [a, k] = [r - corner, corner * (1 - quarter)]
  const at = (dx: number, dy: number) => `${n(x + dx)} ${n(y + dy)}`
  return (
    `${at(-a, -r)} m ${at(a, -r)} l ${at(r - k, -r)} ${at(r, -r + k)} ${at(r, -a)} c ` +
    `${at(r, a)} l ${at(r, r - k)} ${at(r - k, r)} ${at(a, r)} c ` +
    `${at(-a, r)} l ${at(-r + k, r)} ${at(-r, r - k)} ${at(-r, a)} c ` +
    `${at(-r, -a)} l ${at(-r, -r + k)} ${at(-r + k, -r)} ${at(-a, -r)} c h`
  )
}

const n = (value: number): string => (Number.isFinite(value) ? String(Math.round(value * 100) / 100) : '0')

const rgb = (colour: string): string =>
  (/^#[0-9a-f]{6}$/i.test(colour) ? channels(colour) : [128, 128, 128])
    .map((value) => Math.round((value / 255) * 1000) / 1000)
    .join(' ')
