import { expect, test } from 'vitest'
import { details, dropTogether, openApp, still, useBrowser } from './person.ts'

useBrowser()

/** Three fields of people who write within them, each with a word of its own; a few works are signed across two. */
function threeFields(): string {
  const fields = ['galaxies', 'enzymes', 'grammars']
  const entry = (key: string, authors: readonly string[], year: number, field: string) =>
    `@article{${key}, title={On ${field}, part ${key.replace(field, '')}}, author={${authors.join(' and ')}}, year={${year}}, abstract={We study ${field} by new means, since few know ${field} as we do.}}`
  const surname = (field: string, i: number) =>
    `${field[0]!.toUpperCase()}${'aeiou'[i % 5]}${'bcdfglmnprst'[i % 12]}${'aeiou'[(i * 3) % 5]}${i}`
  const entries: string[] = []
  for (const [f, field] of fields.entries())
    for (let i = 0; i < 210; i++) {
      const authors = [0, 1, 2].map((k) => `${surname(field, i + k)}x, Ann${'abcdefghij'[(i + k) % 10]}`)
      if (i % 25 === 0) authors.push(`${surname(fields[(f + 1) % 3]!, i)}x, Ann${'abcdefghij'[i % 10]}`)
      entries.push(entry(`${field}${i}`, authors, 2011 + (i % 10), field))
    }
  return entries.join('\n')
}

test('a large map is looked at from afar as areas: a click goes in, and the sentences and years below say what is where', async () => {
  const page = await openApp()
  await dropTogether(page, { 'fields.bib': threeFields() })
  await page.getByRole('button', { name: 'Show the map' }).click()
  await page.getByRole('heading', { name: 'fields' }).waitFor()
  const foot = page.getByRole('complementary', { name: 'Overview' })
  await foot.getByText(/clusters/).waitFor()
  await still(page)

  // Over an area its cluster is named.
  const tip = page.getByRole('tooltip')
  const { width, height } = page.viewportSize()!
  const areas = async () => {
    for (let x = width * 0.35; x < width * 0.85; x += 40)
      for (let y = height * 0.2; y < height * 0.7; y += 60) {
        await page.mouse.move(x, y)
        if ((await tip.count()) > 0 && /Click to look closer/.test((await tip.textContent()) ?? '')) return true
      }
    return false
  }
  await expect.poll(areas).toBe(true)
  await page.mouse.down()
  await page.mouse.up()
  await details(page).getByText('Cluster', { exact: true }).waitFor()
  const others = details(page).locator('section').filter({ hasText: 'Clusters it writes with' }).last()
  await others.getByRole('button').first().click()
  await details(page)
    .getByRole('heading', { name: /^Works signed by people of both/ })
    .waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => details(page).count()).toBe(0)

  // Years are chosen by keyboard as by pointer, and taken back.
  const years = foot.getByRole('region', { name: 'Timeline' })
  await years.getByRole('slider', { name: 'To year' }).focus()
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowLeft')
  await years.getByText('2011–2015').waitFor()
  await page.getByText(/outside 2011 to 2015/).waitFor()
  await still(page)
  const chart = await years.getByRole('img').boundingBox()
  const chosen = () => years.getByRole('status').textContent()
  await page.mouse.move(chart!.x + chart!.width * 0.75, chart!.y + 10)
  await page.mouse.down()
  await expect.poll(chosen).toBe('2018')
  await page.mouse.move(chart!.x + chart!.width * 0.95, chart!.y + 10, { steps: 4 })
  await expect.poll(chosen).toBe('2018–2020')
  await page.mouse.up()
  await years.getByRole('button', { name: 'All years' }).click()
  await years.getByText('2011–2020').waitFor()

  // A noun of the sentences opens what it names.
  await foot
    .getByRole('button', { name: /grammar|enzyme|galax/i })
    .first()
    .click()
  await details(page).getByText('Cluster', { exact: true }).waitFor()
  await page.keyboard.press('Escape')
  await foot.getByRole('button', { name: 'Hide the overview' }).click()
  await foot.getByRole('button', { name: 'Show the overview' }).click()
  await foot.getByText(/clusters/).waitFor()
})
