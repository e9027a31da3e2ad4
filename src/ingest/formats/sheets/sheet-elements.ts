import { openDecoding } from '../encoding.ts'
import { BrokenPacking } from '../input-bytes.ts'
import { cutElements } from '../xml/xml-cutter.ts'
import { type Element, treeParser } from '../xml/xml-tree.ts'

/**
 * The elements of these names in a part of a spreadsheet, in order; of `openings` their start tags alone. What is not
 * well-formed is left out.
 */
export async function* elementsIn(
  content: AsyncIterable<Uint8Array>,
  records: readonly string[],
  openings: readonly string[] = [],
): AsyncGenerator<Element> {
  const found: Element[] = []
  const parse = treeParser()
  const decoding = openDecoding()
  const alone = new Set(openings)
  const cutter = cutElements(
    { records, openings },
    {
      element(name, xml) {
        const { element } = parse(alone.has(name) && !xml.endsWith('/>') ? `${xml.replace(/>$/u, '')}/>` : xml)
        if (element !== undefined) found.push(element)
      },
      unclosed() {},
      doctype() {},
    },
  )
  let broken: BrokenPacking | undefined
  try {
    for await (const piece of content) {
      cutter.push(decoding.decode(piece))
      yield* found.splice(0)
    }
  } catch (error) {
    if (!(error instanceof BrokenPacking)) throw error
    broken = error
  }
  cutter.push(decoding.end())
  cutter.end()
  yield* found.splice(0)
  if (broken !== undefined) throw broken
}
