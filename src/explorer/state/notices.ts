import { signal } from '@preact/signals-core'

/** Short messages to the person, newest last; shown until dismissed or timed out. */
export interface Notice {
  readonly id: number
  readonly tone: 'info' | 'warning' | 'error'
  readonly text: string
  readonly action?: { readonly label: string; run(): void }
}

export type Notices = ReturnType<typeof openNotices>

export function openNotices() {
  const notices = signal<readonly Notice[]>([])

  let lastNotice = 0

  function notify(notice: Omit<Notice, 'id'>): number {
    notices.value = [...notices.value, { ...notice, id: ++lastNotice }]
    return lastNotice
  }

  function dismiss(id: number): void {
    notices.value = notices.value.filter((notice) => notice.id !== id)
  }

  return { notices, notify, dismiss }
}
