import type { Problem } from '../../../model/problem.ts'
import { en } from '../../../words/en.ts'
import { useEffects } from '../effects.ts'
import { InfoIcon, WarningIcon } from '../parts/icons.tsx'

/** Problems listed at once; all of them are in the list that can be saved. */
const most = 100

/** What was wrong with the input, a problem an entry, to be saved as text; `name` begins the names of the files. */
export function ProblemList({ name, problems }: { name: string; problems: readonly Problem[] }) {
  const { saveText } = useEffects()
  const rejected = problems.flatMap(({ raw }) => (raw === undefined ? [] : [raw]))
  const called = (what: string) => `${name} ${what}`.trim()
  return (
    <>
      <ul class="problems">
        {problems.slice(0, most).map((problem, i) => (
          <Entry key={i} problem={problem} />
        ))}
      </ul>
      {problems.length > most && <p class="none">{en.opening.moreProblems(problems.length - most)}</p>}
      <div class="row">
        <button
          type="button"
          class="button"
          onClick={() => saveText(called('problems'), problems.map(en.problem).join('\n'))}
        >
          {en.opening.saveList}
        </button>
        {rejected.length > 0 && (
          <button type="button" class="button" onClick={() => saveText(called('rejected'), rejected.join('\n\n'))}>
            {en.opening.saveRejected}
          </button>
        )}
      </div>
    </>
  )
}

function Entry({ problem }: { problem: Problem }) {
  return (
    <li class={problem.severity}>
      {problem.severity === 'note' ? <InfoIcon /> : <WarningIcon />}
      <div>
        <span class="sr-only">{en.opening.severity[problem.severity]}: </span>
        <bdi>{en.problem(problem)}</bdi>
        {problem.raw !== undefined && (
          <details>
            <summary>{en.opening.rawText}</summary>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
            <pre tabIndex={0}>{problem.raw.slice(0, 5000)}</pre>
          </details>
        )}
      </div>
    </li>
  )
}
