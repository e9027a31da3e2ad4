import type { Effects } from '../panels/effects.ts'
import { droppedFiles } from './folders.ts'

/** The whole window takes dropped files, and text pasted outside a field. */
export function bindDropping({ open, openText }: Pick<Effects, 'open' | 'openText'>): () => void {
  const stopping = new AbortController()
  const on = <K extends keyof WindowEventMap>(type: K, listen: (event: WindowEventMap[K]) => void) =>
    window.addEventListener(type, listen, { signal: stopping.signal })
  let depth = 0
  const mark = (change: number) => {
    depth = Math.max(0, depth + change)
    document.body.toggleAttribute('data-dropping', depth > 0)
  }
  on('dragenter', (event) => {
    if (carries(event)) mark(1)
  })
  on('dragleave', (event) => {
    if (carries(event)) mark(-1)
  })
  on('dragover', (event) => {
    if (!carries(event)) return
    event.preventDefault()
    event.dataTransfer!.dropEffect = 'copy'
  })
  on('drop', (event) => {
    mark(-depth)
    if (!carries(event)) return
    event.preventDefault()
    if (event.dataTransfer !== null)
      void droppedFiles(event.dataTransfer).then((files) => {
        if (files.length > 0) open(files)
      })
  })
  on('paste', (event) => {
    if ((event.target as HTMLElement).closest?.('input, textarea') !== null) return
    const files = [...(event.clipboardData?.files ?? [])]
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (files.length > 0) open(files)
    else if (text.trim().length > 40) openText(text)
  })
  return () => stopping.abort()
}

const carries = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true
