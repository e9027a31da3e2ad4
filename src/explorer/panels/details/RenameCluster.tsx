import type { Cluster } from '../../../model/exploration.ts'
import { en } from '../../../words/en.ts'
import { SheetButton } from '../parts/SheetButton.tsx'
import { useSession } from '../session-context.ts'

/** Gives a cluster a name, or the one back that it was found with. */
export function RenameCluster({ cluster: { label, number } }: { cluster: Cluster }) {
  const { nameCluster, ownName } = useSession()
  const words = en.clusterName
  return (
    <SheetButton label={words.rename} title={words.title}>
      {(close) => (
        <form
          class="record-form"
          onSubmit={(event) => {
            event.preventDefault()
            nameCluster(number, String(new FormData(event.currentTarget).get('name') ?? ''))
            close()
          }}
        >
          <label class="field">
            <span>{words.field}</span>
            <input class="text" name="name" defaultValue={label} maxLength={80} autocomplete="off" />
            <small>{words.own(ownName(number) ?? label)}</small>
          </label>
          <div class="row end">
            <button type="submit" class="button primary">
              {words.save}
            </button>
          </div>
        </form>
      )}
    </SheetButton>
  )
}
