import { mapInPage } from '../../atlas/file/map-page.ts'
import { en } from '../../words/en.ts'

/** The page that a map is put into: it lies beside this one. Some servers answer with this one for what is not there. */
export async function viewerPage(): Promise<string> {
  const answer = await fetch('viewer.html')
  const text = answer.ok ? await answer.text() : ''
  if (!text.includes(mapInPage.open)) throw new Error(en.viewer.notBuilt)
  return text
}
