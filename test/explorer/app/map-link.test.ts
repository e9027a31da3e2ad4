import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressWith, linkedBy, linkOf, mapInAddress } from '../../../src/explorer/app/map-link.ts'
import { namedFiles, sourcesOf } from '../../../src/explorer/state/map-files.ts'
import { emptyProject } from '../../../src/model/project.ts'

const fileOf = (name: string, bytes: Uint8Array<ArrayBuffer>) => ({ id: name, name, blob: new Blob([bytes]) })

async function linked(names: readonly string[], contents: readonly Uint8Array[]) {
  const files = namedFiles(names.map((name, i) => fileOf(name, new Uint8Array(contents[i]!))))
  const project = { ...emptyProject, name: 'Ours', sources: sourcesOf(files, '2026-05-27') }
  return { project, files, text: await linkOf({ project, files }) }
}

test('what a link holds comes back: files of any bytes, also of one name, what is said of them, and no notes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 200 }), { minLength: 1, maxLength: 3 }), async (contents) => {
      const { project, text } = await linked(
        contents.map(() => 'refs.bib'),
        contents,
      )
      expect(text).toMatch(/^[\w-]+$/)
      const found = (await linkedBy(text))!
      expect(found.project).toEqual(project)
      const bytes = [...found.files.values()].map(async ({ blob }) => new Uint8Array(await blob.arrayBuffer()))
      expect(await Promise.all(bytes)).toEqual(contents.map((content) => Uint8Array.from(content)))
    }),
    { numRuns: 30 },
  )
})

test('a link that was cut off or changed on its way opens nothing', async () => {
  const { text } = await linked(['two.ris'], [new TextEncoder().encode('TY  - JOUR\nTI  - On Rings\nER  - \n')])
  expect(await linkedBy(text)).not.toBeNull()
  for (let at = 0; at < text.length; at += 37) {
    expect(await linkedBy(text.slice(0, at))).toBeNull()
    const other = text[at] === 'A' ? 'B' : 'A'
    const changed = await linkedBy(`${text.slice(0, at)}${other}${text.slice(at + 1)}`)
    if (changed !== null) expect(changed.project.name).toBe('Ours')
  }
})

test('an address holds a map and a view beside each other; what only one browser keeps is not passed on', () => {
  const address = addressWith('QUJD', 'https://x.org/c/', '#lens=people&in=0123456789abcdef01234567&at=a%3Ax')
  expect(address).toBe('https://x.org/c/#map=QUJD&lens=people&at=a%3Ax')
  expect(mapInAddress(new URL(address).hash)).toEqual({ map: 'QUJD', rest: '#lens=people&at=a%3Ax' })
  expect(mapInAddress('#map=QUJD')).toEqual({ map: 'QUJD', rest: '' })
  expect(mapInAddress('#lens=people&map=QUJD')).toEqual({ map: 'QUJD', rest: '#lens=people' })
  expect(mapInAddress('#lens=people')).toBeNull()
  expect(mapInAddress('')).toBeNull()
})
