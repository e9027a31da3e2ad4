import { openImport } from '../../state/imports.ts'
import { OpenIcon } from '../parts/icons.tsx'

export function OpenButton() {
  return (
    <button type="button" class="button" aria-label="Open" aria-haspopup="dialog" onClick={openImport}>
      <OpenIcon />
      <span class="wide">Open</span>
    </button>
  )
}
