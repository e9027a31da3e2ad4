import { fits, isObject, object, real, type Shape, text } from '../../model/shape.ts'

const key = 'coterie-project'
const bundlesKey = 'coterie-bundles'
const unsavedKey = 'coterie-unsaved'

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

/** A project as it was when the tab was left, before all of it was saved. */
interface Unsaved {
  readonly id: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly project: string
  readonly history: string
}

const unsavedShape: Shape<Unsaved> = object({ id: text, at: real, project: text, history: text })

/** At once, as storage that takes its time does not when the page goes. */
export function rememberUnsaved(unsaved: Unsaved | null): void {
  try {
    if (unsaved === null) sessionStorage.removeItem(unsavedKey)
    else sessionStorage.setItem(unsavedKey, JSON.stringify(unsaved))
  } catch {
    // Full or blocked: the last step may be lost.
  }
}

/** What of a project was not saved after a moment, when this tab was left; it is forgotten then. */
export function unsavedSince(id: string, saved: number): Pick<Unsaved, 'project' | 'history'> | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(unsavedKey) ?? 'null')
    rememberUnsaved(null)
    return fits(unsavedShape, kept) && kept.id === id && kept.at > saved
      ? { project: kept.project, history: kept.history }
      : undefined
  } catch {
    return undefined
  }
}
