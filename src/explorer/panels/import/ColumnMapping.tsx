import { useSignal } from '@preact/signals'
import type { SourceFile } from '../../../tasks/shared/protocol.ts'
import { en } from '../../../words/en.ts'
import { useEffects } from '../effects.ts'
import { Select } from '../parts/Select.tsx'

interface Props {
  readonly file: SourceFile
  readonly headers: readonly string[]
  /** What a column can hold. */
  readonly columns: readonly string[]
}

/** For a table whose headers nobody knows: the person says what each column holds. */
export function ColumnMapping({ file, headers, columns }: Props) {
  const { correctFile } = useEffects()
  const chosen = useSignal<Readonly<Record<string, string>>>(file.columns ?? {})
  const holds = Object.values(chosen.value)
  const has = (...columns: readonly string[]) => columns.every((column) => holds.includes(column))
  // Of a work, a tie or a node; a weight alone is what a table of ties may lack.
  const enough = has('title') || has('authors') || has('source', 'target') || has('node') || has('weight')
  return (
    <fieldset class="mapping">
      <legend>{en.opening.whatColumns}</legend>
      {headers.map((header, i) => (
        <div class="mapping-row" key={`${i}`}>
          <bdi>{header.trim() === '' ? en.opening.columnNumber(i + 1) : header.trim().slice(0, 80)}</bdi>
          <Select
            label={en.opening.columnNamed(header.trim())}
            value={chosen.value[header.trim()] ?? ''}
            options={[
              { value: '', label: en.opening.ignore },
              ...columns.map((value) => ({ value, label: words(value) })),
            ]}
            onChange={(value) => {
              const { [header.trim()]: _, ...rest } = chosen.value
              chosen.value = value === '' ? rest : { ...rest, [header.trim()]: value }
            }}
          />
        </div>
      ))}
      <div class="row end">
        <button
          type="button"
          class="button"
          disabled={!enough}
          onClick={() => correctFile(file.id, { columns: chosen.value })}
        >
          {en.opening.readAgain}
        </button>
      </div>
    </fieldset>
  )
}

/** "firstPage" → "First page". */
const words = (column: string): string => {
  const spaced = column.replace(/(?=[A-Z])/g, ' ').toLowerCase()
  return spaced[0]!.toUpperCase() + spaced.slice(1)
}
