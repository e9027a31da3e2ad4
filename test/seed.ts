import { readFileSync } from 'node:fs'
import type { Atlas } from '../src/atlas/atlas.ts'
import { authorPage } from '../src/ingest/formats/author-page.ts'
import { readAll } from '../src/ingest/formats/format.ts'
import { explore } from '../src/ingest/pipeline.ts'
import { defaultSettings } from '../src/model/settings.ts'

/** The author's page that the project opens with, as it is read. */
export const seedReading = readAll(authorPage, readFileSync('data/wonyeol-lee.txt', 'utf8'), 'wonyeol-lee.txt', 2026)

/** Its map. */
export const seedMap = async (): Promise<Atlas> => (await explore([seedReading], { settings: defaultSettings })).atlas
