/** Colours of clusters are places in a palette; those from here on were chosen by a person, and give way to no neighbour. */
const chosenFrom = 256

export const isChosen = (colour: number): boolean => colour >= chosenFrom

export const chosen = (place: number): number => chosenFrom + place

/** The place in the palette. */
export const placeOf = (colour: number): number => (isChosen(colour) ? colour - chosenFrom : colour)
