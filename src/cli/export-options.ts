import type { ExportFormat } from '../export/export-format.ts'
import { en } from '../words/en.ts'
import { UsageError } from './cli-command.ts'
import { endingOf, endsIn } from './output.ts'
import { nearest } from './suggestion.ts'

/** Where a map is written, and as what; standard output where `out` is undefined. */
export interface Writing {
  readonly out: string | undefined
  readonly format: ExportFormat
}

/** What a call wants written: the format that it names, or that the name of each file ends in, or the first of `formats` that is text. */
export function writingsOf(
  { out = [], format: named }: { readonly out?: readonly string[] | undefined; readonly format?: string | undefined },
  formats: readonly ExportFormat[],
  usual: string,
): readonly Writing[] {
  const wanted = named === undefined ? undefined : formatCalled(named, formats)
  const targets = out.length === 0 ? [undefined] : [...new Set(out)]
  if (targets.filter((target) => target === undefined || target === '-').length > 1)
    throw new UsageError(en.terminal.oneToStandardOutput)
  return targets.map((target) => ({ out: target, format: formatOf(target, wanted) }))

  function formatOf(target: string | undefined, wanted: ExportFormat | undefined): ExportFormat {
    if (target !== undefined && wanted !== undefined && isPartOf(target, wanted)) return wanted
    const ending = endingOf(
      target,
      formats.map(({ extension }) => extension),
    )
    if (ending === undefined) return wanted ?? formatCalled(usual, formats)
    if (wanted !== undefined) throw new UsageError(en.terminal.otherEnding(wanted.id, ending))
    return formats.find(({ extension }) => extension === ending)!
  }
}

/** Whether a name ends as files of a format do, or in the last part of that: `works.json` may be `csl.json`. */
const isPartOf = (target: string, { extension }: ExportFormat): boolean =>
  endsIn(target, extension) || endsIn(target, extension.slice(extension.lastIndexOf('.') + 1))

function formatCalled(id: string, formats: readonly ExportFormat[]): ExportFormat {
  const format = formats.find((format) => format.id === id)
  if (format !== undefined) return format
  const ids = formats.map(({ id }) => id)
  throw new UsageError(en.terminal.noFormat(id, nearest(id, ids), ids))
}

/** Each format with what it is for and how its files end, for the help of a command. */
export const formatChoices = (formats: readonly ExportFormat[]): Readonly<Record<string, string>> =>
  Object.fromEntries(formats.map(({ id, about, extension }) => [id, `${about} (.${extension})`]))
