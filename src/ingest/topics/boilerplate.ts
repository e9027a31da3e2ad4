/**
 * The text with what journals add to every abstract cut, character for character: labels of structured abstracts,
 * lines of rights, thanks and registrations. `cut` gives what stands in the place of what goes.
 */
export function blankBoilerplate(text: string, cut: (removed: string) => string): string {
  let clean = text
  /** `before` is what a match must stand before: case cannot be asked for where the pattern ignores it. */
  const goes = (pattern: RegExp, before?: RegExp) => {
    clean = clean.replace(pattern, (whole: string, start: string, at: number, all: string) => {
      const end = at + whole.length
      return before?.test(all.slice(end, end + 20)) === false ? whole : start + cut(whole.slice(start.length))
    })
  }
  // Looked for first, since most abstracts hold none and the patterns take long.
  const holds = (marks: readonly string[]): boolean => marks.some((mark) => clean.includes(mark))
  if (holds(marksOf.emerald)) goes(emeraldLabels, /^(?:\p{Lu}|\d|$)/u)
  if (holds(marksOf.colons)) goes(paragraphs)
  if (holds(marksOf.labels)) goes(labels)
  if (holds(marksOf.dashes)) goes(labelsBeforeDash, /^\s*\p{Lu}/u)
  if (holds(marksOf.capitals)) goes(capitalLabels)
  if (holds(marksOf.notes)) goes(notes)
  if (!holds(marksOf.rights)) return clean
  return blankRights(clean, cut)
}

const marksOf = {
  emerald: ['methodology/approach', 'riginality/value', 'methodology/Approach', 'riginality/Value'],
  colons: [':', '：'],
  labels: [':', '：', ' - ', ' –', ' —', ';', '】', '\n'],
  dashes: ['-', '–', '—'],
  capitals:
    'ABSTRACT SUMMARY BACKGROUND INTRODUCTION CONTEXT RATIONALE IMPORTANCE OBJECTIVE AIM PURPOSE DESIGN SETTING METHOD RESULT FINDINGS DISCUSSION CONCLUSION INTERPRETATION Abstract Summary'.split(
      ' ',
    ),
  notes: [
    'thank',
    'grateful',
    'upported',
    'unded by',
    'cknowledg',
    'upplementary',
    'nline version',
    'PsycINFO',
    'open access',
    'rotected',
  ],
  rights: [
    '©',
    'opyright',
    'OPYRIGHT',
    'ights reserved',
    'ights Reserved',
    'RESERVED',
    '(c)',
    '(C)',
    'ublished by',
    'pringer-Verlag',
  ],
}

/** Before a label: the start of the text or the end of a sentence. */
const opening = String.raw`(^\s*(?:Abstract\s+)?|[.;:!?)\]】]\s*|\n[^\S\n]*)`

const words = [
  'Abstract|Summary|Highlights|Background|Introduction|Context|Rationale|Motivation|Importance|Significance|Problem|Question',
  'Objectives?|Aims?|Goals?|Purpose|Hypothes[ie]s|Scope|Design|Setting|Participants?|Patients?|Subjects?|Population|Sample|Interventions?|Exposures?',
  'Methods?|Methodology|Materials?|Procedures?|Approach|Measurements?|Measures?|Outcomes?|Data sources?|Data extraction|Data collection|Study selection|Study design|Search strategy',
  'Results?|Findings|Observations?|Discussion|Conclusions?|Interpretation|Implications|Limitations|Recommendations?|Relevance|Contributions?|Originality|Novelty|Value|Level of evidence',
  'Hintergrund|Einleitung|Fragestellung|Zielsetzung|Ziele?|Methodik|Methoden?|Ergebnisse|Schlussfolgerung(?:en)?|Zusammenfassung|Fazit',
  'Contexte|Objectifs?|But|Méthodes?|Matériels? et méthodes|Résultats?|Résumé|Introducción|Antecedentes|Objetivos?|Métodos?|Materiales? y métodos|Resultados?|Conclusion(?:es)?|Resumen|Introdução|Materiais e métodos|Conclus(?:ão|ões)|Resumo|Contesto|Obiettiv[oi]|Metodi|Risultati|Conclusioni|Achtergrond|Doel|Methoden|Resultaten|Conclusies?|Bakgrund|Syfte|Metod(?:er)?|Resultat|Slutsats(?:er)?',
  'Введение|Актуальность|Цель(?: исследования| работы)?|Задачи|Материалы? и методы|Методы|Результаты|Заключение|Выводы?',
  '目的|背景|方法|材料与方法|对象与方法|結果|结果|結論|结论|考察',
].join('|')

/** "Methods:", "Results and discussion -", "Main outcome measures:", "【目的】". */
const label = String.raw`(?:(?:Main|Primary|Outcome|Study|Practical|Clinical|Social|Managerial|Patients?|Research|Specific|Key)\s+){0,2}(?:${words})(?:\s*(?:\/|&|,|and|und|et|y|e)\s*(?:${words}))*`
const labels = new RegExp(
  String.raw`${opening}[【[(]?(?:${label})(?:\s*\([Ss]\))?\s*(?:[:：】\]]|\s[-–—](?=\s)|(?=;)|\n)`,
  'giu',
)

/** "Methods.—We …", "RESULTS–The …": before a capital alone, since "question-guided" is a word. */
const labelsBeforeDash = new RegExp(String.raw`${opening}(?:${label})\.?[-–—]`, 'giu')

/** "PURPOSE The purpose of …" */
const capitalLabels =
  /((?:^|[.;!?)\]])\s*)(?:ABSTRACT|SUMMARY|BACKGROUND|INTRODUCTION|CONTEXT|RATIONALE|IMPORTANCE|OBJECTIVES?|AIMS?|PURPOSE|DESIGN|SETTING|(?:MATERIALS? AND |PATIENTS AND )?METHODS?|METHODOLOGY|RESULTS?|FINDINGS|DISCUSSION|CONCLUSIONS?|INTERPRETATION|Abstract|Summary)(?:\/[A-Z]+)*\s+(?=\p{Lu}\p{Ll}|\p{Lu}\s)/gu

const emeraldLabels =
  /((?:^|[.;!?)])\s*)(?:Purpose|Design\/methodology\/approach|Findings|Research limitations(?:\/implications)?|Practical implications|Social implications|Originality\/value|Paper type (?:\p{L}+ (?:paper|review|study)|Viewpoint|Case study))(?:\s*[-–—:]\s+|\s+|$)/giu

/** Labels whose whole sentence goes. */
const paragraphs =
  /((?:^|[.;!?)])\s*)(?:(?:Clinical )?Trial registration(?: number)?|Registration|Systematic review registration|Funding|Keywords|Key words|Contact|Supplementary (?:information|data|material)|Availability(?: and implementation)?|Conflicts? of interest|Ethics approval|Word count)\s*[:：][^.]*(?:\.(?=\S)[^.]*)*\.?/gi

const notes =
  /((?:^|[.;!?)])\s*)(?:We (?:thank|gratefully|are (?:very )?grateful|acknowledge)|The authors? (?:thanks?|gratefully|acknowledges?|wish(?:es)? to thank)|This (?:work|study|research|project|paper) (?:was|is|has been) (?:partially |partly |in part )?(?:supported|funded)|(?:Supported|Funded) by|Supplementary (?:data|information|materials?) (?:is|are) available|The online version|Electronic supplementary|\(?PsycINFO|This (?:is an )?open access article|This article is protected)\b[^.]*\.?/gi

/** Lines of rights before and after an abstract ("© 1999 Elsevier. We show …"): those before end at their sentence. */
function blankRights(text: string, cut: (removed: string) => string): string {
  let clean = text
  const before =
    /^\s*(?:(?:©|\(c\)|Copyright)[^.]{0,120}(?:\.(?=\S)[^.]{0,80})*\.\s+|(?:All rights reserved|Published by [^.]{0,60})\.\s+)+(?=\S)/i.exec(
      clean,
    )
  if (before !== null) clean = cut(before[0]) + clean.slice(before[0].length)
  const from = Math.max(before?.[0].length ?? 0, clean.length - 400)
  const mark =
    /(?:©|\(c\)) ?(?:Copyright )?(?:19|20)\d\d|(?<=^|[.;]\s+)(?:©|(?:Crown )?Copyright (?:©|\(c\)|(?:19|20)\d\d|is held)|All rights reserved|Published by (?:Elsevier|Springer|Wiley|John Wiley|Oxford|IEEE|ACM|IOP|AIP|MDPI|Cambridge)|Springer-Verlag)/i.exec(
      clean.slice(from),
    )
  if (mark === null) return clean
  return clean.slice(0, from + mark.index) + cut(clean.slice(from + mark.index))
}
