/** Marks are smaller on a small screen: half as large on a phone as on a desk. */
export function screenShare({ offsetWidth, offsetHeight }: HTMLElement): number {
  return Math.min(1, Math.max(0.5, Math.sqrt(Math.min(offsetWidth, offsetHeight * 1.3) / 900)))
}
