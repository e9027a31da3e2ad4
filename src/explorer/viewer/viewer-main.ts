import './faces.css'
import '../panels/styles/index.css'
import { unbase64 } from '../../atlas/file/base64.ts'
import { utf8 } from '../../atlas/file/utf8.ts'
import { mountViewer } from './mount-viewer.tsx'

const textOf = (id: string): string => document.getElementById(id)!.textContent ?? ''

mountViewer({
  stage: document.getElementById('stage')!,
  panels: document.getElementById('panels')!,
  bytes: unbase64(utf8(textOf('coterie-map'))) as Uint8Array<ArrayBuffer>,
  licences: textOf('licences'),
})
