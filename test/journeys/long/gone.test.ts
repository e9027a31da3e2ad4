import { expect, inject, test } from 'vitest'
import { blankPage, drop, endReader, fileRow, find, heading, openApp, showReadMap, useBrowser } from '../person.ts'

useBrowser()

const ris = 'TY  - JOUR\nTI  - Reeds\nAU  - Okafor, Ngozi\nAU  - Lind, Per\nPY  - 2019\nER  - \n'
const german = Array.from(
  { length: 4 },
  (_, i) =>
    `TY  - JOUR\nTI  - Über die Berechnung großer Netze ${i}\nAU  - Müller, Jörg\nAB  - Wir zeigen, wie die Berechnung der Netze und der Wälder in den Städten gelingt, und was sie von den Netzen der Flüsse trennt.\nER  - \n`,
).join('')
const thai = 'TY  - JOUR\nTI  - การศึกษาเครือข่ายผู้เขียนร่วมในประเทศไทย\nAU  - Somsak Jai\nER  - \n'
const chinese = 'TY  - JOUR\nTI  - 大规模网络的快速计算方法研究\nAU  - 王小明\nER  - \n'

test('a worker that ends in mid-stage without an error is told, and the step can be tried again', async () => {
  const page = await openApp()
  await endReader(page, 'silence')
  await drop(page, 'reeds.ris', ris)
  await page.getByText(/Reading failed: .*ended unexpectedly/).waitFor()
  await page.getByRole('button', { name: 'Try again' }).click()
  await fileRow(page, 'reeds.ris').getByText('1 record, 1 new work').waitFor()
})

test('with the network gone before the first file, files of any language are read and drawn', async () => {
  const page = await blankPage()
  await page.route('**/map.coterie', (route) => route.fulfill({ status: 404 }))
  await page.goto(inject('app'))
  await expect
    .poll(() => Promise.all(page.workers().map((worker) => worker.evaluate(partsFetched))), { timeout: 120_000 })
    .toContain(true)
  await page.context().setOffline(true)
  await drop(page, 'deutsch.ris', german + thai + chinese)
  await showReadMap(page)
  await find(page, 'jorg')
  await expect.poll(() => heading(page).textContent()).toBe('Jörg Müller')
})

/** Whether a worker has what is fetched last. */
const partsFetched = () => performance.getEntriesByType('resource').some(({ name }) => /thai[^/]*\.js$/.test(name))

const program = /\/worker-[^/]*\.js$/

test('what could not be fetched is fetched when the step is tried again', async () => {
  const page = await blankPage()
  await page.route('**/map.coterie', (route) => route.fulfill({ status: 404 }))
  await page.route(program, (route) => route.abort())
  await page.goto(inject('app'))
  await drop(page, 'reeds.ris', ris)
  await page.getByText(/Reading failed: .*could not be fetched/).waitFor()
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByText(/Reading failed: .*could not be fetched/).waitFor()
  await page.unroute(program)
  await page.getByRole('button', { name: 'Try again' }).click()
  await fileRow(page, 'reeds.ris').getByText('1 record, 1 new work').waitFor()
})
