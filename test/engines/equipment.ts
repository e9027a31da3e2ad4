import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { browser } from '../../src/setup/browser.mjs'
import type { FirefoxAt } from './firefox.ts'
import { nodeAt, nodeVersions } from './node.ts'
import { startScreen } from './screen.ts'
import type { Service } from './service.ts'
import { startWebKitDriver, type WebKitAt } from './webkit.ts'

/** What there is on this machine to run the house in; what is not installed is absent. */
export interface Equipment {
  readonly chromium?: string
  readonly firefox?: FirefoxAt
  readonly webkit?: WebKitAt
  /** Programs of Node by their versions. */
  readonly nodes: Readonly<Record<string, string>>
}

declare module 'vitest' {
  export interface ProvidedContext {
    readonly equipment: Equipment
  }
}

/** Finds or starts all that the tests need, names what they have to do without, and ends what it started. */
export default async function equip(project: TestProject): Promise<() => Promise<void>> {
  const services: Service[] = []
  const nodes: Record<string, string> = {}
  for (const version of nodeVersions) {
    const path = await nodeAt(version)
    if (path === undefined) skips(`Node ${version}`)
    else nodes[version] = path
  }
  const chromium = await browser()
  if (chromium === undefined) skips('Chromium')
  const windowed = await windowedBrowsers(services)
  project.provide('equipment', { nodes, ...(chromium === undefined ? {} : { chromium }), ...windowed })
  return async () => {
    for (const service of services.reverse()) await service.end()
  }
}

/** Firefox and WebKit, which draw WebGL only in a window. */
async function windowedBrowsers(services: Service[]): Promise<Pick<Equipment, 'firefox' | 'webkit'>> {
  const firefox = onPath('firefox-esr', 'firefox')
  const webkit = webKitHere()
  if (firefox === undefined) skips('Firefox')
  if (webkit === undefined) skips('WebKit (WebKitWebDriver and MiniBrowser)')
  if (firefox === undefined && webkit === undefined) return {}
  if (onPath('Xvfb') === undefined) {
    skips('Xvfb, on whose screen Firefox and WebKit would show their windows,')
    return {}
  }
  const screen = await startScreen()
  services.push(screen)
  const { environment } = screen
  const opened = firefox === undefined ? {} : { firefox: { path: firefox, environment } }
  if (webkit === undefined) return opened
  const { address, ...service } = await startWebKitDriver(webkit.driver, environment)
  services.push(service)
  return { ...opened, webkit: { address, binary: webkit.binary } }
}

/** WebKitGTK's driver, and the browser beside its library. */
function webKitHere(): { readonly driver: string; readonly binary: string } | undefined {
  const driver = onPath('WebKitWebDriver')
  const roots = ['/usr/lib', '/usr/libexec', '/usr/lib64'].filter(existsSync)
  const folders = roots.flatMap((root) => [root, ...readdirSync(root).map((name) => join(root, name))])
  const binary = folders.map((folder) => join(folder, 'webkit2gtk-4.1/MiniBrowser')).find(existsSync)
  return driver === undefined || binary === undefined ? undefined : { driver, binary }
}

const skips = (what: string) => console.log(`${what} is not installed: its tests are skipped.`)

function onPath(...names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync)
}
