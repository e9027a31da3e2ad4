import { afterEach, expect, test, vi } from 'vitest'
import { ownChannel } from '../../../src/explorer/shelf/messages.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

test('what is said is heard by the others of the same name, until they are closed', async () => {
  const [one, other, stranger] = [ownChannel('here')!, ownChannel('here')!, ownChannel('there')!]
  one.listen(() => expect.unreachable())
  stranger.listen(() => expect.unreachable())
  const heard = new Promise((resolve) => other.listen(resolve))
  one.say({ id: 'p1' })
  expect(await heard).toEqual({ id: 'p1' })
  for (const channel of [one, other, stranger]) channel.close()
  one.say({ id: 'p2' })
})

test('where there are no channels, or none are allowed, there is none', () => {
  vi.stubGlobal('BroadcastChannel', undefined)
  expect(ownChannel('here')).toBeUndefined()
  vi.stubGlobal(
    'BroadcastChannel',
    class {
      constructor() {
        throw new DOMException('no', 'SecurityError')
      }
    },
  )
  expect(ownChannel('here')).toBeUndefined()
})
