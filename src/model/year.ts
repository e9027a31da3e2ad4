/** A year that a publication can have; 0, 99 and 99999 are none. */
export const isYear = (year: number): boolean => Number.isInteger(year) && year >= 1000 && year <= 2199
