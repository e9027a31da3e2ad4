import '../panels/look/index.css'
import { render } from 'preact'
import { Shell } from '../panels/Shell.tsx'
import { openDetailsOnSelection } from '../state/dock.ts'
import { bindAddress } from './address.ts'
import { bindDropping } from './dropping.ts'
import { effects, openFirstMap } from './effects.ts'
import { bindInsets } from './insets.ts'
import { bindKeys } from './keys.ts'
import { bindTheme } from './theme.ts'
import { bindTitle } from './title.ts'
import { bindWidth } from './width.ts'

bindTheme()
bindWidth()
bindTitle()
bindAddress()
openDetailsOnSelection()
bindKeys()
bindInsets()
bindDropping(effects)
render(<Shell effects={effects} />, document.getElementById('panels')!)
openFirstMap()
