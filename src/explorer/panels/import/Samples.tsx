import { useEffects } from '../effects.ts'
import { GoIcon } from '../parts/icons.tsx'

/** Sample data, one click away. */
export function Samples() {
  const { openSample } = useEffects()
  return (
    <section class="samples" aria-label="Samples">
      <h3>Or look at a sample</h3>
      <button type="button" class="menu-row" onClick={() => openSample('first')}>
        <b>One author’s page</b>
        <small>Ten papers, their authors and topics</small>
        <GoIcon />
      </button>
      <button type="button" class="menu-row" onClick={() => openSample('acl-2022')}>
        <b>ACL 2022</b>
        <small>774 papers by 2,757 people; data of the ACL Anthology, CC BY 4.0</small>
        <GoIcon />
      </button>
    </section>
  )
}
