import type { Format } from '../format.ts'

/** Tables that explain the others of a map that was exported from here: nothing of them is to be read. */
export const mapNotes: Format = {
  id: 'map-notes',
  sniff: (head) => (/^\ufeff?(?:table,column,type,meaning|measure,name,kind,nodes,least,)/u.test(head) ? 1 : 0),
  open: () => ({ push() {}, end() {} }),
}
