import { lenses } from '../../../model/view.ts'
import { en } from '../../../words/en.ts'
import { Segmented } from '../parts/Segmented.tsx'
import { useSession } from '../session.ts'

export function LensSwitch() {
  const { lens, lensesHere, setLens } = useSession()
  return (
    <Segmented
      label="Lens: what the map shows"
      value={lens.value}
      options={lenses.map((value) => ({ value, label: en.lenses[value], disabled: !lensesHere.value.has(value) }))}
      onChange={setLens}
    />
  )
}
