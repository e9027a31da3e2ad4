import type { Regions } from '../../picture/regions.ts'

/** Looks that are remembered: each lens, and one more. */
const most = 6

/** Areas and names of the last looks of a map, by all that they depend on: a lens that was looked through before has them at once. */
export class RegionMemory {
  #kept: readonly { readonly of: readonly unknown[]; readonly regions: Regions }[] = []

  recall(of: readonly unknown[]): Regions | undefined {
    return this.#kept.find((one) => one.of.every((part, i) => part === of[i]))?.regions
  }

  keep(of: readonly unknown[], regions: Regions): void {
    this.#kept = [{ of, regions }, ...this.#kept].slice(0, most)
  }

  forget(): void {
    this.#kept = []
  }
}
