import { useEffect } from 'preact/hooks'
import { en } from '../../words/en.ts'
import type { Notice } from '../state/notices.ts'
import { CheckIcon, CloseIcon, WarningIcon } from './parts/icons.tsx'
import { useSession } from './session-context.ts'

/** How long a notice that asks for nothing stays. */
const patience = 8000

/** What is under way, and what has to be said; at the bottom, over everything. */
export function Notices() {
  const { notices } = useSession()
  return (
    <section class="notices" aria-label={en.page.notices}>
      <Progress />
      {notices.value.map((notice) => (
        <Toast key={notice.id} notice={notice} />
      ))}
    </section>
  )
}

function Toast({ notice }: { notice: Notice }) {
  const { dismiss } = useSession()
  const { id, tone, text, action } = notice
  useEffect(() => {
    if (tone === 'error' || action !== undefined) return
    const timer = setTimeout(() => dismiss(id), patience)
    return () => clearTimeout(timer)
  }, [id])
  return (
    <div class={`panel toast ${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
      {tone === 'info' ? <CheckIcon /> : <WarningIcon />}
      <p>
        <bdi>{text}</bdi>
      </p>
      {action !== undefined && (
        <button
          type="button"
          class="button"
          onClick={() => {
            dismiss(id)
            action.run()
          }}
        >
          {action.label}
        </button>
      )}
      <button type="button" class="icon-button small" aria-label={en.page.dismiss} onClick={() => dismiss(id)}>
        <CloseIcon />
      </button>
    </div>
  )
}

function Progress() {
  const { load } = useSession()
  const now = load.value
  if (now.phase === 'idle') return null
  if (now.phase === 'failed')
    return (
      <div class="panel toast error" role="alert">
        <WarningIcon />
        <p>
          <b>
            <bdi>{now.what}</bdi>
          </b>{' '}
          {now.reason}
        </p>
        {now.retry !== undefined && (
          <button type="button" class="button" onClick={now.retry}>
            {en.page.again}
          </button>
        )}
        <button
          type="button"
          class="icon-button small"
          aria-label={en.page.dismiss}
          onClick={() => {
            load.value = { phase: 'idle' }
          }}
        >
          <CloseIcon />
        </button>
      </div>
    )
  const percent = Math.round(now.share * 100)
  return (
    <div class="panel toast working">
      <div class="progress-text">
        <b>
          <bdi>{now.what}</bdi>
        </b>
        <span role="status">{now.step}</span>
        <progress max={100} value={percent} aria-label={now.what} />
      </div>
      <button type="button" class="button" onClick={now.cancel}>
        {en.page.cancel}
      </button>
    </div>
  )
}
