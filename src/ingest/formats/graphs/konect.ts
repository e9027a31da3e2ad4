import type { Format } from '../format.ts'
import { readList } from './lists.ts'

const header =
  /^[\s\ufeff]*%[ \t]{0,9}(sym|asym|bip)[ \t]{1,9}(unweighted|positive|posweighted|signed|multisigned|weighted|multiweighted|dynamic|multiposweighted)\b/iu

/**
 * KONECT's lists (`out.…`): a first line `% sym weighted`, then a tie a line, with its weight and time. In `bip`artite
 * networks the numbers of the second column name other nodes than those of the first; they are read as `b1`, `b2` …
 * J. Kunegis, Handbook of Network Analysis: the KONECT project, http://konect.cc
 */
export const konect: Format = {
  id: 'konect',
  sniff: (head) => (header.test(head) ? 0.9 : 0),
  open(context) {
    // The first line says of which kind the network is.
    let beginning = ''
    let reader: ReturnType<typeof readList> | undefined
    const begin = () => {
      const kind = header.exec(beginning)?.[1]?.toLowerCase()
      reader = readList(context, {
        begin: (graph) => {
          if (kind === 'asym') graph.directed()
        },
        ...(kind === 'bip' ? { target: (printed: string) => `b${printed}` } : {}),
      })
      reader.push(beginning)
    }
    return {
      push(text) {
        if (reader !== undefined) return reader.push(text)
        beginning += text
        if (/[\r\n]/u.test(beginning.trimStart()) || beginning.length > 1000) begin()
      },
      end() {
        if (reader === undefined) begin()
        reader?.end()
      },
    }
  },
}
