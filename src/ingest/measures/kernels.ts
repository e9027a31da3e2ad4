import { lengthBetweenness } from './betweenness/lengths.ts'
import { stepBetweenness } from './betweenness/step-betweenness.ts'
import { distances } from './distance/nearness.ts'
import type { Kernel } from './kernel-pool.ts'

/** Everything that a pool can be asked to run; a worker finds a kernel here by its name. */
export const kernels: readonly Kernel<never, never, unknown>[] = [stepBetweenness, lengthBetweenness, distances]
