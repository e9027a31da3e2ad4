import type { Page, PageFigures } from '../../../model/page.ts'
import type { Problem } from '../../../model/problem.ts'
import { displayName } from '../source-names.ts'
import { splitTrimmed } from '../split-trimmed.ts'
import type { Line } from './page-lines.ts'

/** The lines above the works as a page, or no page where there is not even a name. */
export function parseHeader(
  lines: readonly Line[],
  file: string,
): { readonly page?: Page; readonly problems: readonly Problem[] } {
  const [name, ...rest] = joined(lines)
  const problems: Problem[] = []
  if (name === undefined) return { problems }
  const figures: { -readonly [K in keyof PageFigures]: PageFigures[K] } = {}
  const fields: string[] = []
  for (const line of figureIn(name.text) === undefined ? rest : [name, ...rest]) {
    const figure = figureIn(line.text)
    if (figure !== undefined && figure.value !== undefined) figures[figure.id] ??= figure.value
    else if (figure === undefined && line.text.length <= 60) fields.push(...splitFields(line.text))
    else {
      problems.push({
        file,
        severity: 'warning',
        line: line.line,
        code: 'page-header',
        printed: line.text.slice(0, 80),
        raw: line.text,
      })
    }
  }
  const known = figureIn(name.text) === undefined
  return { page: { file, name: known ? displayName(name.text) : { literal: '' }, fields, figures }, problems }
}

/**
 * A figure of the page's header with its label before or after the number: "h-index3", "159citations",
 * "Novelty56%". The value is absent where the label stands without a number that it can have.
 */
export function figureIn(text: string): { readonly id: keyof PageFigures; readonly value?: number } | undefined {
  if (text.length > 40) return undefined
  for (const { id, label, highest } of labels) {
    const match = label.exec(text)
    if (match === null) continue
    const value = numberIn(match[1] ?? match[2] ?? '')
    return value === undefined || value > highest ? { id } : { id, value }
  }
  return undefined
}

const amount = String.raw`[\d][\d.,\u00a0\u202f]*\s*[kKmM]?`
const figure = (words: string, unit = '') =>
  new RegExp(
    String.raw`^(?:${words})\s*:?\s*(${amount}|[-–—]|n\/a|)\s*${unit}$|^(${amount})\s*${unit}\s*(?:${words})$`,
    'iu',
  )

const labels: readonly { id: keyof PageFigures; label: RegExp; highest: number }[] = [
  { id: 'hIndex', label: figure('h[-‐‑ ]?index'), highest: 10_000 },
  { id: 'papers', label: figure('papers?'), highest: 1e9 },
  { id: 'citations', label: figure('citations?'), highest: 1e12 },
  { id: 'novelty', label: figure('novelty', '%?'), highest: 100 },
  { id: 'aiScore', label: figure('ai[- ]?score', '%?'), highest: 1e9 },
]

/** A label alone on its line belongs to the number alone on the next ("h-index", "3"), or the other way round. */
function joined(lines: readonly Line[]): readonly Line[] {
  const result: Line[] = []
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    const next = lines[i + 1]
    const pair = next === undefined || i === 0 ? undefined : `${line.text} ${next.text}`
    const apart = figureIn(line.text)?.value === undefined && figureIn(next?.text ?? '')?.value === undefined
    const number = (text: string) => numberIn(text.replace(/%$/u, '')) !== undefined
    if (
      pair !== undefined &&
      apart &&
      (number(line.text) || number(next!.text)) &&
      figureIn(pair)?.value !== undefined
    ) {
      result.push({ text: pair, line: line.line })
      i++
    } else result.push(line)
  }
  return result
}

function numberIn(text: string): number | undefined {
  const match = /^(\d[\d.,\u00a0\u202f]*?)\s*([km]?)$/iu.exec(text.trim())
  if (match === null) return undefined
  const digits = match[1]!.replace(/[,\u00a0\u202f](?=\d{3}(?:\D|$))/gu, '')
  const value = Number(digits)
  if (!Number.isFinite(value)) return undefined
  const unit = { k: 1e3, m: 1e6 }[match[2]!.toLowerCase()] ?? 1
  return unit === 1 ? value : Math.round(value * unit)
}

const splitFields = (text: string) => splitTrimmed(text, /[,·|;]/u)
