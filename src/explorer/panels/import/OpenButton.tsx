import { en } from '../../../words/en.ts'
import { OpenIcon } from '../parts/icons.tsx'
import { useSession } from '../session-context.ts'

export function OpenButton() {
  const { openImport } = useSession()
  return (
    <button type="button" class="button" aria-label={en.opening.button} aria-haspopup="dialog" onClick={openImport}>
      <OpenIcon />
      <span class="wide">{en.opening.button}</span>
    </button>
  )
}
