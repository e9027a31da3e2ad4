import { useComputed } from '@preact/signals'
import { goesAlongYears } from '../../../atlas/along-years.ts'
import { orderOf } from '../../../atlas/atlas.ts'
import { nodeKinds } from '../../../model/ids.ts'
import { type ColourBy, measureIn } from '../../../model/view.ts'
import { isFacet } from '../../../picture/legend-entries.ts'
import { en } from '../../../words/en.ts'
import { colouringsOn } from '../../state/kept-view.ts'
import { measuresOn } from '../../state/measures-here.ts'
import type { Session } from '../../state/session.ts'
import { KindMark } from '../parts/KindMark.tsx'
import { Select } from '../parts/Select.tsx'
import { useParts, useSession } from '../session-context.ts'
import { ColourLegend } from './ColourLegend.tsx'
import { InWords } from './InWords.tsx'
import { LineLegend, SizeLegend } from './Legend.tsx'
import { LensSwitch } from './LensSwitch.tsx'

/** What the map shows and what its shapes, sizes and colours mean now: each control carries its own legend. */
export function MapTab() {
  const part = useParts()
  const session = useSession()
  const {
    atlas,
    colourBy,
    compact,
    figures,
    isAlongYears,
    setAlongYears,
    setColour,
    setSize,
    shownKinds,
    sizeBy,
    tagged,
    through,
    toggleKind,
    visibleKinds,
  } = session
  const colourings = useComputed(() =>
    figures.value === null ? [] : colouringsOn(figures.value, tagged.value.size > 0, colourBy.value),
  )
  const canChoose = through.value.kindsCanBeChosen === true
  const map = atlas.value
  if (map === null) return null
  const measures = measuresOn(map)
  return (
    <>
      <div class="lens-here">
        <LensSwitch />
      </div>
      {compact.value && <InWords />}
      <section class="control" aria-labelledby={part('shapes-title')}>
        <h3 id={part('shapes-title')}>{en.legend.shape}</h3>
        <ul class="kinds">
          {nodeKinds.map((kind) => (
            <li key={kind}>
              <label class="check">
                <input
                  type="checkbox"
                  checked={canChoose ? shownKinds.value.has(kind) : visibleKinds.value.has(kind)}
                  disabled={!canChoose || (shownKinds.value.size === 1 && shownKinds.value.has(kind))}
                  onChange={() => toggleKind(kind)}
                />
                <KindMark kind={kind} />
                <span>{en.kinds[kind].many}</span>
                <span class="figure">{en.number(count(session, kind))}</span>
              </label>
            </li>
          ))}
        </ul>
        {goesAlongYears({ lens: through.value.id, alongYears: true }) && (
          <label class="check along-years">
            <input
              type="checkbox"
              checked={isAlongYears.value}
              onChange={({ currentTarget }) => setAlongYears(currentTarget.checked)}
            />
            {en.legend.alongYears}
          </label>
        )}
      </section>
      <section class="control" aria-labelledby={part('size-title')}>
        <h3 id={part('size-title')}>{en.legend.size}</h3>
        <Select
          label={en.legend.sizeBy}
          value={sizeBy.value}
          options={measures.map(({ id, label }) => ({ value: id, label }))}
          onChange={setSize}
        />
        <SizeLegend />
      </section>
      <section class="control" aria-labelledby={part('colour-title')}>
        <h3 id={part('colour-title')}>{en.legend.colour}</h3>
        <Select
          label={en.legend.colourBy}
          value={colourBy.value}
          options={colourings.value.map((value) => ({
            value,
            label: en.coloured(value),
            group: en.legend.groups[groupOf(value)],
          }))}
          onChange={setColour}
        />
        <ColourLegend />
      </section>
      <LineLegend />
    </>
  )
}

/** Under which heading a colouring is offered. */
function groupOf(by: ColourBy): keyof typeof en.legend.groups {
  if (measureIn(by) !== undefined) return 'measures'
  return isFacet(by) ? 'works' : by === 'tag' ? 'own' : 'plain'
}

function count({ atlas, filtered, visibleKinds }: Session, kind: (typeof nodeKinds)[number]): number {
  const left = filtered.value
  if (left !== null && visibleKinds.value.has(kind)) return left.shown[kind]
  return atlas.value === null ? 0 : orderOf(atlas.value)[kind]
}
