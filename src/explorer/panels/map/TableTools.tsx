import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { en } from '../../../words/en.ts'
import { commaText, tabbedText } from '../../state/table-text.ts'
import { useAnyEffects } from '../effects.ts'
import { CloseIcon, ColumnsIcon, CopyIcon, SaveIcon, SearchIcon } from '../parts/icons.tsx'
import { useSession } from '../session-context.ts'

/** What can be done with the table: search it, choose its columns, take along what it shows. */
export function TableTools() {
  const effects = useAnyEffects()
  const { columnsShown, rowsInOrder, tableKind } = useSession()
  const empty = rowsInOrder.value.length === 0
  return (
    <div class="table-tools">
      <SearchRows />
      <ColumnChoice />
      {effects !== null && (
        <>
          <button
            type="button"
            class="button"
            title={en.table.copyHint}
            disabled={empty}
            onClick={() => {
              const rows = rowsInOrder.value
              effects.copyPlain(tabbedText(rows, columnsShown.value), en.table.copied(rows.length))
            }}
          >
            <CopyIcon />
            <span class="wide">{en.table.copy}</span>
          </button>
          <button
            type="button"
            class="button"
            title={en.table.saveHint}
            disabled={empty}
            onClick={() =>
              effects.saveText(en.table.kind[tableKind.value], commaText(rowsInOrder.value, columnsShown.value), 'csv')
            }
          >
            <SaveIcon />
            <span class="wide">{en.table.save}</span>
          </button>
        </>
      )}
    </div>
  )
}

function SearchRows() {
  const { tableWords } = useSession()
  return (
    <div class="search-box">
      <SearchIcon />
      <input
        type="text"
        autocomplete="off"
        spellcheck={false}
        placeholder={en.table.search}
        aria-label={en.table.search}
        value={tableWords.value}
        onInput={(event) => {
          tableWords.value = event.currentTarget.value
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || tableWords.value === '') return
          event.stopPropagation()
          tableWords.value = ''
        }}
      />
      {tableWords.value !== '' && (
        <button
          type="button"
          class="icon-button small"
          aria-label={en.search.clear}
          onClick={() => {
            tableWords.value = ''
          }}
        >
          <CloseIcon />
        </button>
      )}
    </div>
  )
}

/** Which columns are shown, kept for each kind. */
function ColumnChoice() {
  const { allColumns, columnsShown, showUsualColumns, tableKind, toggleColumn } = useSession()
  const open = useSignal(false)
  const summary = useRef<HTMLElement>(null)
  const shown = new Set(columnsShown.value.map(({ id }) => id))
  return (
    <details
      class="column-choice"
      open={open.value}
      onToggle={(event) => {
        open.value = event.currentTarget.open
      }}
      onFocusOut={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) open.value = false
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open.value) return
        event.stopPropagation()
        open.value = false
        summary.current?.focus()
      }}
    >
      <summary ref={summary} class="button" title={en.table.columns}>
        <ColumnsIcon />
        <span class="wide">{en.table.columns}</span>
      </summary>
      <fieldset class="panel columns" tabIndex={-1}>
        <legend class="sr-only">{en.table.columnsOf(en.table.kind[tableKind.value])}</legend>
        <div class="checks">
          {allColumns.value
            .filter(({ id }) => id !== 'label')
            .map(({ id, label, meaning }) => (
              <label key={id} class="check" title={meaning}>
                <input type="checkbox" checked={shown.has(id)} onChange={() => toggleColumn(id)} />
                <span>{label}</span>
              </label>
            ))}
        </div>
        <button type="button" class="quiet" onClick={showUsualColumns}>
          {en.table.usual}
        </button>
      </fieldset>
    </details>
  )
}
