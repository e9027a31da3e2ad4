/** What stands in the strip of years along the bottom. */
export const timeStrip = {
  title: 'Timeline',
  range: (first: number, last: number): string => (first === last ? `${first}` : `${first}–${last}`),
  play: 'Play the years',
  pause: 'Pause',
  all: 'All years',
  first: 'From year',
  last: 'To year',
}

/** What stands along the bottom: the map in words, and its years. */
export const foot = {
  title: 'Overview',
  fold: 'Hide the overview',
  unfold: 'Show the overview',
}
