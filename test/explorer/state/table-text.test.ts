import { expect, test } from 'vitest'
import { columnsOf } from '../../../src/explorer/state/columns-of-kind.ts'
import { digitsOf } from '../../../src/explorer/state/digits.ts'
import { measuresOn } from '../../../src/explorer/state/measures-here.ts'
import { allRows } from '../../../src/explorer/state/table.ts'
import { commaText, tabbedText } from '../../../src/explorer/state/table-text.ts'
import { mapOf } from '../map.ts'

const map = mapOf([
  { title: '=HYPERLINK("x")', authors: ['Ada'], date: { year: 1999 } },
  { title: 'Lines\tand\nbreaks, “quoted”', authors: ['Ada', 'Emmy "E." Noether'] },
])
const rows = allRows(map, 'work')
const columns = columnsOf(map, 'work', measuresOn(map))
  .filter(({ id }) => ['label', 'authors', 'year'].includes(id))
  .map((column) => ({ ...column, digits: digitsOf(column, rows) }))

test('the clipboard gets a line a row with tabs between cells, and no formula', () => {
  expect(tabbedText(rows, columns).split('\n')).toEqual([
    'Title\tAuthors\tYear',
    '\'=HYPERLINK("x")\tAda\t1999',
    'Lines and breaks, “quoted”\tAda and Emmy "E." Noether\t',
  ])
})
test('a file of comma-separated values quotes what has commas, quotes or breaks in it', () => {
  expect(commaText(rows, columns)).toBe(
    '\ufeffTitle,Authors,Year\r\n"\'=HYPERLINK(""x"")",Ada,1999\r\n"Lines\tand\nbreaks, “quoted”","Ada and Emmy ""E."" Noether",\r\n',
  )
})
