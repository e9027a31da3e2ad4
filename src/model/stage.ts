/** What a long job is doing now. */
export type Stage =
  | 'opening'
  | 'reading'
  | 'joining'
  | 'people'
  | 'topics'
  | 'ties'
  | 'clusters'
  | 'measures'
  | 'layout'
  | 'finishing'
  | 'arranging'
  | 'writing'
