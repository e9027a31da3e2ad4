/** Bits of a code of a stream (`stream.ts`), above the two that tell what stands before its word. */
export const openingBit = 4
export const spelledBit = 8
