import type { Readable } from 'node:stream'
import { screen } from './browser.ts'
import { type Service, startService } from './service.ts'

/** A screen that nobody sees: what has a window here ends with it. */
export interface Screen extends Service {
  /** What programs that show their windows on it find in their environment. */
  readonly environment: Readonly<Record<string, string>>
}

/** Starts Xvfb; rejects where there is none. */
export async function startScreen(): Promise<Screen> {
  const size = `${screen.width}x${screen.height}x24`
  // It chooses a number that is free, and writes it on its fourth channel once windows can come.
  const args = ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp']
  const service = startService('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const number = await firstLine(service.process.stdio[3] as Readable)
  if (number === '') throw new Error('Xvfb did not start')
  // A machine without a graphics card draws WebGL 2 with its processor.
  return { ...service, environment: { DISPLAY: `:${number}`, LIBGL_ALWAYS_SOFTWARE: '1' } }
}

async function firstLine(stream: Readable): Promise<string> {
  let text = ''
  for await (const piece of stream) {
    text += String(piece)
    if (text.includes('\n')) break
  }
  return text.trim()
}
