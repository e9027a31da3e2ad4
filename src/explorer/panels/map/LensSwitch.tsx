import { lenses } from '../../../model/view.ts'
import { lensesHere } from '../../state/lenses-here.ts'
import { lens } from '../../state/view.ts'
import { Segmented } from '../parts/Segmented.tsx'
import { lensWord } from '../parts/words.ts'

export function LensSwitch() {
  return (
    <Segmented
      label="Lens: what the map shows"
      value={lens.value}
      options={lenses.map((value) => ({ value, label: lensWord[value], disabled: !lensesHere.value.has(value) }))}
      onChange={(value) => {
        lens.value = value
      }}
    />
  )
}
