import { en } from '../../../words/en.ts'
import { useEffects } from '../effects.ts'
import { GoIcon } from '../parts/icons.tsx'

/** Sample data, one click away. */
export function Samples() {
  const { openSample } = useEffects()
  return (
    <section class="samples" aria-label={en.opening.samples}>
      <h3>{en.opening.orSample}</h3>
      <button type="button" class="menu-row" onClick={() => openSample('first')}>
        <b>{en.opening.firstSample}</b>
        <small>{en.opening.firstSampleNote}</small>
        <GoIcon />
      </button>
      <button type="button" class="menu-row" onClick={() => openSample('acl')}>
        <b>{en.opening.secondSample}</b>
        <small>{en.opening.secondSampleNote}</small>
        <GoIcon />
      </button>
    </section>
  )
}
