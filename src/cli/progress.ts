import type { Terminal } from './cli-command.ts'
import { printable } from './printable.ts'

/** Draws progress on one line of a terminal, or says each new step on a line of its own elsewhere. */
export function progressOn(terminal: Terminal): { show(step: string, share: number): void; end(): void } {
  let last = ''
  return {
    show(step, share) {
      if (terminal.interactive) {
        const done = Math.round(share * 24)
        const text = `${'█'.repeat(done)}${'░'.repeat(24 - done)} ${String(Math.round(share * 100)).padStart(3)} %  ${printable(step)}`
        if (text !== last) terminal.err(`\r\x1b[2K${text}`)
        last = text
      } else if (step !== last) {
        terminal.err(`${step} …\n`)
        last = step
      }
    },
    end() {
      if (terminal.interactive && last !== '') terminal.err('\r\x1b[2K')
    },
  }
}
