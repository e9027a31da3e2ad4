import { useComputed } from '@preact/signals'
import { corpusFacts } from '../../atlas/facts/corpus.ts'
import { fingerprint, shortFingerprint } from '../../atlas/fingerprint.ts'
import { en } from '../../words/en.ts'
import { KindTally } from '../panels/parts/KindTally.tsx'
import { Section } from '../panels/parts/Section.tsx'
import { useSession } from '../panels/session-context.ts'

/** What the map was made of, in numbers, and its fingerprint: two people can tell that they look at the same one. */
export function AboutTab() {
  const { ask, atlas, project } = useSession()
  const map = atlas.value
  const print = useComputed(() => (map === null ? '' : shortFingerprint(fingerprint(map))))
  if (map === null) return null
  const { counts, span, untied, withoutAbstract } = corpusFacts(map)
  const { sources } = project.value
  return (
    <>
      <KindTally counts={counts} />
      <ul class="remarks">
        {span !== null && <li>{en.corpus.span(span)}</li>}
        {untied.works > 0 && <li>{en.untied(untied.works, untied.pairs, map.about.settings.hyperauthorship)}</li>}
        {withoutAbstract > 0 && <li>{en.corpus.withoutAbstract(withoutAbstract)}</li>}
        <li>{en.viewer.fingerprint(print.value)}</li>
      </ul>
      {sources.length > 0 && (
        <Section title={en.sources.title} note={en.number(sources.length)}>
          <ul class="list">
            {sources.map(({ file, name, retrieved }) => (
              <li key={`${file} ${name}`} class="source-row">
                <bdi>{name}</bdi>
                {retrieved !== undefined && <small>{retrieved}</small>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <div class="row">
        <button type="button" class="button" onClick={() => ask('download')}>
          {en.viewer.save}
        </button>
      </div>
    </>
  )
}
