import { expect, test } from 'vitest'
import { type Stand, stand } from './stand.ts'

/** Of 12 steps of a save, by which at the latest the old is found, and from which on the new. */
const [lastOld, firstNew] = [10, 12]

test('a page killed a hundred times in mid-save finds the old or the new, whole', async () => {
  const at: Stand = await stand()
  try {
    const { context } = await at.open()
    let before = 0
    const outcomes = { old: 0, new: 0 }
    for (let i = 0; i < 100; i++) {
      const page = await at.tab(context)
      const found = await page.evaluate(() => window.shelf.found())
      expect(found).toBeGreaterThanOrEqual(before)
      before = found
      const session = await context.newCDPSession(page)
      const crashed = page.waitForEvent('crash')
      const kill = () => session.send('Page.crash').catch(() => undefined)
      if (i % 2 === 0 || found === 0) {
        const step = found === 0 ? firstNew : ((i / 2) % 12) + 1
        const stopped = at.hear('/stopped')
        await page.evaluate(([found, step]) => window.shelf.stopAt(found, step), [found, step] as const)
        await stopped
        kill()
        await crashed
        const checking = await at.tab(context)
        const after = await checking.evaluate(() => window.shelf.found())
        await checking.close()
        expect(after - found).toBeGreaterThanOrEqual(step >= firstNew ? 1 : 0)
        expect(after - found).toBeLessThanOrEqual(step <= lastOld ? 0 : 1)
        outcomes[after === found ? 'old' : 'new']++
        before = after
      } else {
        // Whatever it is doing by then.
        const begun = at.hear(`/begun/${found + 3}`)
        await page.evaluate((found) => window.shelf.saveOnAndOn(found), found)
        await begun
        kill()
        await crashed
        before = found + 2
      }
      await page.close()
    }
    expect(outcomes.old).toBeGreaterThan(10)
    expect(outcomes.new).toBeGreaterThan(3)
  } finally {
    await at.close()
  }
})
