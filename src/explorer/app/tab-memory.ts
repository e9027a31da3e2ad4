import { isObject } from '../../model/shape.ts'

const key = 'coterie-project'
const bundlesKey = 'coterie-bundles'

/** By digest of a map that came with the page, the project that was made of it. */
export function rememberedBundles(): Readonly<Record<string, string>> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(bundlesKey) ?? '{}')
    return isObject(kept) ? (kept as Record<string, string>) : {}
  } catch {
    return {}
  }
}

export function rememberBundle(digest: string, id: string): void {
  try {
    localStorage.setItem(bundlesKey, JSON.stringify({ ...rememberedBundles(), [digest]: id }))
  } catch {
    // The project is on the list all the same.
  }
}

/** The project that this tab shows, for when it is loaded again. Storage may be blocked. */
export function rememberProject(id: string | null): void {
  try {
    if (id === null) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, id)
  } catch {
    // It then shows what a new tab shows.
  }
}

export function rememberedProject(): string | null {
  try {
    return sessionStorage.getItem(key)
  } catch {
    return null
  }
}
