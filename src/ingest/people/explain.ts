import { exp } from '../../model/maths.ts'
import { fullName } from '../../model/name.ts'
import type { Cluster, Mention } from './cluster.ts'
import type { Verdict } from './judge.ts'
import type { Scene } from './scene.ts'
import type { Traces } from './traces.ts'

/** What speaks for and against two clusters being one person, in words that a researcher reads. */
export interface Told {
  readonly evidence: readonly string[]
  readonly against: readonly string[]
  /** From 0 to 1. */
  readonly confidence: number
}

export function explain(
  a: Cluster,
  b: Cluster,
  verdict: Verdict,
  scene: Scene,
  mentions: readonly Mention[],
  traces: Traces,
): Told {
  const evidence: string[] = []
  const against: string[] = []
  if (verdict.ids) evidence.push('the same identifier of a person')
  evidence.push(nameWords(verdict, a.name, b.name))
  const initial = verdict.how === 'initial' || verdict.how === 'equal' || verdict.how === 'middle'
  if (verdict.rivals === 0 && verdict.how === 'initial') evidence.push('the initial fits only this name')
  if (verdict.rivals > 0 && initial)
    against.push(`the name fits ${verdict.rivals} other ${verdict.rivals === 1 ? 'person' : 'people'} as well`)
  const { coauthors } = verdict
  if (coauthors.length > 0) {
    const fewer = a.mentions.length <= b.mentions.length ? a : b
    const names = coauthors.slice(0, 3).map(({ short, form }) => coauthorName(short, form, fewer, scene, mentions))
    const more = coauthors.length > 3 ? ` and ${coauthors.length - 3} more` : ''
    evidence.push(
      `${coauthors.length} shared ${coauthors.length === 1 ? 'coauthor' : 'coauthors'}: ${names.join(', ')}${more}`,
    )
  } else if (a.partners.size > 0 && b.partners.size > 0) against.push('no shared coauthors')
  for (const kind of ['affiliation', 'word', 'venue'] as const) {
    const shared = verdict.traces.filter((trace) => traces.kinds[trace] === kind).map((trace) => traces.texts[trace]!)
    if (shared.length === 0) continue
    const list = shared.slice(0, 3).join(', ')
    if (kind === 'affiliation') evidence.push(`affiliations share ${list}`)
    else if (kind === 'venue') evidence.push(`both in ${list}`)
    else if (shared.length > 2) evidence.push(`titles and abstracts share ${list}`)
  }
  if (verdict.gap > 8) against.push(`${verdict.gap} years lie between`)
  const { family } = scene.forms[a.forms[0]!]!.name
  if (coauthors.length === 0 && verdict.rivals === 0 && scene.rarity.bearers(family) < 2)
    evidence.push('nobody else here has this surname')
  const confidence = Math.min(0.99, Math.max(0.01, 1 / (1 + exp(-verdict.score))))
  return { evidence, against, confidence: Math.round(confidence * 100) / 100 }
}

function nameWords({ how }: Verdict, x: string, y: string): string {
  if (x === y) return `both print “${x}”`
  const names = `“${x}” and “${y}”`
  switch (how) {
    case 'equal':
      return `${names} are printed alike`
    case 'initial':
      return `${names} agree in surname and initials`
    case 'middle':
      return `${names} differ only in how many forenames they print`
    case 'transliteration':
      return `${names} are two spellings of one name`
    case 'nickname':
      return `${names} are a short and a full form of one name`
    case 'second':
      return `${names} fit if one is known by a later forename`
    case 'typo':
      return `${names} differ by one letter`
    case 'flipped':
      return `${names} are the same words in another order`
  }
}

function coauthorName(
  short: number,
  form: number | undefined,
  cluster: Cluster,
  scene: Scene,
  mentions: readonly Mention[],
): string {
  for (const m of cluster.mentions) {
    const { work } = mentions[m]!
    const row = scene.formAt[work]!
    for (let i = 0; i < row.length; i++)
      if (row[i]! >= 0 && (form === undefined ? scene.forms[row[i]!]!.short === short : row[i] === form))
        return fullName(scene.works[work]!.bylines[i]!.name)
  }
  return scene.forms.find((f) => f.short === short)?.name.family ?? ''
}
