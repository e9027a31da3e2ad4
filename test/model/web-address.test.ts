import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWebAddress } from '../../src/model/web-address.ts'

test.each([
  'https://example.org/a',
  'HTTP://EXAMPLE.ORG',
  'hTTpS://example.org/@reeds?x=a@b#@c',
  'https://fa.example.org/\u06cc\u200c\u0634',
])('%s is an address', (text) => expect(isWebAddress(text)).toBe(true))

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  '//example.org',
  'https://',
  'ftp://example.org',
  'https://user@example.org',
  'HTTPS://user:pw@example.org',
  'https:///user:pw@example.org',
  'https://\\user@example.org',
  'https://example.org/\u202efdp.exe',
  'https://\u2066example.org',
  'https://example.org/\u0007',
])('%s is none', (text) => expect(isWebAddress(text)).toBe(false))

test('of no address does a browser see a name or a password', () => {
  const part = fc.constantFrom('u', ':', '@', '/', '\\', '?', '#', 'a.b', '%40', '[', '[::1]')
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 9 }),
      fc.constantFrom('https://', 'HTTP://', 'http:///'),
      (parts, scheme) => {
        const text = scheme + parts.join('')
        if (!isWebAddress(text) || !URL.canParse(text)) return
        const { username, password, protocol } = new URL(text)
        expect({ username, password, web: /^https?:$/.test(protocol) }).toEqual({
          username: '',
          password: '',
          web: true,
        })
      },
    ),
    { numRuns: 2000 },
  )
})
