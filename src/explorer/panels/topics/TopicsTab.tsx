import { useSignal } from '@preact/signals'
import { topicsOf } from '../../../atlas/facts/topic-terms.ts'
import { fold } from '../../../model/fold.ts'
import { en } from '../../../words/en.ts'
import { ChevronIcon } from '../parts/icons.tsx'
import { NodeLink } from '../parts/NodeLink.tsx'
import { NodeMark } from '../parts/NodeMark.tsx'
import { Few, Section } from '../parts/Section.tsx'
import { useSession } from '../session-context.ts'
import { Spark } from '../time/Spark.tsx'
import { Trends } from '../time/Trends.tsx'
import { TermEditor } from './TermEditor.tsx'
import { Vocabulary } from './Vocabulary.tsx'

/** Topics over the years, all of them to be found and changed, and what was changed. */
export function TopicsTab() {
  const { atlas } = useSession()
  const map = atlas.value
  if (map === null) return null
  return (
    <>
      <Trends />
      <AllTopics />
      <Vocabulary />
    </>
  )
}

function AllTopics() {
  const { atlas, trendsHere } = useSession()
  const query = useSignal('')
  const open = useSignal<string | null>(null)
  const topics = topicsOf(atlas.value!)
  const words = en.topics
  const wanted = fold(query.value.trim())
  const found = topics.filter(({ label, forms }) => [label, ...forms].some((form) => fold(form).includes(wanted)))
  const trends = new Map((trendsHere.value?.topics ?? []).map((trend) => [trend.topic as string, trend]))
  const many = (trendsHere.value?.years.length ?? 0) > 1
  const note = atlas.value!.about.topicsNote
  if (topics.length === 0) return <p class="none">{note === undefined ? words.none : en.topicsNote(note)}</p>
  return (
    <Section title={words.all} note={en.number(topics.length)}>
      <input
        class="text"
        type="search"
        aria-label={words.filterLabel}
        placeholder={words.filter}
        value={query}
        onInput={(event) => {
          query.value = event.currentTarget.value
        }}
      />
      <p class="sr-only" role="status">
        {wanted === '' ? '' : words.found(found.length)}
      </p>
      {found.length === 0 && <p class="none">{words.noneFound}</p>}
      <Few key={wanted} entries={found} most={10}>
        {(topic) => {
          const { id, label, documentFrequency } = topic
          const isOpen = open.value === id
          return (
            <li key={id} class="topic-row">
              <NodeMark id={id} />
              <NodeLink id={id}>
                <bdi>{label}</bdi>
              </NodeLink>
              {many && <Spark counts={trends.get(id)?.works ?? []} />}
              <span class="figure">
                {en.number(documentFrequency)}
                <span class="sr-only"> {words.works(documentFrequency)}</span>
              </span>
              <button
                type="button"
                class="icon-button small"
                aria-expanded={isOpen}
                aria-label={words.change(label)}
                title={words.changeMeaning}
                onClick={() => {
                  open.value = isOpen ? null : id
                }}
              >
                <ChevronIcon />
              </button>
              {isOpen && (
                <TermEditor
                  topic={topic}
                  done={() => {
                    open.value = null
                  }}
                />
              )}
            </li>
          )
        }}
      </Few>
    </Section>
  )
}
