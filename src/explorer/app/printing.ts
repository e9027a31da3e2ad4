import { effect } from '@preact/signals-core'
import { figureSvg } from '../../picture/figure-svg.ts'
import type { Session } from '../state/session.ts'

/** What is printed of the page is the figure, as it was chosen last or on A4, on one sheet of its size. */
export function bindPrinting({ atlas, figureChoice, figureNow }: Session): () => void {
  const sheet = new CSSStyleSheet()
  const printed = document.createElement('div')
  printed.className = 'printed'

  function begin(): void {
    const figure = figureNow(figureChoice.peek() === null ? 'a4' : undefined)
    if (figure === null) return
    const { width, height } = figure
    sheet.replaceSync(`@page{size:${width}pt ${height}pt;margin:0}`)
    const { documentElement } = new DOMParser().parseFromString([...figureSvg(figure)].join(''), 'image/svg+xml')
    printed.replaceChildren(document.importNode(documentElement, true))
    document.body.append(printed)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  }

  function end(): void {
    printed.remove()
    printed.replaceChildren()
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
  }

  window.addEventListener('beforeprint', begin)
  window.addEventListener('afterprint', end)
  // Nothing but the figure is printed as soon as there is a map to make one of.
  const stop = effect(() => {
    document.documentElement.toggleAttribute('data-prints-figure', atlas.value !== null)
  })
  return () => {
    window.removeEventListener('beforeprint', begin)
    window.removeEventListener('afterprint', end)
    stop()
    end()
  }
}
