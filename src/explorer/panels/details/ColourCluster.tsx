import { isChosen } from '../../../model/cluster-colour.ts'
import type { Cluster } from '../../../model/exploration.ts'
import { shadesOn } from '../../../picture/cluster-shades.ts'
import { en } from '../../../words/en.ts'
import { clusterOf } from '../../state/cluster-here.ts'
import { SheetButton } from '../parts/SheetButton.tsx'
import { useSession } from '../session-context.ts'

/** Gives a cluster a colour of the palette, which it has in light and in dark; or lets it be found automatically again. */
export function ColourCluster({ cluster: { number, colour } }: { cluster: Cluster }) {
  const { atlas, colourCluster, palette } = useSession()
  const words = en.clusterColour
  const shades = shadesOn(atlas.value!)
  const wearers = new Map([...shades].map(([other, shade]) => [shade, other]))
  return (
    <SheetButton label={words.choose} title={words.title}>
      {(close) => (
        <>
          <div class="swatches">
            {palette.value.clusters.map((shade, place) => {
              const wearer = wearers.get(place)
              const name = words.place(place, wearer === undefined ? undefined : clusterOf(atlas.value!, wearer)?.label)
              return (
                <button
                  key={shade}
                  type="button"
                  class={wearer === undefined ? 'swatch-button' : 'swatch-button worn'}
                  style={{ '--swatch': shade }}
                  aria-label={name}
                  title={name}
                  aria-pressed={shades.get(number) === place}
                  onClick={() => {
                    colourCluster(number, place)
                    close()
                  }}
                />
              )
            })}
          </div>
          {isChosen(colour) && (
            <div class="row end">
              <button
                type="button"
                class="button"
                onClick={() => {
                  colourCluster(number, null)
                  close()
                }}
              >
                {words.own}
              </button>
            </div>
          )}
        </>
      )}
    </SheetButton>
  )
}
