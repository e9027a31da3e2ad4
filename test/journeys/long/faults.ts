import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright'
import { expect } from 'vitest'
import { fingerprint } from '../../../src/atlas/fingerprint.ts'
import { seeded } from '../../../src/model/random.ts'
import { atlasOf } from '../../engines/map.ts'
import { drop, showMap } from '../person.ts'

/** A bibliography of so many papers by few people, with abstracts; of another seed, another one. */
export function papers(count: number, seed: string): string {
  const random = seeded(seed)
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)]!
  const paper = (i: number) => {
    const names = new Set(Array.from({ length: 1 + Math.floor(random() * 4) }, () => `${pick(family)}, ${pick(given)}`))
    const abstract = Array.from({ length: 40 }, () => pick(words)).join(' ')
    return `@article{p${i}, title = {${pick(words)} ${pick(words)} of ${pick(words)} ${i}}, author = {${[...names].join(' and ')}}, year = ${1990 + Math.floor(random() * 30)}, abstract = {${abstract}.}}`
  }
  return Array.from({ length: count }, (_, i) => paper(i)).join('\n')
}

const family = 'Okafor Lind Byron Noether Artin Nakamura Silva Haddad Kovacs Ivanova Öz Brandt'.split(' ')
const given = 'Ada Emil Per Ngozi Yui Rui Leila Imre Olga Can Ilse Tunde'.split(' ')
const words =
  'reed river delta harvest granary bakery market ledger tariff harbour vessel anchor canvas loom weaver dye cotton wool shearing pasture fence orchard grafting cider barrel cooper forge anvil chisel mason quarry arch vault'.split(
    ' ',
  )

/** Reads a file that was dropped, and asks for its map. */
export async function dropAndShow(page: Page, name: string, content: string): Promise<void> {
  await drop(page, name, content)
  await page.getByText(/\d works? to map/).waitFor()
  await showMap(page)
}

export const title = (page: Page, name: string) => page.getByRole('heading', { name, level: 1, exact: true })

/** The fingerprint of the map on show. */
export async function fingerprintOnShow(page: Page): Promise<string> {
  await page.getByRole('banner').getByRole('button', { name: 'Export' }).click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Map file' }).click(),
  ])
  await page.keyboard.press('Escape')
  return fingerprint(await atlasOf(new Uint8Array(await readFile(await file.path()))))
}

export const workerProgram = /\/worker-[^/]*\.js$/

const statements = new WeakMap<Page, string>()

/** Puts a statement before the program of every worker that is started from now on, in place of the one before. */
export async function beforeWorkers(page: Page, statement: string): Promise<void> {
  const isRouted = statements.has(page)
  statements.set(page, statement)
  if (isRouted) return
  await page.route(workerProgram, async (route) => {
    try {
      const answer = await route.fetch()
      await route.fulfill({ response: answer, body: `${statements.get(page)};${await answer.text()}` })
    } catch (error) {
      // The page may have been closed meanwhile.
      if (!page.isClosed()) throw error
    }
  })
}

/** Nothing is under way any more. */
export const atRest = (page: Page): Promise<void> => expect.poll(() => page.locator('.toast.working').count()).toBe(0)
