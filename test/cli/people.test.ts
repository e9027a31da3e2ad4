import { gzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { main } from '../../src/cli/cli-main.ts'
import { fakeTerminal } from './terminal.ts'

const run = async (args: readonly string[], stdin: string | Uint8Array) => {
  const terminal = fakeTerminal(stdin)
  const code = await main(['people', ...args], terminal)
  return { code, out: terminal.printed(), err: terminal.complaints() }
}

const table = `mention,paper,pos,name,year
m1,p1,1,"Trzebinski, Wonyeol",2020
m2,p1,2,Ada Quill,2020
m3,p2,1,W. Trzebinski,2021
m4,p2,2,et al.,2021
`
const clusters = `mention,cluster
m1,a:wonyeol-trzebinski
m2,a:ada-quill
m3,a:wonyeol-trzebinski
m4,alone:m4
`

test('names of one person get one cluster, in the order of the rows', async () => {
  expect(await run(['-'], table)).toMatchObject({ code: 0, out: clusters })
})

test('gzip, semicolons and a byte order mark are taken as they come', async () => {
  expect((await run(['-'], gzipSync(new TextEncoder().encode(table)))).out).toBe(clusters)
  const semicolons = `\uFEFF${table.replace('"Trzebinski, Wonyeol"', 'Wonyeol Trzebinski').replaceAll(',', ';')}`
  expect((await run(['-'], semicolons)).out).toBe(clusters)
})

test('says why names are one person', async () => {
  expect((await run(['-', '--why'], table)).err).toContain('the initial fits only this name')
})

test('an ORCID column outweighs the names', async () => {
  const { out } = await run(
    ['-'],
    'mention,paper,pos,name,year,orcid\na,p,1,Wei Wang,2020,1\nb,q,1,Wei Wang,2020,2\nc,r,1,W. Wang,2020,2\n',
  )
  const [, a, b, c] = out
    .trim()
    .split('\n')
    .map((line) => line.split(',')[1])
  expect(b).toBe(c)
  expect(a).not.toBe(b)
})

test('a table without names says which columns it saw', async () => {
  expect(await run(['-'], 'id;who\n1;Ada\n')).toMatchObject({
    code: 1,
    err: expect.stringContaining('the columns are id, who'),
  })
  expect((await run([], '')).code).toBe(2)
})

test('what a spreadsheet would reckon is printed behind an apostrophe, and read back without', async () => {
  const mentions = ['=1+1', '@sum', '-2+3', '+cmd|x', '-5', '+3.5', 'm1']
  const rows = mentions.map((mention, i) => `${mention},p${i},0,"Okafor, Ngozi"`)
  const { out } = await run(['-'], `mention,paper,pos,name\n${rows.join('\n')}\n`)
  const printed = out.split('\n').slice(1, -1)
  expect(printed.map((row) => row.split(',')[0])).toEqual([
    ...['"\'=1+1"', '"\'@sum"', '"\'-2+3"', '"\'+cmd|x"'],
    ...['-5', '+3.5', 'm1'],
  ])
  const again = printed.map((row, i) => `${row.split(',')[0]},p${i},0,"Okafor, Ngozi"`)
  expect((await run(['-'], `mention,paper,pos,name\n${again.join('\n')}\n`)).out).toBe(out)
})
