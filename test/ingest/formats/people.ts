import type { PersonName } from '../../../src/model/name.ts'
import type { Byline } from '../../../src/model/work.ts'

/** "Family/Given/Suffix; …", groups in braces, a name that was not taken apart as it is; "…" where the list goes on. */
export function people(bylines: readonly Pick<Byline, 'name' | 'collective'>[], incomplete = false): string {
  return bylines.map(one).join('; ') + (incomplete ? ' …' : '')
}

function one({ name, collective }: { readonly name: PersonName; readonly collective: boolean }): string {
  const { given, particle, family, suffix, literal } = name
  if (collective) return `{${literal}}`
  const whole = [[particle, family].filter(Boolean).join(' '), given, suffix].filter((part) => part !== undefined)
  return literal ?? whole.join('/')
}
