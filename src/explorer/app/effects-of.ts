import { version } from '../../../package.json'
import type { Atlas } from '../../atlas/atlas.ts'
import { base64 } from '../../atlas/file/base64.ts'
import { type Exported, type ExportFormat, retrievalOf } from '../../export/export-format.ts'
import { fileName } from '../../export/file-name.ts'
import { coterie } from '../../export/to-coterie.ts'
import { pdf } from '../../export/to-pdf.ts'
import { svg } from '../../export/to-svg.ts'
import type { FigureDrawing } from '../../picture/figure-drawing.ts'
import { titleOn } from '../../picture/map-title.ts'
import { projectJson } from '../../project/project-file.ts'
import type { TaskRunner } from '../../tasks/page/runner.ts'
import { en } from '../../words/en.ts'
import type { Effects, FigureFile, FigureFormat, TextExtension } from '../panels/effects.ts'
import { figurePixels, type PixelFormat, paintedFigure } from '../stage/figure-pixels.ts'
import { type ExportedPart, mapOfPart } from '../state/exported-part.ts'
import type { FigureChoice } from '../state/figure-here.ts'
import type { Correction } from '../state/imports.ts'
import type { Session } from '../state/session.ts'
import type { Arranging } from './arranger.ts'
import type { BundledMaps } from './bundled-maps.ts'
import type { ImportReading } from './import-reading.ts'
import type { Keeping } from './keeping.ts'
import { copyLink } from './linked-maps.ts'
import type { Opening } from './opening.ts'
import { pageFonts } from './page-fonts.ts'
import type { PageWork } from './page-work.ts'
import { gathered, piecesOf, save } from './saving.ts'
import { pastedName } from './source-files.ts'
import { viewerPage } from './viewer-page.ts'

/** What the panels ask is done by. */
export interface Doers {
  readonly opening: Opening
  readonly importing: ImportReading
  readonly work: PageWork
  readonly bundled: BundledMaps
  readonly arranging: Arranging
  /** Answers what is asked of the map on show while files are being read. */
  readonly asking: TaskRunner
  readonly keeping: Keeping
  /** Works figures out: what is asked of the map on show does not wait for them. */
  readonly figures: TaskRunner
}

export function effectsOf(
  session: Session,
  { opening, importing, work, bundled, arranging, asking, keeping, figures }: Doers,
): Effects {
  const { atlas, closeImport, drawnFrom, notify, places, project } = session
  const titleHere = (): string => (atlas.peek() === null ? '' : project.peek().name || titleOn(atlas.peek()!))
  const named = (extension: string, what = ''): string =>
    fileName(`${titleHere()}${what}`, retrievalOf(project.peek().sources).retrieved, extension)
  const ours = (map: Atlas, sameEverywhere: boolean): Promise<Blob> => {
    const { sources, ...rest } = project.peek()
    const elsewhere = sources.map(({ file: _, ...source }) => source)
    const said = projectJson({ ...rest, sources: elsewhere, settings: map.about.settings })
    return asking.run({ kind: 'save', atlas: map, project: said, sameEverywhere })
  }
  function exportedOf(part: ExportedPart): Exported | null {
    const map = mapOfPart(session, part)
    if (map === null) return null
    const { sources } = project.peek()
    return {
      atlas: map,
      ...(map === atlas.peek() ? {} : { whole: atlas.peek()! }),
      beside: drawnFrom.peek(),
      sources,
      version,
      name: project.peek().name,
      view: project.peek().view,
      ...(part === 'whole' && places.peek() !== null && { places: places.peek()! }),
      tags: project.peek().tags,
      fonts: pageFonts,
      ...retrievalOf(sources),
      ours: ({ sameEverywhere } = { sameEverywhere: false }) => piecesOf(ours(map, sameEverywhere)),
      viewer: viewerPage,
    }
  }
  function saveAs(format: ExportFormat, part: ExportedPart): void {
    const exported = exportedOf(part)
    if (exported === null) return
    gathered(format.write(exported))
      .then((parts) => save(named(format.extension), parts, format.mediaType))
      .catch((error: Error) => notify({ tone: 'error', text: en.loading.notSaved(error.message) }))
  }
  /** The map as a picture holds it. */
  async function mapInBase64(): Promise<Uint8Array> {
    const pieces = exportedOf('whole')?.ours({ sameEverywhere: true })
    return new Uint8Array(
      await new Blob(pieces === undefined ? [] : [...(await gathered(base64(pieces)))]).arrayBuffer(),
    )
  }
  async function saveFigure(
    format: FigureFormat,
    figure: FigureDrawing,
    choice: FigureChoice,
    { dpi, holdsMap }: FigureFile,
  ) {
    const row = [svg, pdf].find(({ id }) => id === format)
    if (row === undefined) {
      const pixels = await figurePixels(
        figure,
        format as PixelFormat,
        dpi,
        holdsMap && format === 'png' ? await mapInBase64() : undefined,
      )
      return save(named(format === 'jpeg' ? 'jpg' : format), [pixels], pixels.type)
    }
    const [exported, of] = [exportedOf('whole'), session.pictured(choice.part)]
    if (exported === null || of === null) return
    save(
      named(row.extension),
      await gathered(row.write({ ...exported, figure: { of, options: choice, holdsMap, drawn: figure } })),
      row.mediaType,
    )
  }
  function copyPlain(text: string, copied: string): void {
    navigator.clipboard
      .writeText(text)
      .then(() => notify({ tone: 'info', text: copied }))
      .catch(() => notify({ tone: 'error', text: en.exportMenu.notCopied }))
  }
  return {
    open: (files) => void opening.open(files),
    openText: (text) => void opening.open([new File([text], pastedName)]),
    openSample: (sample) => {
      closeImport()
      void (sample === 'first' ? bundled.openFirst() : bundled.openSample())
    },
    removeFile: (id) => void importing.remove(id),
    correctFile: (id, correction) => void importing.correct(id, correction as Correction),
    arrange: {
      place: (tidy) => void arranging.place(tidy),
      hold: (held) => arranging.hold(held),
      stop: () => arranging.stop(),
      cluster: (resolution) => void arranging.cluster(resolution),
      clusterAutomatically: () => arranging.clusterAutomatically(),
      measureQuality: () => void arranging.measureQuality(),
    },
    projects: {
      open: (id) => void keeping.open(id),
      duplicate: (card) => void keeping.duplicate(card),
      remove: (card) => void keeping.remove(card),
      takeOver: () => void keeping.takeOver(),
    },
    stopReading: () => work.stop(),
    readAgain: () => void importing.readAgain(),
    showImported: (adding) => void importing.show(adding),
    figure: {
      draw(signal) {
        const asked = session.figureAsked()
        return asked === null ? Promise.resolve(null) : figures.run({ kind: 'figure', ...asked }, { signal })
      },
      paint: paintedFigure,
      mapBytes: async () => (await mapInBase64()).length,
      save: (format, figure, choice, how) =>
        saveFigure(format, figure, choice, how).catch((error: Error) => {
          notify({ tone: 'error', text: en.loading.noPicture(error.message) })
        }),
    },
    copyLink: () => void copyLink(session),
    saveMap: () => saveAs(coterie, 'whole'),
    saveAs,
    copyText(format, part) {
      const exported = exportedOf(part)
      if (exported === null || format.text === undefined) return
      copyPlain(format.text(exported), en.exportMenu.copied)
    },
    copyPlain,
    saveText: (what, text, extension = 'txt') => save(named(extension, ` ${what}`), [text], mediaTypes[extension]),
  }
}

const mediaTypes: Readonly<Record<TextExtension, string>> = {
  txt: 'text/plain',
  json: 'application/json',
  csv: 'text/csv',
}
