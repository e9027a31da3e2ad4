import { wordsOf } from './quoted-words.ts'

/** What the header of a DL file says. */
export interface DlHeader {
  n: number
  rows: number
  columns: number
  format: string
  diagonalAbsent?: boolean
  /** Labels stand among the data. */
  readonly embedded: Set<'row' | 'column'>
  readonly labels: Record<'row' | 'column' | 'both', string[]>
}

export interface DlState {
  readonly header: DlHeader
  /** What is read now: the header itself, labels of one kind, or the data. */
  place: 'header' | 'data' | keyof DlHeader['labels'] | 'other labels'
}

/**
 * Reads one line of a header, whose statements may stand on one line or on many; gives what of the line belongs to the
 * data already.
 */
export function readDlHeader(line: string, state: DlState): string {
  const { header } = state
  let rest = line.replace(/^[\s\ufeff]*dl\b/iu, '')
  for (;;) {
    rest = rest.replace(/^[\s,;]+/u, '')
    if (rest === '') return ''
    const found = statement.exec(rest)
    if (found === null) {
      // Within labels every word that is no statement is one.
      const [word = ''] = /^(?:"[^"]*"|[^\s,]+)/u.exec(rest) ?? []
      if (state.place !== 'header' && state.place !== 'data' && state.place !== 'other labels')
        header.labels[state.place].push(wordsOf(word)[0] ?? word)
      rest = rest.slice(Math.max(1, word.length))
      continue
    }
    rest = rest.slice(found[0].length)
    const [, size, number, format, of, embedded, diagonal, data] = found
    if (size !== undefined) setSize(header, size.toLowerCase(), Number(number))
    else if (format !== undefined) header.format = format.toLowerCase()
    else if (diagonal !== undefined) header.diagonalAbsent = diagonal.toLowerCase() === 'absent'
    else if (data !== undefined) {
      state.place = 'data'
      return rest
    } else if (embedded !== undefined) {
      if (!/^col/iu.test(of ?? '')) header.embedded.add('row')
      if (!/^row/iu.test(of ?? '')) header.embedded.add('column')
      if (state.place !== 'header') state.place = 'header'
    } else {
      const what = (of ?? '').toLowerCase()
      state.place = /^row/u.test(what) ? 'row' : /^col/u.test(what) ? 'column' : what === '' ? 'both' : 'other labels'
    }
  }
}

const statement = new RegExp(
  [
    String.raw`^(?:(n[rcm]?)\s*=\s*(\d+)`,
    String.raw`(?:format|fm)\s*=\s*([a-z]+\d?)`,
    String.raw`(?:(rows?|columns?|cols?|level|matrix)\s+)?labels?\s*(?:(embedded)\b:?|:)`,
    String.raw`diag(?:onal)?\s*(?:=\s*)?(absent|present)`,
    String.raw`(data)\s*:)`,
  ].join('|'),
  'iu',
)

function setSize(header: DlHeader, name: string, count: number) {
  if (name === 'n') header.n = count
  else if (name === 'nr') header.rows = count
  else if (name === 'nc') header.columns = count
}
