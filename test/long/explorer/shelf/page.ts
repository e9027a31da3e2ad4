import { openShelf } from '../../../../src/explorer/shelf/open.ts'
import type { Members } from '../../../../src/explorer/shelf/save.ts'
import { hold } from '../../../../src/explorer/shelf/tabs.ts'

/** What the page under test can be asked to do: everything it keeps says the number of the save that it is of. */
const page = { found, isLost, save: saveAfter, stopAt, saveOnAndOn, openShelf, hold }
export type ShelfPage = typeof page

window.shelf = page

const shelf = openShelf({ documentVersion: 1 })
/** Of more than this a browser makes files of their own. */
const large = 150_000

/** Bytes that cannot be packed, or a browser would pack them. */
const noise = new Uint8Array(large)
for (let i = 0, seed = 1; i < large; i++) {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
  noise[i] = seed >>> 16
}
const withNoise = (bytes: Uint8Array) => bytes.map((byte, i) => byte ^ noise[i]!)

/** One member is of odd saves alone, one of even ones, and one the same in all. */
function membersOf(save: number): Members {
  const filled = (size: number, value: number) => withNoise(new Uint8Array(size).fill(value % 256))
  return new Map([
    ['atlas/works.parquet', filled(large, save)],
    ['atlas/authors.parquet', filled(1000, save)],
    ['atlas/topics.parquet', filled(10, save)],
    [save % 2 === 0 ? 'excerpt/even.parquet' : 'excerpt/odd.parquet', filled(large, save)],
    ['sources/1-same.bib', filled(large, 7)],
  ])
}

const documentOf = (save: number) => ({
  project: JSON.stringify({ version: 1, save }),
  history: JSON.stringify([save]),
})

/** The number of the save that is found; it is whole, or this fails. */
async function found(): Promise<number> {
  const listed = await shelf.list()
  if (!listed.ok) throw new Error(JSON.stringify(listed))
  const card = listed.projects[0]
  if (card === undefined) return 0
  const read = await shelf.read(card.id)
  if (!read.ok) throw new Error(JSON.stringify(read))
  const members = await shelf.members(card.id, read.members)
  if (!members.ok) throw new Error(JSON.stringify(members))
  const said = read.card.revision
  const isWhole = { ...documentOf(said), members: outline(membersOf(said)), faults: [] }
  const is = {
    project: read.project,
    history: read.history,
    members: outline(members.contents),
    faults: [...read.faults, ...members.faults],
  }
  if (JSON.stringify(is) !== JSON.stringify(isWhole)) throw new Error(`not whole: ${JSON.stringify(is)}`)
  return said
}

/** Each member by its name, its size, and the values in it but for the noise. */
const outline = (members: Members): unknown =>
  [...members].map(([name, bytes]) => [name, bytes.length, [...new Set(withNoise(bytes as Uint8Array))]])

/** Whether the browser says that it has cleared everything. */
async function isLost(): Promise<boolean> {
  const listed = await shelf.list()
  return listed.ok && listed.faults.length > 0
}

/** The save after the one that was found. */
async function saveAfter(before: number): Promise<void> {
  const [document, members] = [documentOf(before + 1), membersOf(before + 1)]
  const listed = await shelf.list()
  const card = listed.ok ? listed.projects[0] : undefined
  const saved =
    card === undefined
      ? await shelf.create({ name: 'Killed', document, members })
      : await shelf.save(card.id, { revision: before, document, members })
  if (!saved.ok) throw new Error(JSON.stringify(saved))
}

/**
 * Saves, and stands still for ever at the `step`-th thing that is asked of the database, of 10; at 11 when everything is
 * asked and the end of the transaction as well; at 12 when it is saved.
 */
function stopAt(before: number, step: number): void {
  let asked = 0
  const stores = IDBObjectStore.prototype as unknown as Record<string, (...args: unknown[]) => unknown>
  for (const name of ['get', 'getAllKeys', 'put', 'delete']) {
    const ask = stores[name]!
    stores[name] = function (this: IDBObjectStore, ...args) {
      const request = ask.apply(this, args)
      if (this.transaction.mode === 'readwrite') asked++
      if (asked === 10 && step === 11) this.transaction.commit()
      if (asked === Math.min(step, 10) && step < 12) standStill()
      return request
    }
  }
  // What asks for it gets its answer first.
  setTimeout(() => saveAfter(before).then(standStill))
}

function standStill(): void {
  const request = new XMLHttpRequest()
  request.open('GET', '/stopped', false)
  request.send()
}

/** Saves again and again, and tells of each save when it begins and when it is done. */
function saveOnAndOn(before: number): void {
  const tell = (what: string) => fetch(what, { method: 'POST', keepalive: true })
  const next = async (save: number): Promise<never> => {
    tell(`/begun/${save + 1}`)
    await saveAfter(save)
    tell(`/saved/${save + 1}`)
    return next(save + 1)
  }
  setTimeout(() => next(before))
}
