import { signal } from '@preact/signals-core'

/** Parts of the page that a command may call up, and the map as a file. */
export type Asked = 'search' | 'palette' | 'keys' | 'figure' | 'periods' | 'projects' | 'download'

/** What was called up last, until it is there. */
export function openAsked() {
  const asked = signal<Asked | null>(null)

  function ask(part: Asked): void {
    asked.value = part
  }

  return { asked, ask }
}
