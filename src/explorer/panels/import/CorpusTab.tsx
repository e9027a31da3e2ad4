import type { About } from '../../../atlas/atlas.ts'
import { corpusFacts } from '../../../atlas/facts/corpus.ts'
import { en } from '../../../words/en.ts'
import { CorpusCorrections } from '../corrections/CorpusCorrections.tsx'
import { KindTally } from '../parts/KindTally.tsx'
import { Section } from '../parts/Section.tsx'
import { useSession } from '../session-context.ts'
import { ProblemList } from './ProblemList.tsx'
import { Sources } from './Sources.tsx'
import { WorkMerges } from './WorkMerges.tsx'

/** What was read, in numbers, and what was wrong with it, in words. */
export function CorpusTab() {
  const { atlas } = useSession()
  const map = atlas.value
  if (map === null) return null
  const { counts, incomplete, withoutTitle, withoutAbstract, withoutDate, untied, span, problems } = corpusFacts(map)
  const languages = languagesOf(map.about.languages)
  return (
    <>
      <KindTally counts={counts} />
      <ul class="remarks">
        {span !== null && <li>{en.corpus.span(span)}</li>}
        {incomplete > 0 && <li>{en.corpus.incomplete(incomplete)}</li>}
        {untied.works > 0 && <li>{en.untied(untied.works, untied.pairs, map.about.settings.hyperauthorship)}</li>}
        {withoutTitle > 0 && <li>{en.corpus.withoutTitle(withoutTitle)}</li>}
        {withoutAbstract > 0 && <li>{en.corpus.withoutAbstract(withoutAbstract)}</li>}
        {withoutDate > 0 && <li>{en.corpus.withoutDate(withoutDate)}</li>}
        {languages.length > 0 && (
          <li>{languages.length === 1 ? en.corpus.oneLanguage(languages[0]!.name) : en.corpus.languages(languages)}</li>
        )}
        {map.about.topicsNote !== undefined && <li>{en.topicsNote(map.about.topicsNote)}</li>}
      </ul>
      <Sources />
      <WorkMerges />
      <CorpusCorrections />
      <Section title={en.corpus.problems} note={en.number(problems.length)}>
        {problems.length === 0 && <p class="none">{en.corpus.noProblems}</p>}
        {problems.length > 0 && <ProblemList name="" problems={problems} />}
      </Section>
    </>
  )
}

/** Works by language; those whose text does not tell are last, whatever their number. */
function languagesOf(languages: About['languages']) {
  const untold = languages.filter(({ tag }) => tag === 'und').reduce((sum, { works }) => sum + works, 0)
  const told = languages.filter(({ tag }) => tag !== 'und').map(({ tag, works }) => ({ name: en.language(tag), works }))
  return untold === 0 ? told : [...told, { name: en.corpus.unknownLanguage, works: untold }]
}
