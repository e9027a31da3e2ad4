import { readFileSync, writeFileSync } from 'node:fs'

/** Lets the peak of this process's memory begin anew, where the system can (Linux). */
export function forgetPeak(): void {
  try {
    writeFileSync('/proc/self/clear_refs', '5')
  } catch {
    // Elsewhere the peak is that since the start.
  }
}

/** MB that this process held at its most since {@link forgetPeak}. */
export function peak(): number {
  try {
    const kilobytes = /VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))
    if (kilobytes !== null) return Number(kilobytes[1]) / 1024
  } catch {
    // Elsewhere the system tells only this.
  }
  return process.resourceUsage().maxRSS / 1024
}
