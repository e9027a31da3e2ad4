import type { Reduction } from '../../atlas/filters/reduction.ts'
import { type LensRow, lenses as shippedLenses } from '../../model/lenses.ts'
import { type ColourBy, isColouring, type Lens } from '../../model/view.ts'
import { en } from '../../words/en.ts'
import { type Filters, noFilters, readFilters, writeFilters } from './filter-words.ts'
import type { CameraStand } from './stage-commands.ts'

/** What the address of the page says after its `#`, so that a view can be bookmarked and sent. */
export interface Address {
  /** Key of the selected node. */
  readonly at?: string
  readonly lens?: Lens
  /** Works stand along their years. */
  readonly alongYears?: boolean
  readonly colour?: ColourBy
  /** Id of the measure that sizes the nodes. */
  readonly size?: string
  readonly filters?: Filters
  readonly camera?: CameraStand
  /** Id of the project, where this browser keeps it. */
  readonly project?: string
}

/** What an address can speak of: the tables that are shipped, unless told. */
interface Known {
  readonly lenses?: readonly LensRow[]
  readonly reductions?: readonly Reduction[]
}

const longest = 2000

/** As `0.5,0.25,0.1`: three numbers that a camera can stand at. */
function cameraIn(text: string): CameraStand | undefined {
  const [x, y, ratio, ...more] = text.split(',').map((part) => (part === '' ? Number.NaN : Number(part)))
  if (more.length > 0 || ![x, y, ratio].every(Number.isFinite)) return undefined
  if (Math.abs(x!) > 10 || Math.abs(y!) > 10 || !(ratio! > 0.001 && ratio! < 20)) return undefined
  return { x: x!, y: y!, ratio: ratio! }
}

/** Never throws: what cannot be read is left out, and `faults` says so in words. */
export function readAddress(
  hash: string,
  { lenses = shippedLenses, reductions }: Known = {},
): { readonly address: Address; readonly faults: readonly string[] } {
  const text = hash.replace(/^#/, '')
  if (text === '') return { address: {}, faults: [] }
  if (text.length > longest) return { address: {}, faults: [en.address.tooLong] }
  const faults: string[] = []
  const address: { -readonly [key in keyof Address]: Address[key] } = {}
  for (const part of text.split('&')) {
    const [key = '', raw = ''] = part.split(/=(.*)/s)
    const value = decode(raw)
    if (value === undefined) faults.push(en.address.unreadable(shown(raw)))
    else if (key === 'at' && /^[awt]:./s.test(value)) address.at = value
    else if (key === 'lens' && lenses.some(({ id }) => id === value)) address.lens = value
    else if (key === 'along' && value === 'years') address.alongYears = true
    else if (key === 'colour' && isColouring(value)) address.colour = value
    else if (key === 'size' && /^[\w-]{1,40}$/.test(value)) address.size = value
    else if (key === 'camera' && cameraIn(value) !== undefined) address.camera = cameraIn(value)!
    else if (key === 'in' && /^[0-9a-f]{24}$/.test(value)) address.project = value
    else if (key === 'filter' && readFilters(value, reductions) !== undefined)
      address.filters = readFilters(value, reductions)!
    else faults.push(en.address.unknown(shown(part)))
  }
  return { address, faults }
}

/** The shortest hash that leads back to `address`; the empty string where all is as at the start. */
export function writeAddress(
  { at, lens, alongYears, colour, size, filters, camera, project }: Address,
  defaults: Address,
  { reductions }: Known = {},
): string {
  const filter = writeFilters(filters ?? noFilters, reductions)
  const parts: string[] = []
  if (at !== undefined) parts.push(`at=${encodeURIComponent(at).replaceAll('%3A', ':')}`)
  if (lens !== undefined && lens !== defaults.lens) parts.push(`lens=${lens}`)
  if (alongYears) parts.push('along=years')
  if (colour !== undefined && colour !== defaults.colour) parts.push(`colour=${colour}`)
  if (size !== undefined && size !== defaults.size) parts.push(`size=${size}`)
  if (filters !== undefined && filter !== writeFilters(defaults.filters ?? noFilters, reductions))
    // Values in it are encoded already, and read after the address is.
    parts.push(`filter=${filter.replaceAll('%', '%25')}`)
  if (camera !== undefined) parts.push(`camera=${camera.x},${camera.y},${camera.ratio}`)
  if (project !== undefined) parts.push(`in=${project}`)
  const hash = parts.length === 0 ? '' : `#${parts.join('&')}`
  return hash.length > longest ? '' : hash
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

const shown = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
