import { lenses } from '../../../model/view.ts'
import { Segmented } from '../parts/Segmented.tsx'
import { lensWord } from '../parts/words.ts'
import { useSession } from '../session.ts'

export function LensSwitch() {
  const { lens, lensesHere } = useSession()
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
