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
      <button type="button" class="menu-row" onClick={() => openSample('acl')}>
        <b>ACL 2016 to 2022</b>
        <small>4,376 papers, seven years of a field; data of the ACL Anthology, CC BY 4.0</small>
        <GoIcon />
      </button>
    </section>
  )
}
