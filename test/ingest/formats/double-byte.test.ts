import { describe, expect, test } from 'vitest'
import { doubleByteOf } from '../../../src/ingest/formats/double-byte.ts'
import { openDecoding } from '../../../src/ingest/formats/encoding.ts'
import { bytesOf } from './pieces.ts'

/** The same said in each, as programs there write it. */
const texts: Readonly<Record<string, { readonly text: string; readonly hex: string }>> = {
  shift_jis: {
    text: '日本語の論文の研究について、ネットワーク分析の方法を述べる。著者は山田太郎である。',
    hex: '93fa967b8cea82cc985f95b682cc8ca48b8682c982c282a282c48141836c83628367838f815b834e95aa90cd82cc95fb964082f08f7182d782e9814292988ed282cd8e52936391be985982c582a082e98142',
  },
  'euc-jp': {
    text: '日本語の論文の研究について、ネットワーク分析の方法を述べる。著者は山田太郎である。',
    hex: 'c6fccbdcb8eca4cecfc0cab8a4ceb8a6b5e6a4cba4c4a4a4a4c6a1a2a5cda5c3a5c8a5efa1bca5afcaacc0cfa4cecafdcba1a4f2bdd2a4d9a4eba1a3c3f8bcd4a4cfbbb3c5c4c2c0cfbaa4c7a4a2a4eba1a3',
  },
  'euc-kr': {
    text: '한국어 논문의 네트워크 분석 연구는 저자들의 공동 연구를 보여 준다',
    hex: 'c7d1b1b9beee20b3edb9aec0c720b3d7c6aebff6c5a920bad0bcae20bfacb1b8b4c220c0fac0dab5e9c0c720b0f8b5bf20bfacb1b8b8a620bab8bfa920c1d8b4d9',
  },
  big5: {
    text: '大規模網路的快速計算方法研究，我們研究作者之間的合作關係與主題',
    hex: 'a46ab357bcd2baf4b8f4aabaa7d6b374ad70bae2a4e8aa6bace3a873a141a7daadccace3a873a740aacca4a7b6a1aabaa658a740c3f6ab59bb50a544c344',
  },
  gbk: {
    text: '大规模网络的快速计算方法研究，我们研究作者之间的合作关系与主题',
    hex: 'b4f3b9e6c4a3cdf8c2e7b5c4bfeccbd9bcc6cbe3b7bdb7a8d1d0bebfa3acced2c3c7d1d0bebfd7f7d5dfd6aebce4b5c4bacfd7f7b9d8cfb5d3ebd6f7cce2',
  },
}
const bytesIn = (hex: string) => Uint8Array.from(hex.match(/../g)!, (two) => Number.parseInt(two, 16))
const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]))

describe.each(Object.entries(texts))('%s', (name, { text, hex }) => {
  test('is told by which pairs of bytes it has, in a record as alone', () => {
    expect(doubleByteOf(bytesIn(hex))).toBe(name)
    const record = joined(
      bytesOf('TY  - JOUR\nAU  - Smith, J.\nTI  - '),
      bytesIn(hex),
      bytesOf('\nPY  - 2001\nER  - \n'),
    )
    const decoding = openDecoding()
    expect(decoding.decode(record) + decoding.end()).toContain(text)
    expect(decoding.encoding()).toEqual({ name, found: 'content' })
  })
})

test.each([
  ['German', 'Über die Größe der Wälder, von Jörg Müller und Zoë Weiß'],
  ['French', 'Là où naît la forêt : idées reçues à École française'],
  ['Icelandic in capitals', 'ÞÆR ÖÐRU ÞJÓÐIR ÁÐUR ÍSLENSKÁ'],
  ['no text', '\x00\xa4\xa5\xb0\xff\xfe\x81'],
])('%s comes in no pairs', (_, text) => {
  expect(doubleByteOf(bytesOf(text))).toBeUndefined()
})
