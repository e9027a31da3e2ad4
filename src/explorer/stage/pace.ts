import type { Session } from '../state/session.ts'

/** Milliseconds: focus comes and goes; things change their looks; nodes travel to other places; labels appear; the camera moves. */
const pace = {
  focus: 170,
  change: 300,
  travel: 400,
  label: 140,
  fly: 320,
  zoom: 200,
  pan: 140,
  doubleClick: 220,
  inertia: 180,
}

export type Movement = keyof typeof pace

/** How long a movement takes; no time for those who asked for less motion. */
export const paced = ({ reducedMotion }: Session, movement: Movement): number =>
  reducedMotion.peek() ? 0 : pace[movement]
