import { OpenIcon } from '../parts/icons.tsx'
import { useSession } from '../session.ts'

export function OpenButton() {
  const { openImport } = useSession()
  return (
    <button type="button" class="button" aria-label="Open" aria-haspopup="dialog" onClick={openImport}>
      <OpenIcon />
      <span class="wide">Open</span>
    </button>
  )
}
