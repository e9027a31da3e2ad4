/** Ends early and leaves the last frame where it is. */
export type Stop = () => void

/** Calls `frame` with a share from 0 to 1, eased, over `ms`; at once with 1 where `ms` is 0. */
export function animate(ms: number, frame: (share: number) => void, done?: () => void): Stop {
  if (ms <= 0) {
    frame(1)
    done?.()
    return () => {}
  }
  const start = performance.now()
  let request = requestAnimationFrame(step)
  function step(now: number) {
    const share = Math.min(1, Math.max(0, (now - start) / ms))
    frame(1 - (1 - share) ** 3)
    if (share < 1) request = requestAnimationFrame(step)
    else done?.()
  }
  return () => cancelAnimationFrame(request)
}
