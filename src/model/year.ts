/** A publication can have: earlier and later ones are misread. */
export const firstYear = 1000
export const lastYear = 2199

/** A year that a publication can have; 0, 99 and 99999 are none. */
export const isYear = (year: number): boolean => Number.isInteger(year) && year >= firstYear && year <= lastYear
