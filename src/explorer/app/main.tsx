import '@fontsource-variable/inter/index.css'
import '@fontsource-variable/source-serif-4/index.css'
import '../panels/look/index.css'
import { render } from 'preact'
import { Shell } from '../panels/Shell.tsx'
import { mountStage } from '../stage/mount.ts'
import { keepCluster } from '../state/cluster.ts'
import { openDetailsOnSelection } from '../state/dock.ts'
import { keepLens } from '../state/lenses-here.ts'
import { endSearchOnSelection } from '../state/search-words.ts'
import { bindAddress } from './address.ts'
import { bindDeciding } from './deciding.ts'
import { bindDropping } from './dropping.ts'
import { asking, effects, equip, memory, openFirstMap } from './effects.ts'
import { bindInsets } from './insets.ts'
import { bindKeys } from './keys.ts'
import { bindSearching } from './searching.ts'
import { bindTheme } from './theme.ts'
import { bindTitle } from './title.ts'
import { bindVocabulary } from './vocabulary.ts'
import { bindWidth } from './width.ts'

bindTheme()
bindWidth()
bindTitle()
bindAddress()
openDetailsOnSelection()
endSearchOnSelection()
keepCluster()
keepLens()
bindKeys()
bindInsets()
bindDropping(effects)
bindDeciding(effects)
bindVocabulary(effects, memory)
bindSearching(asking)
render(<Shell effects={effects} />, document.getElementById('panels')!)
mountStage(document.getElementById('stage')!)
void openFirstMap().finally(equip)
