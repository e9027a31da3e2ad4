import { expect } from 'vitest'
import type { Browser } from './browser.ts'

/** What is looked for: by its role, and by its name or how its name begins, inside of something else if told. */
export interface Sought {
  readonly role: keyof typeof selectors
  readonly name?: string
  readonly within?: Sought
}

/** Something found on the page. */
export interface Seen {
  readonly name: string
  readonly text: string
  /** Its middle, in pixels of the page. */
  readonly x: number
  readonly y: number
  /** Whether a click there would reach it. */
  readonly open: boolean
  readonly on: boolean
}

/** All that can be seen of what is sought, in the order of the page. */
export const look = (browser: Browser, sought: Sought): Promise<readonly Seen[]> =>
  browser.run(lookInPage, { sought, selectors, reaching: false })

/** Waits for the first that is seen of what is sought. */
export async function see(browser: Browser, sought: Sought): Promise<Seen> {
  let seen: readonly Seen[] = []
  const some = async () => {
    seen = await look(browser, sought)
    return seen.length
  }
  await expect.poll(some, { message: words(sought) }).toBeGreaterThan(0)
  return seen[0]!
}

/** The text of all that is seen of what is sought. */
export const read = async (browser: Browser, sought: Sought): Promise<string> =>
  (await look(browser, sought)).map(({ text }) => text).join(' ')

/** Clicks what is sought once nothing lies over it. */
export async function click(browser: Browser, sought: Sought): Promise<void> {
  let at: Seen | undefined
  const reachable = async () => {
    ;[at] = await browser.run(lookInPage, { sought, selectors, reaching: true })
    return at?.open === true
  }
  await expect.poll(reachable, { message: words(sought) }).toBe(true)
  await browser.click(at!.x, at!.y)
}

const words = ({ role, name = '' }: Sought) => `${role} ${name}`

/** The elements that have a role in this app. */
const selectors = {
  button: 'button:not([role]), summary',
  cell: '[role=gridcell], td, th',
  combobox: '[role=combobox]',
  complementary: 'aside',
  dialog: 'dialog[open], [role=dialog]',
  grid: '[role=grid]',
  heading: 'h1, h2, h3',
  link: 'a[href]',
  list: 'ul, ol',
  menu: '[role=menu]',
  menuitem: '[role=menuitem]',
  navigation: 'nav',
  option: '[role=option]',
  radio: 'input[type=radio]',
  row: '[role=row], tr',
  status: '[role=status]',
} as const

interface Looking {
  readonly sought: Sought
  readonly selectors: Readonly<Record<string, string>>
  /** Whether the first is to be scrolled to. */
  readonly reaching: boolean
}

/** Runs in the page. */
function lookInPage({ sought, selectors, reaching }: Looking): Seen[] {
  const clean = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()
  const nameOf = (element: Element): string => {
    const by = element.getAttribute('aria-labelledby')
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
    return clean(
      element.getAttribute('aria-label') ??
        (by === null ? labels[0] : document.getElementById(by))?.textContent ??
        element.textContent,
    )
  }
  const elements = ({ role, name, within }: Sought): readonly Element[] => {
    const roots = within === undefined ? [document.documentElement] : elements(within)
    const all = roots.flatMap((root) => [...root.querySelectorAll(selectors[role]!)])
    if (name === undefined) return all
    const exact = all.filter((element) => nameOf(element) === name)
    return exact.length > 0 ? exact : all.filter((element) => nameOf(element).startsWith(name))
  }
  let reached = !reaching
  return elements(sought).flatMap((element) => {
    // A radio button of ours is drawn by its label.
    const shown = (element instanceof HTMLInputElement && element.labels?.[0]) || element
    const { width, height } = shown.getBoundingClientRect()
    if (width === 0 || height === 0 || getComputedStyle(shown).visibility !== 'visible') return []
    if (!reached) shown.scrollIntoView({ block: 'center', inline: 'nearest' })
    reached = true
    const { x, y } = shown.getBoundingClientRect()
    const middle = { x: x + width / 2, y: y + height / 2 }
    const top = document.elementFromPoint(middle.x, middle.y)
    return {
      name: nameOf(element),
      text: clean(element.textContent),
      ...middle,
      open: top !== null && shown.contains(top) && !element.matches(':disabled'),
      on: element.matches(':checked, [aria-pressed=true], [aria-selected=true]'),
    }
  })
}
