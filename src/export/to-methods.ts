import { en } from '../words/en.ts'
import { asBibtex, citedIn, inFull, references, shortly } from './cited-methods.ts'
import type { Exported, ExportFormat } from './export-format.ts'
import { methodsFacts } from './methods-facts.ts'

/** How the map was made, for the methods section of a paper: Markdown, with the flow of records and the references. */
export const methods: ExportFormat = {
  id: 'methods',
  ...en.exports.methods,
  extension: 'methods.md',
  mediaType: 'text/markdown',
  carries: new Set(),
  text: methodsText,
  *write(exported) {
    const facts = methodsFacts(exported)
    const said = en.methods.paragraphs(facts)
    const flow = en.methods.flow(facts)
    const cited = citedIn([...said, ...flow].join('\n'))
    const sections: readonly (readonly [title: string, lines: readonly string[]])[] = [
      [en.methods.title(facts.title), said.flatMap((paragraph) => [withCitations(paragraph), ''])],
      [en.methods.flowTitle, flow.map(withCitations)],
      [en.methods.sourcesTitle, en.methods.sources(facts)],
      [en.methods.settingsTitle, en.methods.settings(facts)],
      [en.methods.referencesTitle, cited.map((one) => `- ${inFull(one)}`)],
      ['BibTeX', ['```bibtex', ...cited.map(asBibtex), '```']],
    ]
    for (const [i, [title, lines]] of sections.entries())
      yield `${i === 0 ? '#' : '\n##'} ${title}\n\n${lines.join('\n').trimEnd()}\n`
  },
}

/** `[@newman2001; @perianes2016]` as `(Newman 2001; Perianes-Rodriguez et al. 2016)`. */
const withCitations = (text: string): string =>
  text.replace(
    /\[(@\w+(?:; @\w+)*)\]/gu,
    (_, keys: string) =>
      `(${keys
        .split('; ')
        .map((key) => shortly(references.get(key.slice(1))!))
        .join('; ')})`,
  )

/** The paragraphs alone, as plain text, to be pasted into a paper. */
function methodsText(exported: Exported): string {
  return `${en.methods.paragraphs(methodsFacts(exported)).map(withCitations).join('\n\n')}\n`
}
