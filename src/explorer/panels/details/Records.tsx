import { asReadOf } from '../../../model/correction.ts'
import type { NodeId } from '../../../model/ids.ts'
import { fullName } from '../../../model/name.ts'
import type { MapRecord, MapWork } from '../../../model/node.ts'
import { en } from '../../../words/en.ts'
import { WorkMergeRow } from '../import/WorkMerges.tsx'
import { Section } from '../parts/Section.tsx'
import { useSession } from '../session-context.ts'

/** What each source said of a work that several records were joined to, and why they were. */
export function Records({ id, work }: { id: NodeId; work: MapWork }) {
  const { explored, isFixed } = useSession()
  const { records } = work
  if (records === undefined || records.length < 2) return null
  const merges = explored.value?.workMerges.filter((merge) => merge.work === id) ?? []
  const said = records.map((record) => statements(asReadOf(record)))
  return (
    <Section title={en.records.title} note={en.records.count(records.length)}>
      <ul class="records">
        {records.map((record, i) => (
          <li key={i}>
            <h4>
              <bdi>{record.place.file}</bdi> <span class="none">{record.place.format}</span>
            </h4>
            <dl>
              {said[i]!.map(([name, value]) => {
                const alike = said.every((other) => other.some(([n, v]) => n === name && v === value))
                return (
                  <div key={name} class={alike ? 'alike' : ''}>
                    <dt>{name}</dt>
                    <dd>
                      <bdi>{value}</bdi>
                    </dd>
                  </div>
                )
              })}
            </dl>
          </li>
        ))}
      </ul>
      {merges.length > 0 && !isFixed && (
        <ul class="list">
          {merges.map((merge) => (
            <WorkMergeRow key={`${merge.one} ${merge.other}`} merge={merge} />
          ))}
        </ul>
      )}
    </Section>
  )
}

function statements(record: MapRecord): readonly (readonly [name: string, value: string])[] {
  const { title, venue, type, pages, ids, key, bylines, date, citations, abstract } = record
  const words = en.records
  const said: Readonly<Record<keyof typeof words.statements, string | undefined>> = {
    title,
    authors: words.authors(bylines.map(({ name }) => fullName(name))),
    date: date && en.day(date),
    venue,
    type,
    pages,
    citations: citations === undefined ? undefined : en.number(citations),
    doi: ids.doi,
    arxiv: ids.arxiv,
    pmid: ids.pmid,
    abstract: abstract === undefined ? undefined : words.length(abstract.length),
    key,
  }
  return (Object.keys(said) as (keyof typeof said)[]).flatMap((id) => {
    const value = said[id]
    return value === undefined || value === '' ? [] : [[words.statements[id], value] as const]
  })
}
