import type { Reduction } from '../reduction.ts'
import { backbone } from './backbone-filter.ts'
import { core } from './core.ts'
import { giant } from './giant.ts'
import { top } from './top.ts'
import { weight } from './weight.ts'
import { works } from './works-filter.ts'

/** Every way to thin a map, in the order in which they are applied. Their words stand in `words`, by their ids. */
export const reductions: readonly Reduction[] = [giant, core, works, weight, backbone, top]
