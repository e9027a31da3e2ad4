import { useSignal } from '@preact/signals'
import { useEffect, useState } from 'preact/hooks'
import { titleOn } from '../../picture/map-title.ts'
import { en } from '../../words/en.ts'
import type { Card } from '../shelf/shelf-rows.ts'
import { useEffects } from './effects.ts'
import { Sheet } from './parts/Sheet.tsx'
import { useAsked, useSession } from './session-context.ts'

/** The project that is open, and all that this browser keeps. */
export function Projects() {
  const open = useSignal(false)
  useAsked('projects', () => {
    open.value = true
  })
  const close = () => {
    open.value = false
  }
  return (
    <Sheet open={open} title={en.projects.title}>
      {() => (
        <>
          <Here />
          <Kept close={close} />
        </>
      )}
    </Sheet>
  )
}

function Here() {
  const { atlas, edit, openCard, project, unkept } = useSession()
  const map = atlas.value
  if (map === null) return null
  const rename = (name: string) => {
    const now = name.trim()
    if (now !== '' && now !== (project.peek().name || titleOn(map)))
      edit({ code: 'named', name: now }, (project) => ({ ...project, name: now }))
  }
  return (
    <section class="project-here">
      <h3>{en.projects.here}</h3>
      <label class="field">
        <span>{en.projects.name}</span>
        <input
          class="text"
          maxLength={200}
          value={project.value.name || titleOn(map)}
          onChange={(event) => rename(event.currentTarget.value)}
        />
      </label>
      {unkept.value !== null ? (
        <p class="flag">{en.shelfFault(unkept.value)}</p>
      ) : (
        openCard.value === null && <p class="none">{en.projects.notYet}</p>
      )}
    </section>
  )
}

function Kept({ close }: { close: () => void }) {
  const { cards, openCard } = useSession()
  const others = cards.value.filter(({ id }) => id !== openCard.value?.id)
  return (
    <section>
      <h3>{en.projects.all}</h3>
      {cards.value.length === 0 ? (
        <p class="none">{en.projects.none}</p>
      ) : (
        <ul class="project-list">
          {openCard.value !== null && <Row key={openCard.value.id} card={openCard.value} isOpen close={close} />}
          {others.map((card) => (
            <Row key={card.id} card={card} close={close} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Row({ card, isOpen = false, close }: { card: Card; isOpen?: boolean; close: () => void }) {
  const { projects } = useEffects()
  const { name, changed, counts } = card
  return (
    <li class="project" aria-current={isOpen ? 'true' : undefined}>
      <button
        type="button"
        class="project-open"
        disabled={isOpen}
        aria-label={`${en.projects.open} ${name}`}
        onClick={() => {
          close()
          projects.open(card.id)
        }}
      >
        <Thumbnail card={card} />
        <span>
          <bdi class="project-name">{name}</bdi>
          <small>
            {counts !== undefined && <>{en.projects.counts(counts.author, counts.work)} · </>}
            {en.moment(changed)}
          </small>
        </span>
      </button>
      <span class="row tight">
        <button type="button" class="button small" onClick={() => projects.duplicate(card)}>
          {en.projects.duplicate}
        </button>
        <button
          type="button"
          class="button small"
          disabled={isOpen}
          aria-label={`${en.projects.delete} ${name}`}
          title={isOpen ? en.projects.isOpen : undefined}
          onClick={() => {
            // What offers it back would lie behind.
            close()
            projects.remove(card)
          }}
        >
          {en.projects.delete}
        </button>
      </span>
    </li>
  )
}

function Thumbnail({ card: { thumbnail } }: { card: Card }) {
  const [address, setAddress] = useState('')
  useEffect(() => {
    if (thumbnail === undefined) return
    const made = URL.createObjectURL(new Blob([thumbnail.bytes as Uint8Array<ArrayBuffer>], { type: thumbnail.type }))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [thumbnail])
  return address === '' ? <span class="thumbnail" /> : <img class="thumbnail" src={address} alt="" />
}

/** Says where the project is changed, where that is another tab. */
export function OpenElsewhere() {
  const { role } = useSession()
  const { projects } = useEffects()
  if (role.value === 'writing') return null
  return (
    <div class="panel elsewhere" role="status">
      <p>{en.projects.elsewhere}</p>
      <button type="button" class="button" onClick={projects.takeOver}>
        {en.projects.takeOver}
      </button>
    </div>
  )
}
