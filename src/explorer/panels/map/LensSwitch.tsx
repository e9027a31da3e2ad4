import { en } from '../../../words/en.ts'
import { Segmented } from '../parts/Segmented.tsx'
import { useSession } from '../session-context.ts'

export function LensSwitch() {
  const { lens, lenses, lensesHere, setLens } = useSession()
  return (
    <Segmented
      label={en.filter.lens}
      value={lens.value}
      options={lenses.map(({ id }) => ({ value: id, label: en.lens(id), disabled: !lensesHere.value.has(id) }))}
      onChange={setLens}
    />
  )
}
