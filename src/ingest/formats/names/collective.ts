/** Says of a name, printed where persons are printed, that it is a group's or an organisation's. */
export function isCollective(text: string): boolean {
  if (text.length > 300) return false
  const words = text
    .toLowerCase()
    .split(/[\s.,;:()/-]+/u, 40)
    .filter(Boolean)
  const last = words.at(-1)
  if (last === undefined) return false
  if (groups.has(last)) return true
  if (words.length < 2) return false
  if (words.some((word) => organisations.has(word))) return true
  if (teams.has(last) || (words.length > 2 && bodies.has(last))) return true
  return institutions.test(text)
}

/** "Collaboration, ATLAS", as programs turn a group's name round: its name as it is meant, else nothing. */
export function turnedCollective(parts: readonly string[]): string | undefined {
  const [last, before] = parts
  if (parts.length !== 2 || !/^\p{L}+$/u.test(last!) || !/\p{L}{2}/u.test(before!)) return undefined
  const word = last!.toLowerCase()
  const name = `${before} ${last}`
  if (groups.has(word)) return name
  return (teams.has(word) || turnable.has(word)) && isCollective(name) ? name : undefined
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Last words of a group's name, also where they stand alone. */
const groups = setOf(
  'collaboration collaborations consortium consortia committee investigators initiative network collaborative collaborators',
)

/** Last words of a name that has another before it. */
const teams = setOf(
  'group groups team teams project projects force taskforce nations inc ltd llc gmbh corp plc contributors',
)

/** Last words of a name that has two others before it: each is somebody's surname, too. */
const bodies = setOf(
  'study trial staff editors board panel members participants registry survey union alliance coalition partnership company bank',
)

/** Words that stand in no person's name, wherever they stand. */
const organisations = setOf(
  'organization organisation organizations university universität universitaet université universite universidad universidade ' +
    'università universita universitas universiteit uniwersytet institute institutes institut instituto istituto instytut institution ' +
    'ministry ministère ministerio ministério ministero department departamento département dept centers centre centres ' +
    'association associação asociación gesellschaft society societies société academy académie akademie academia agency ' +
    'commission federation foundation stiftung laboratory laboratories hospital hospitals corporation ' +
    'administration secretariat collaboration consortium committee subcommittee investigators faculty',
)

const turnable = setOf(
  'organization organisation university institute ministry department association society agency federation foundation',
)

const institutions =
  /\b(?:bureau|center|council|office|school|college|bank|service|library|museum) (?:of|for)\b|\b(?:research|medical|cancer|national|world|central|reserve|development) (?:center|council|bank|bureau|service|library)\b|^european union$/iu
