import type { ComponentChildren } from 'preact'
import type { Step } from '../../project/history.ts'
import { en } from '../../words/en.ts'
import { HistoryIcon, RedoIcon, UndoIcon } from './parts/icons.tsx'
import { useParts, useSession } from './session-context.ts'

/** Undo, redo, and the list of all that was done, each to go back to. */
export function HistoryMenu() {
  const { history, redo, undo } = useSession()
  const { past, future } = history.value
  return (
    <div class="history-menu">
      <StepButton id="undo" step={past.at(-1)} keys="Control+Z" perform={undo} Icon={UndoIcon} />
      <StepButton id="redo" step={future[0]} keys="Control+Shift+Z" perform={redo} Icon={RedoIcon} />
      <Steps />
    </div>
  )
}

interface StepProps {
  readonly id: 'undo' | 'redo'
  /** What it undoes or does again; without one there is nothing to do. */
  readonly step: Step | undefined
  readonly keys: string
  readonly perform: () => void
  readonly Icon: () => ComponentChildren
}

function StepButton({ id, step, keys, perform, Icon }: StepProps) {
  const word = en.commands[id]
  const said = step === undefined ? word : `${word}: ${en.deed(step.deed)}`
  return (
    <button
      type="button"
      class="icon-button"
      disabled={step === undefined}
      aria-label={word}
      aria-keyshortcuts={`${keys} ${keys.replace('Control', 'Meta')}`}
      title={`${said} (${keys.replace('Control', 'Ctrl')})`}
      onClick={perform}
    >
      <Icon />
    </button>
  )
}

function Steps() {
  const part = useParts()
  const { goTo, history } = useSession()
  const { past, future } = history.value
  const steps = [...past, ...future]
  return (
    <>
      <button
        type="button"
        class="icon-button"
        popovertarget={part('steps')}
        aria-label={en.page.history}
        title={en.page.historyHint}
      >
        <HistoryIcon />
      </button>
      <div id={part('steps')} popover="auto" class="panel steps" role="dialog" aria-label={en.page.history}>
        <h2>{en.page.history}</h2>
        {steps.length === 0 ? (
          <p class="none">{en.page.noHistory}</p>
        ) : (
          <ol reversed>
            {[...steps.keys()].reverse().map((i) => (
              <li key={i}>
                <button
                  type="button"
                  class={i < past.length ? 'step' : 'step undone'}
                  aria-current={i === past.length - 1 ? 'step' : undefined}
                  onClick={() => goTo(i + 1)}
                >
                  <bdi>{en.deed(steps[i]!.deed)}</bdi>
                  <small>{i < past.length ? en.timeOfDay(steps[i]!.at) : en.undone}</small>
                </button>
              </li>
            ))}
            <li>
              <button
                type="button"
                class="step"
                aria-current={past.length === 0 ? 'step' : undefined}
                onClick={() => goTo(0)}
              >
                {en.page.asOpened}
              </button>
            </li>
          </ol>
        )}
      </div>
    </>
  )
}
