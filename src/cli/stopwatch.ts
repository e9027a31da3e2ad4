/** Seconds of each step, a step ending where the next begins. */
export function stopwatch() {
  const begun: { step: string; at: number }[] = []
  return {
    step(step: string) {
      if (begun.at(-1)?.step !== step) begun.push({ step, at: performance.now() })
    },
    told(): string {
      const end = performance.now()
      const lines = begun.map(({ step, at }, i) => {
        const seconds = ((begun[i + 1]?.at ?? end) - at) / 1000
        return `${seconds.toFixed(2).padStart(8)} s  ${step}\n`
      })
      const memory = Math.round(process.resourceUsage().maxRSS / 1024)
      return `${lines.join('')}peak memory ${memory} MB\n`
    },
  }
}
