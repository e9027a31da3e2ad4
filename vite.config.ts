import { execFile } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { browser } from './src/setup/browser.mjs'
import { buildConfig } from './src/setup/build-config.mjs'
import { bundle } from './src/setup/bundle.mjs'

/** A process of its own, so that the tests that wait for it are served meanwhile. */
async function fingerprintInNode(_context: unknown, file: string): Promise<unknown> {
  const program = fileURLToPath(await bundle('test/everywhere/in-node.ts'))
  return JSON.parse((await promisify(execFile)(process.execPath, [program, file])).stdout)
}

const executablePath = await browser()

/** The machine that runs the tests may have much else to do. */
const patient = { poll: { timeout: 120_000 } }

const journey = {
  // A page that waits for its worker leaves a core idle.
  maxWorkers: availableParallelism(),
  globalSetup: 'test/journeys/serve.ts',
  testTimeout: 300_000,
  hookTimeout: 180_000,
  expect: patient,
}
const look = (size: 'wide' | 'narrow', colorScheme: 'light' | 'dark') => ({ size, colorScheme })

export default defineConfig({
  ...buildConfig(),
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [
            'test/explorer/stage/**',
            'test/journeys/**',
            'test/long/**',
            'test/engines/**',
            'test/cluster/**',
            'test/**/*.browser.test.ts',
          ],
          // The machine has nothing else to do meanwhile.
          maxWorkers: availableParallelism(),
          // Modules keep no state, so they are loaded once for all files.
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          provide: { damagedFiles: 200, damagedMaps: 100 },
        },
      },
      {
        extends: true,
        // Found before the first test runs: what is found while one runs loads the page anew.
        optimizeDeps: { entries: ['src/ingest/pipeline.ts', 'src/ingest/formats/read-source.ts'] },
        test: {
          name: 'browser',
          include: ['test/explorer/stage/**/*.test.{ts,tsx}', 'test/everywhere/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 120_000,
          expect: patient,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            commands: { fingerprintInNode },
            provider: playwright({
              launchOptions: {
                ...(executablePath === undefined ? {} : { executablePath }),
                args: ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--no-sandbox'],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['test/journeys/*.test.ts'],
          // The other sizes and themes are looked at by test:long.
          provide: { looks: [look('wide', 'light')] },
          ...journey,
        },
      },
      {
        extends: true,
        test: {
          name: 'long journeys',
          include: ['test/journeys/looks.test.ts', 'test/journeys/long/*.test.ts'],
          provide: { looks: [look('wide', 'dark'), look('narrow', 'light'), look('narrow', 'dark')] },
          ...journey,
        },
      },
      {
        extends: true,
        test: {
          name: 'long',
          include: ['test/long/**/*.test.ts', 'test/**/*mutations.test.ts', 'test/atlas/filters/*.test.ts'],
          provide: { damagedFiles: 500, damagedMaps: 500, thorough: 5 },
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
      {
        extends: true,
        // More damaged files of each format than anybody waits for.
        test: {
          name: 'fuzz',
          include: ['test/**/*mutations.test.ts'],
          provide: { damagedFiles: 20_000, damagedMaps: 20_000 },
          testTimeout: 7_200_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'cluster',
          include: ['test/cluster/**/*.test.ts'],
          testTimeout: 3_600_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'everywhere',
          include: ['test/engines/**/*.test.ts'],
          globalSetup: ['test/journeys/serve.ts', 'test/engines/equipment.ts'],
          // One browser at a time: each has the machine to itself.
          fileParallelism: false,
          testTimeout: 900_000,
          hookTimeout: 600_000,
          expect: { poll: { timeout: 300_000 } },
        },
      },
    ],
  },
})
