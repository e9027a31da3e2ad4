import { useSignal } from '@preact/signals'
import { en } from '../../../words/en.ts'
import { Sheet } from '../parts/Sheet.tsx'
import { useAsked } from '../session-context.ts'
import { FigureOptionsForm } from './FigureOptionsForm.tsx'
import { FigurePreview } from './FigurePreview.tsx'

/** Makes a figure of the map: how it is to look, and at its side how it looks. */
export function FigureDialog() {
  const open = useSignal(false)
  useAsked('figure', () => {
    open.value = true
  })
  return (
    <Sheet open={open} title={en.figureDialog.title} size="broad">
      {() => (
        <div class="figure-dialog">
          <FigureOptionsForm />
          <FigurePreview />
        </div>
      )}
    </Sheet>
  )
}
