import type { ProjectSource } from '../../../model/project.ts'
import { ownName } from '../../../project/source-list.ts'
import { en } from '../../../words/en.ts'
import { CloseIcon } from '../parts/icons.tsx'
import { Section } from '../parts/Section.tsx'
import { useSession } from '../session-context.ts'

/** The files that the project is drawn from: the day on which each was retrieved, and a way to do without it. */
export function Sources() {
  const { project } = useSession()
  const { sources } = project.value
  if (sources.length === 0) return null
  return (
    <Section title={en.sources.title} note={en.number(sources.length)}>
      <ul class="list">
        {sources.map((source) => (
          <Row key={`${source.file} ${source.name}`} source={source} />
        ))}
      </ul>
    </Section>
  )
}

function Row({ source: { name, file, retrieved = '' } }: { source: ProjectSource }) {
  const { canTakeOut, retrievedOn, takeOut } = useSession()
  const words = en.sources
  const container = file === undefined || ownName(file) === name ? undefined : ownName(file)
  return (
    <li class="source-row">
      <div>
        <bdi>{name}</bdi>
        {container !== undefined && (
          <small>
            <bdi>{words.inside(container)}</bdi>
          </small>
        )}
      </div>
      {file !== undefined && container === undefined && (
        <>
          <label title={words.whyRetrieved}>
            <small>{words.retrieved}</small>
            <input
              type="date"
              class="text"
              required
              key={retrieved}
              defaultValue={retrieved}
              aria-label={words.retrievedOf(name)}
              onBlur={({ currentTarget: { value } }) => {
                if (value !== '' && value !== retrieved) retrievedOn(file, value)
              }}
            />
          </label>
          <button
            type="button"
            class="icon-button small"
            aria-label={words.takeOutOf(name)}
            title={words.takeOut}
            disabled={!canTakeOut.value}
            onClick={() => takeOut(file)}
          >
            <CloseIcon />
          </button>
        </>
      )}
    </li>
  )
}
