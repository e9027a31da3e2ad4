import type { MeasuredWeight } from '../picture/lettered.ts'
import { type FontPart, type Fonts, partOfCharacter } from './figure-fonts.ts'
import { latin, type PdfObjects } from './pdf-objects.ts'
import { type OpenFont, readWoff, trueTypeOf } from './woff.ts'

/** A run of characters that one font has, by its glyphs; `text` where none has them. */
export type Run =
  | { readonly font: string; readonly glyphs: readonly number[]; readonly width: number }
  | { readonly lacking: string; readonly width: number }

/** Tables that a font in a PDF needs. */
const needed = new Set(['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'])

interface Loaded {
  /** How the page calls it, and how the file does: six letters tell parts of one font apart. */
  readonly name: string
  readonly baseName: string
  readonly font: OpenFont
  /** Characters by glyph, of those that are used. */
  readonly used: Map<number, number>
}

/** The fonts of a PDF: loaded for the texts that it holds, and embedded with what is used of them. */
export class PdfFonts {
  readonly #loaded = new Map<string, Loaded>()

  async load(texts: Iterable<{ readonly text: string; readonly weight: MeasuredWeight }>, fonts: Fonts): Promise<void> {
    const wanted = new Map<string, readonly [FontPart, MeasuredWeight]>()
    for (const { text, weight } of texts)
      for (const character of text.normalize('NFC')) {
        const part = partOfCharacter(character.codePointAt(0)!)
        if (part !== undefined) wanted.set(`${part} ${weight}`, [part, weight])
      }
    for (const key of [...wanted.keys()].sort()) {
      const [part, weight] = wanted.get(key)!
      const font = readWoff(await fonts(part, weight))
      const i = this.#loaded.size
      const baseName = `COTER${String.fromCharCode(65 + i)}+${font.name}`
      this.#loaded.set(key, { name: `F${i + 1}`, baseName, font, used: new Map() })
    }
  }

  /** A line as runs of one font each, widths for letters of size 1. */
  runsOf(line: string, weight: MeasuredWeight, foreign: (character: string) => number): readonly Run[] {
    const runs: { font?: string; glyphs: number[]; lacking: string; width: number }[] = []
    for (const character of line.normalize('NFC')) {
      const codePoint = character.codePointAt(0)!
      const part = partOfCharacter(codePoint)
      const loaded = part === undefined ? undefined : this.#loaded.get(`${part} ${weight}`)
      const glyph = loaded?.font.glyphOf(codePoint) ?? 0
      const last = runs.at(-1)
      if (loaded === undefined || glyph === 0) {
        const run = last !== undefined && last.font === undefined ? last : { glyphs: [], lacking: '', width: 0 }
        if (run !== last) runs.push(run)
        run.lacking += character
        run.width += foreign(character)
        continue
      }
      loaded.used.set(glyph, codePoint)
      const run = last?.font === loaded.name ? last : { font: loaded.name, glyphs: [], lacking: '', width: 0 }
      if (run !== last) runs.push(run)
      run.glyphs.push(glyph)
      run.width += loaded.font.advanceOf(glyph) / loaded.font.unitsPerEm
    }
    return runs.map(({ font, glyphs, lacking, width }) =>
      font === undefined ? { lacking, width } : { font, glyphs, width },
    )
  }

  /** Puts the fonts into a file; gives the dictionary of their names. */
  embed(objects: PdfObjects): string {
    const entries: string[] = []
    for (const { name, baseName, font, used } of this.#loaded.values()) {
      if (used.size === 0) continue
      entries.push(`/${name} ${embedded(objects, baseName, font, used)} 0 R`)
    }
    return `<< ${entries.join(' ')} >>`
  }
}

/** A font whose letters are named by their glyphs: ISO 32000-2, 9.7. */
function embedded(objects: PdfObjects, baseName: string, font: OpenFont, used: ReadonlyMap<number, number>): number {
  const scaled = (value: number) => Math.round((1000 * value) / font.unitsPerEm)
  const file = trueTypeOf(new Map([...font.tables].filter(([table]) => needed.has(table))))
  const bytes = objects.stream(file, `/Length1 ${file.length}`)
  const descriptor = objects.add(
    `<< /Type /FontDescriptor /FontName /${baseName} /Flags 32 /FontBBox [${font.box.map(scaled).join(' ')}] /ItalicAngle 0 /Ascent ${scaled(font.ascent)} /Descent ${scaled(font.descent)} /CapHeight 727 /StemV 80 /FontFile2 ${bytes} 0 R >>`,
  )
  const glyphs = [...used.keys()].sort((a, b) => a - b)
  const widths = glyphs.map((glyph) => `${glyph} [${scaled(font.advanceOf(glyph))}]`).join(' ')
  const descendant = objects.add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${baseName} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} 0 R /DW 1000 /W [${widths}] /CIDToGIDMap /Identity >>`,
  )
  const characters = objects.stream(latin(charactersOf(glyphs, used)))
  return objects.add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /${baseName} /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] /ToUnicode ${characters} 0 R >>`,
  )
}

/** What each glyph stands for, so that text can be searched and copied. */
function charactersOf(glyphs: readonly number[], used: ReadonlyMap<number, number>): string {
  const lines = glyphs.map((glyph) => `<${four(glyph)}> <${utf16(used.get(glyph)!)}>`)
  const blocks: string[] = []
  for (let i = 0; i < lines.length; i += 100) {
    const block = lines.slice(i, i + 100)
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`
}

export const four = (value: number): string => value.toString(16).padStart(4, '0')

const utf16 = (codePoint: number): string =>
  Array.from(String.fromCodePoint(codePoint).split(''), (unit) => four(unit.charCodeAt(0))).join('')
