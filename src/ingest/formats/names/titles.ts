/** Degrees that no initials spell: "PhD", "M.Sc.", "FRCP". */
const sure =
  /^(?:Ph\.?D|PHD|D\.?Phil|M\.?Phil|M\.?Sc|B\.?Sc|D\.?Sc|Sc\.?D|MBBS|MBChB|MBBCh|Pharm\.?D|Dr\.?PH|Ed\.?D|Psy\.?D|Th\.?D|LL\.?[MBD]|M\.?Ed|M\.?Eng|B\.?Eng|M\.?Tech|B\.?Tech|MHSc|MMed|MRCP|MRCS|MRCPsych|FACS|FACSM|FACC|FACP|FACR|FACG|FACOG|FAHA|FAAN|FAAP|FESC|FRCP|FRCPC|FRCS|FRCA|FRCR|FRCPath|FIDSA|FAMIA|FMedSci|FRS|FBA|FIEEE|FRSC|Esq)\.?$/u

/** Capitals that are a degree or somebody's initials: what stands around them tells. */
const ambiguous =
  /^(?:M\.?D|M\.?S|M\.?A|B\.?A|B\.?S|D\.?O|R\.?N|J\.?D|P\.?E|P\.?T|O\.?T|R\.?D|N\.?P|N\.?D|D\.?C|M\.?P\.?H|M\.?B\.?A|M\.?S\.?C|B\.?S\.?C|DDS|DMD|DVM|MHA|MHS|MSN|BSN|DNP|CNM|CPA|RPH)\.?$/u

/** "Dr. rer. nat.", "Dipl.-Ing.", "Prof." as a part of their own. */
const title =
  /^(?:Prof\.?|Professor|Dr\.?|Dipl\.?-Ing\.?)(?: (?:Dr|rer|nat|med|phil|habil|h|c|Ing|iur|pol|techn)\.?){0,4}$/u

/** Is all of this text, a part between commas, degrees and titles? With `doubtful` also those that may be initials. */
export function isDegree(text: string, doubtful: boolean): boolean {
  if (text.length > 60) return false
  if (title.test(text)) return true
  const words = text
    .replace(/\bPh\. D/u, 'Ph.D')
    .split(/[\s/]+/u)
    .filter(Boolean)
  return words.length > 0 && words.every((word) => sure.test(word) || (doubtful && ambiguous.test(word)))
}

/** Roles printed behind a comma: "ed.", "editor". */
export const isRole = (text: string): boolean =>
  /^(?:eds?\.|[Ee]ditors?|[Hh]rsg\.?|[Hh]g\.|[ÉéEe]ds?\.|coord\.|dir\.|comp\.|trans\.|corresponding author|presenter|inventor)$/u.test(
    text,
  )

/** The name without the titles before it ("Prof. Dr. Jane Doe") and the degrees behind it ("Jane Doe PhD"). */
export function withoutTitles(name: string): string {
  let rest = name.replace(/\bPh\. D(?=\.|$)/u, 'Ph.D')
  for (let match = before.exec(rest); match !== null; match = before.exec(rest)) rest = rest.slice(match[0].length)
  const words = rest.split(' ')
  const length = words.length
  while (words.length > 1 && sure.test(words.at(-1)!)) words.pop()
  return words.length === length ? rest : words.join(' ').replace(/,$/u, '')
}

/** A given name without a degree behind it: "Wim MD", "James A. Ph.D.", "Rafael Y. MD"; "J. MD" are initials. */
export function withoutDegree(given: string): string {
  const words = withoutTitles(given).split(' ')
  while (words.length > 1 && ambiguous.test(words.at(-1)!) && /\p{Ll}{2}/u.test(words[0]!)) words.pop()
  return words.join(' ')
}

/** In front of a name, with at least a word after it. */
const before =
  /^(?:(?:(?:(?:[Aa]ssociate|[Aa]ssistant|Assoc\.?|Asst\.?|Univ\.?) ?-?)?Prof(?:essor)?|Dr|Sir|Dame|Mr|Mrs|Ms|Herr|Frau)(?:\. ?| )|(?:Rev|Hon|Ing|Dipl\.?-Ing|Priv\.?-Doz)\. ?|PD (?=Dr|Prof))(?=\p{L})/u
