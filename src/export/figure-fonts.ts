/** Weights that a figure is lettered in. */
export const figureWeights = [400, 600] as const
export type FigureWeight = (typeof figureWeights)[number]

/** Parts that the font comes in, with the characters that each is for: first and last of a range. */
export const fontParts = {
  latin: [0x20, 0xff, 0x131, 0x131, 0x152, 0x153, 0x2bb, 0x2bc, 0x2c6, 0x2c6, 0x2da, 0x2da, 0x2dc, 0x2dc, 0x2000, 0x206f, 0x20ac, 0x20ac, 0x2122, 0x2122, 0x2191, 0x2191, 0x2193, 0x2193, 0x2212, 0x2212, 0x2215, 0x2215], // biome-ignore format: pairs
  'latin-ext': [0x100, 0x2ff, 0x304, 0x304, 0x308, 0x308, 0x329, 0x329, 0x1d00, 0x1dbf, 0x1e00, 0x1e9f, 0x1ef2, 0x1eff, 0x2020, 0x2020, 0x20a0, 0x20c0, 0x2113, 0x2113, 0x2c60, 0x2c7f, 0xa720, 0xa7ff], // biome-ignore format: pairs
  vietnamese: [0x300, 0x301, 0x303, 0x303, 0x309, 0x309, 0x323, 0x323, 0x1ea0, 0x1ef9],
  greek: [0x370, 0x3ff],
  'greek-ext': [0x1f00, 0x1fff],
  cyrillic: [0x400, 0x45f, 0x490, 0x491, 0x4b0, 0x4b1, 0x2116, 0x2116],
  'cyrillic-ext': [0x460, 0x52f, 0x1c80, 0x1c8a, 0x20b4, 0x20b4, 0x2de0, 0x2dff, 0xa640, 0xa69f, 0xfe2e, 0xfe2f],
} as const
export type FontPart = keyof typeof fontParts

/** Which part a character is in; undefined where the font has none of its script. */
export function partOfCharacter(codePoint: number): FontPart | undefined {
  for (const part of Object.keys(fontParts) as FontPart[]) {
    const ranges = fontParts[part]
    for (let i = 0; i < ranges.length; i += 2) if (codePoint >= ranges[i]! && codePoint <= ranges[i + 1]!) return part
  }
  return undefined
}

/** Where a part stands in the package of the font. */
export const fontFile = (part: FontPart, weight: FigureWeight): string => `inter-${part}-${weight}-normal.woff`

/** Bytes of a part of the font, by whoever can reach its files. */
export type Fonts = (part: FontPart, weight: FigureWeight) => Promise<Uint8Array>
