/** An object without the members that are `undefined` or empty. */
export function withoutAbsent<T extends object>(members: { readonly [K in keyof T]?: T[K] | undefined }): T {
  const present = Object.entries(members).filter(([, value]) => value !== undefined && value !== '')
  return Object.fromEntries(present) as T
}

/** An ORCID iD as four groups of four, from an address or itself; `undefined` where there is none. */
export function bareOrcid(text: string | undefined): string | undefined {
  const match = /(?<!\d)(\d{4})-?(\d{4})-?(\d{4})-?(\d{3}[\dX])(?!\d)/iu.exec(text ?? '')
  return match === null ? undefined : match.slice(1).join('-').toUpperCase()
}

/** A PubMed number without prefix or address, else `undefined`. */
export const barePmid = (text: string | undefined): string | undefined => /(?<!\d)\d{1,9}(?!\d)/u.exec(text ?? '')?.[0]

/** "PMC123" of "123", "PMC123" or an address, else `undefined`. */
export function barePmcid(text: string | undefined): string | undefined {
  const match = /(?<!\d)(?:PMC)?(\d{3,9})(?!\d)/iu.exec(text ?? '')
  return match === null ? undefined : `PMC${match[1]}`
}
