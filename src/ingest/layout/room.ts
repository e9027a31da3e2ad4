/**
 * Radius of the room that an author or a topic takes in the layout, by its works: more for more, but none many
 * times another's. In the unit of places.
 */
export const roomFor = (works: number): number => 1 + Math.min(3, 0.6 * Math.sqrt(works))

/** The same for a work. */
export const roomOfWork = 1.4
