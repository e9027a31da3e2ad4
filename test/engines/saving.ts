import { expect } from 'vitest'
import type { Browser } from './browser.ts'

/** A file that the page offered to be saved. */
export interface Saved {
  readonly name: string
  readonly bytes: Buffer
}

/** What the page offers to be saved while something is done: no browser asks where to, and none can refuse. */
export async function savedBy(browser: Browser, act: () => Promise<void>): Promise<Saved> {
  await browser.run(catchFiles, null)
  await act()
  await expect.poll(() => browser.run(() => (window as unknown as Catching).caught.length, null)).toBe(1)
  const { name, base64 } = await browser.run(takeFile, null)
  return { name, bytes: Buffer.from(base64, 'base64') }
}

interface Catching {
  caught: { readonly name: string; readonly blob: Blob }[]
  readonly blobs: Map<string, Blob>
}

/** Runs in the page: from now on a link that saves a file is kept here instead of being followed. */
function catchFiles(): void {
  const page = window as unknown as Catching & { blobs?: Map<string, Blob> }
  page.caught = []
  if (page.blobs !== undefined) return
  const blobs = new Map<string, Blob>()
  Object.assign(page, { blobs })
  const { createObjectURL } = URL
  URL.createObjectURL = (blob: Blob) => {
    const address = createObjectURL(blob)
    blobs.set(address, blob)
    return address
  }
  const { click } = HTMLAnchorElement.prototype
  HTMLAnchorElement.prototype.click = function () {
    const blob = blobs.get(this.href)
    if (this.download === '' || blob === undefined) click.call(this)
    else page.caught.push({ name: this.download, blob })
  }
}

/** Runs in the page. */
function takeFile(): Promise<{ readonly name: string; readonly base64: string }> {
  const { name, blob } = (window as unknown as Catching).caught[0]!
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve({ name, base64: String(reader.result).replace(/^[^,]*,/, '') })
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })
}
