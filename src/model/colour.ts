/** Red, green and blue of a colour as #rrggbb, 0 to 255. */
export const channels = (colour: string): readonly [red: number, green: number, blue: number] => [
  Number.parseInt(colour.slice(1, 3), 16),
  Number.parseInt(colour.slice(3, 5), 16),
  Number.parseInt(colour.slice(5, 7), 16),
]

/** Two colours as #rrggbb mixed in sRGB, `share` (0 to 1) of the second. */
export function mixed(a: string, b: string, share: number): string {
  const [x, y] = [channels(a), channels(b)]
  return `#${x.map((value, i) => byte(value + (y[i]! - value) * share)).join('')}`
}

const byte = (value: number): string => Math.round(value).toString(16).padStart(2, '0')
