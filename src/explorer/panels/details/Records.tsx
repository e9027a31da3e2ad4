import { asReadOf } from '../../../model/correction.ts'
import type { NodeId } from '../../../model/ids.ts'
import { fullName } from '../../../model/name.ts'
import type { MapRecord, MapWork } from '../../../model/node.ts'
import { WorkMergeRow } from '../import/WorkMerges.tsx'
import { Section } from '../parts/Section.tsx'
import { counted, dateWords } from '../parts/words.ts'
import { useSession } from '../session.ts'

/** What each source said of a work that several records were joined to, and why they were. */
export function Records({ id, work }: { id: NodeId; work: MapWork }) {
  const { explored } = useSession()
  const { records } = work
  if (records === undefined || records.length < 2) return null
  const merges = explored.value?.workMerges.filter((merge) => merge.work === id) ?? []
  const said = records.map((record) => statements(asReadOf(record)))
  return (
    <Section title="What each source said" note={counted(records.length, 'record')}>
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
      {merges.length > 0 && (
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
  const names = record.bylines.map(({ name }) => fullName(name))
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Title', record.title],
    ['Authors', names.slice(0, 12).join(', ') + (names.length > 12 ? ` and ${names.length - 12} more` : '')],
    ['Date', record.date && dateWords(record.date)],
    ['Venue', record.venue],
    ['Type', record.type],
    ['Pages', record.pages],
    ['Citations', record.citations?.toLocaleString('en')],
    ['DOI', record.ids.doi],
    ['arXiv', record.ids.arxiv],
    ['PubMed', record.ids.pmid],
    ['Abstract', record.abstract === undefined ? undefined : counted(record.abstract.length, 'letter')],
    ['Key', record.key],
  ]
  return rows.filter((row): row is readonly [string, string] => row[1] !== undefined && row[1] !== '')
}
