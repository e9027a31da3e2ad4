import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type Browser, screen } from './browser.ts'
import { type Service, startService } from './service.ts'

/** Where WebKitWebDriver answers, and the browser that it is to open. */
export interface WebKitAt {
  readonly address: string
  readonly binary: string
}

/** Starts WebKitWebDriver, which opens WebKitGTK's MiniBrowser with the environment that it has itself. */
export async function startWebKitDriver(
  program: string,
  environment: Readonly<Record<string, string>>,
): Promise<Service & { readonly address: string }> {
  const port = await freePort()
  const home = await stillHome()
  const service = startService(program, [`--port=${port}`], {
    // As root it has no sandbox to offer.
    env: { ...process.env, ...environment, XDG_CONFIG_HOME: home, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
    stdio: 'ignore',
  })
  const address = `http://127.0.0.1:${port}`
  const end = async () => {
    await service.end()
    await rm(home, { recursive: true, force: true })
  }
  const patience = AbortSignal.timeout(60_000)
  while (!(await answers(`${address}/status`))) {
    if (!patience.aborted && service.process.exitCode === null) await setTimeout(50)
    else {
      await end()
      throw new Error(`${program} does not answer`)
    }
  }
  return { ...service, address, end }
}

const answers = (address: string): Promise<boolean> =>
  fetch(address).then(
    ({ ok }) => ok,
    () => false,
  )

/** WebKit by the WebDriver protocol (W3C). */
export async function openWebKit({ address, binary }: WebKitAt): Promise<Browser> {
  const options = { binary, args: ['--automation'] }
  const { sessionId } = await ask<{ sessionId: string }>('POST', `${address}/session`, {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
  })
  const session = `${address}/session/${sessionId}`
  const post = <R>(path: string, body: object = {}) => ask<R>('POST', session + path, body)
  const act = (type: 'key' | 'pointer', actions: readonly object[]) =>
    post<void>('/actions', { actions: [{ type, id: type, actions }] })
  await post('/timeouts', { script: 120_000, pageLoad: 120_000 })
  await post('/window/rect', { x: 0, y: 0, ...screen })
  return {
    goto: (url) => post('/url', { url }),
    reload: () => post('/refresh'),
    async run<A, R>(inPage: (argument: A) => R | Promise<R>, argument: A): Promise<R> {
      const script = `const [argument, done] = arguments
        Promise.resolve(argument).then(${inPage}).then(
          (value) => done({ value }),
          (error) => done({ error: String(error) }),
        )`
      const answer = await post<{ value: R } | { error: string }>('/execute/async', { script, args: [argument] })
      if ('error' in answer) throw new Error(answer.error)
      return answer.value
    },
    click: (x, y) =>
      act('pointer', [
        { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]),
    type: (text) =>
      act(
        'key',
        [...text].flatMap((value) => [down(value), up(value)]),
      ),
    press(keys) {
      const values = keys.split('+').map((name) => codes[name] ?? name)
      return act('key', [...values.map(down), ...values.reverse().map(up)])
    },
    close: () => ask('DELETE', session),
  }
}

const down = (value: string) => ({ type: 'keyDown', value })
const up = (value: string) => ({ type: 'keyUp', value })

/** What WebDriver calls the keys that are no characters. */
const codes: Readonly<Record<string, string>> = {
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Escape: '\uE00C',
  F10: '\uE03A',
}

async function ask<R>(method: 'POST' | 'DELETE', address: string, body: object = {}): Promise<R> {
  const text = JSON.stringify(body)
  const asked = `${method} ${address} ${text.slice(0, 300)}`
  const signal = AbortSignal.timeout(240_000)
  const answer = await fetch(address, { method, signal, ...(method === 'POST' ? { body: text } : {}) }).catch(
    (error) => {
      throw new Error(`no answer to ${asked}`, { cause: error })
    },
  )
  const { value } = (await answer.json()) as { value: R & { error?: string; message?: string } }
  if (!answer.ok) throw new Error(`${value.error} ${value.message}, asked ${asked}`)
  return value
}

/** A folder of settings that tell GTK, and by way of it the page, that motion is not wanted. */
async function stillHome(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'coterie-webkit-'))
  await mkdir(join(home, 'gtk-3.0'))
  await writeFile(join(home, 'gtk-3.0/settings.ini'), '[Settings]\ngtk-enable-animations=0\n')
  return home
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}
