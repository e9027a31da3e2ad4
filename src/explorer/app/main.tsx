import '@fontsource-variable/inter/index.css'
import '@fontsource-variable/source-serif-4/index.css'
import '../panels/styles/index.css'
import { mountExplorer } from './mount.tsx'

mountExplorer({ stage: document.getElementById('stage')!, panels: document.getElementById('panels')! })
