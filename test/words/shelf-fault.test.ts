import { expect, test } from 'vitest'
import type { ShelfFault } from '../../src/model/shelf-fault.ts'
import { en } from '../../src/words/en.ts'

test.each<[ShelfFault, string]>([
  [{ code: 'blocked' }, 'This browser stores nothing for this page. Download the map to keep it.'],
  [{ code: 'full' }, 'This browser has no room left for the map. Download it to keep it.'],
  [
    { code: 'full', wanted: 12_300_000 },
    'This browser has no room left for the map. Download it to keep it. It needs up to 13 MB.',
  ],
  [
    { code: 'full', wanted: 1_234_000_000, free: 400 },
    'This browser has no room left for the map. Download it to keep it. It needs up to 1,234 MB; 1 kB is free.',
  ],
  [
    { code: 'full', wanted: 2_000_000, free: 34_000 },
    'This browser has no room left for the map. Download it to keep it. It needs up to 2 MB; 34 kB are free.',
  ],
  [{ code: 'evicted' }, 'This map is no longer in this browser. If you have it as a file, open that.'],
  [
    { code: 'evicted', member: 'atlas/works.parquet' },
    'This browser has cleared a part of the map: “atlas/works.parquet”. The rest is here.',
  ],
  [
    { code: 'corrupted', member: 'project.json' },
    'A part of the map was damaged in this browser: “project.json”. The rest is here.',
  ],
  [
    { code: 'lost' },
    'This browser found its stored data damaged and cleared it: the maps that were here are gone. If you have them as files, open those.',
  ],
  [{ code: 'newer' }, 'A newer Coterie saved this map. Nothing was changed; reload the page to open it.'],
  [{ code: 'removed' }, 'This map was deleted, perhaps in another tab. Restore it, or download it to keep it.'],
  [{ code: 'stale', revision: 4 }, 'This map has since been changed in another tab. Nothing was overwritten.'],
  [
    { code: 'failed', said: 'Internal error.' },
    'What this browser stores could not be reached (Internal error). Download the map to keep it.',
  ],
])('why a project is not kept, or not given back, and what to do: %j', (fault, sentence) => {
  expect(en.shelfFault(fault)).toBe(sentence)
})
