import { expect, test } from 'vitest'
import { dayOf } from '../../../../src/ingest/formats/json/epoch.ts'

test.each([
  [0, undefined],
  [951_782_399_999, { year: 2000, month: 2, day: 28 }],
  [951_782_400_000, { year: 2000, month: 2, day: 29 }],
  [951_868_800_000, { year: 2000, month: 3, day: 1 }],
  [1_709_164_800, { year: 2024, month: 2, day: 29 }],
  [4_102_444_799_999, { year: 2099, month: 12, day: 31 }],
])('%i is a day of the calendar', (time, day) => expect(dayOf(time)).toEqual(day))
