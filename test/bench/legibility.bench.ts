// What can be read on a map: over twenty zooms on three screens, labels on other marks, names off their own land, what of
// the map is named, the processor that placing takes, and the contrast of its ties nearby.
// npm run bench:legibility

import { tiesInSight } from '../../src/explorer/stage/near.ts'
import { channels, mixed } from '../../src/model/colour.ts'
import { palettes } from '../../src/picture/palette.ts'
import { restingTies } from '../../src/picture/tie-look.ts'
import { acl, arxiv, atlasOfFiles, seed } from '../atlas/filters/fixtures.ts'
import { covered, isSeen, onOwnLand, placed, type Staged, staged, zooms } from '../explorer/staged-map.ts'

const screens = [
  { width: 1920, height: 1080 },
  { width: 1440, height: 900 },
  { width: 390, height: 700 },
] as const
const corpora = {
  'author page': [seed],
  'a hundred papers': [arxiv],
  'ACL 2022': [acl],
  'ACL 2016 to 2022': [2016, 2017, 2018, 2019, 2020, 2021, 2022].map((year) => `public/samples/acl-${year}.xml.gz`),
}
const rounds = 9

console.log(
  'corpus, screen: breaches of labels and names; named in sight, median; ms of processor to place, median and most; least contrast of ties where fewer than 300 are in sight',
)
for (const [name, files] of Object.entries(corpora)) {
  const map = await atlasOfFiles(...files)
  for (const size of screens) {
    const stage = staged(map, size)
    let [labels, names] = [0, 0]
    const shares: number[] = []
    const times: number[] = []
    let least = Number.POSITIVE_INFINITY
    for (const zoom of zooms) {
      const { view, placement } = placed(stage, zoom, 0.45, 0.55)
      labels += placement.labels.filter((label) => covered(label, stage.scene, view) > 0).length
      names += placement.regions.filter((region) => onOwnLand(stage, region, view) < 0.94).length
      const inSight = stage.scene.marks.filter(({ x, y }) =>
        isSeen(view, view.left + x * view.scale, view.top - y * view.scale),
      ).length
      if (inSight > 0 && placement.labels.length > 0)
        shares.push(placement.labels.filter(({ box }) => isSeen(view, box.left, box.top)).length / inSight)
      times.push(median(Array.from({ length: rounds }, () => processor(stage, zoom))))
      const ties = tiesInSight(stage.scene, view)
      if (ties > 0 && ties < 300) least = Math.min(least, contrastOf(restingTies(ties).tieOpacity))
    }
    console.log(
      `${name}, ${size.width}x${size.height}: ${labels} and ${names}; ${Math.round(100 * median(shares))} %; ${median(times).toFixed(1)} and ${Math.max(...times).toFixed(1)} ms; ${Number.isFinite(least) ? least.toFixed(2) : 'none so few'}`,
    )
  }
}

function processor(stage: Staged, zoom: number): number {
  const before = process.cpuUsage()
  placed(stage, zoom, 0.45, 0.55)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Of the palest cluster's ties, the worse of both themes. */
function contrastOf(opacity: number): number {
  return Math.min(
    ...Object.values(palettes).flatMap(({ clusters, ground }) =>
      clusters.map((colour) => {
        const [a, b] = [luminance(mixed(ground, colour, opacity)), luminance(ground)]
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
      }),
    ),
  )
}

/** Relative luminance, of WCAG 2. */
function luminance(colour: string): number {
  const [r, g, b] = channels(colour).map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
