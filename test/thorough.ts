import { inject } from 'vitest'

declare module 'vitest' {
  export interface ProvidedContext {
    readonly thorough?: number
  }
}

/** How many times as many cases as `npm test` has time for: more in `npm run test:long`. */
export const thorough = inject('thorough') ?? 1
