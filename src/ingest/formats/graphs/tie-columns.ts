import { headerKey } from '../table/table-columns.ts'
import { numberOf } from './stated.ts'

/** Which of some names (headers of a table, keys of an object) hold the ends of a tie and what it weighs. */
export interface TieColumns {
  readonly source: number
  readonly target: number
  /** -1 where none is known to. */
  readonly weight: number
  /** How sure it is that this is a tie, from 0 to 1. */
  readonly confidence: number
}

/**
 * The ends of a tie by their names: `source` and `target`, `from` and `to`, two names that differ only in that
 * (`source id`, `target id`), or in a number or letter alone (`author1`, `author2`; `Name A`, `Name B`). `undefined`
 * where no two names, or more than two, are such.
 */
export function tieColumns(names: readonly string[]): TieColumns | undefined {
  // Whatever has more columns is another table.
  const keys = names.slice(0, mostNames).map(headerKey)
  const weight = weightColumn(keys)
  for (const [pair, confidence] of pairs) {
    for (const [a, b] of pair) {
      const source = keys.indexOf(a)
      const target = keys.indexOf(b)
      if (source !== -1 && target !== -1) return { source, target, weight, confidence }
    }
  }
  for (const [a, b] of [...pairs[0][0], ...pairs[1][0]]) {
    const found = differing(
      keys,
      (key) => replaced(key, a),
      (key) => replaced(key, b),
    )
    if (found !== undefined) return { ...found, weight, confidence: 0.9 }
  }
  for (const [a, b, c] of counters) {
    const found = differing(
      keys,
      (key) => counted(key, a),
      (key) => counted(key, b),
    )
    if (found === undefined) continue
    const base = counted(keys[found.source]!, a)!
    if (!ends.has(base)) continue
    // A third one of them: this is a list, not a tie.
    if (keys.some((key) => counted(key, c) === base)) return undefined
    return { ...found, weight, confidence: 0.85 }
  }
  return undefined
}

/** The name that says what a tie weighs; -1 where none does. */
export function weightColumn(keys: readonly string[]): number {
  for (const name of weights) {
    const at = keys.indexOf(name)
    if (at !== -1) return at
  }
  return -1
}

/** What attributes say a tie weighs: `weight` whatever it is, other names of weights where they hold a number. */
export function weightIn(attributes: ReadonlyMap<string, unknown>): unknown {
  const said = attributes.get('weight') ?? attributes.get('Weight')
  if (said !== undefined) return said
  const names = [...attributes.keys()]
  const signature = names.join('\n')
  let at = weightAt.get(signature)
  if (at === undefined) {
    at = weightColumn(names.map(headerKey))
    if (weightAt.size < 1000 && signature.length < 1000) weightAt.set(signature, at)
  }
  return at === -1 ? undefined : numberOf(attributes.get(names[at]!))
}

/** Ties of one file have the same names of attributes. */
const weightAt = new Map<string, number>()

const mostNames = 100

type Pairs = readonly (readonly [string, string])[]

const pairs: readonly [readonly [Pairs, number], readonly [Pairs, number], readonly [Pairs, number]] = [
  [
    [
      ['source', 'target'],
      ['quelle', 'ziel'],
      ['fuente', 'destino'],
      ['origen', 'destino'],
      ['origine', 'destination'],
      ['origin', 'destination'],
    ],
    0.95,
  ],
  [
    [
      ['from', 'to'],
      ['von', 'nach'],
      ['von', 'zu'],
      ['de', 'a'],
      ['start', 'end'],
      ['head', 'tail'],
      ['tail', 'head'],
      ['sender', 'receiver'],
      ['ego', 'alter'],
      ['author', 'coauthor'],
      ['author', 'co author'],
      ['author', 'collaborator'],
      ['researcher', 'collaborator'],
      ['autor', 'koautor'],
      ['auteur', 'coauteur'],
    ],
    0.9,
  ],
  [
    [
      ['u', 'v'],
      ['i', 'j'],
    ],
    0.8,
  ],
]

/** What two names of one thing end or begin with, and what a third one would. */
const counters: readonly (readonly [string, string, string])[] = [
  ['1', '2', '3'],
  ['0', '1', '2'],
  ['a', 'b', 'c'],
  ['i', 'j', 'k'],
  ['first', 'second', 'third'],
]

/** What numbered names of two ends are names of. */
const ends = new Set(
  (
    'author,autor,autorin,auteur,autore,verfasser,forscher,forscherin,wissenschaftler,person,persona,personne,name,' +
    'full name,author name,author id,nom,nombre,nome,node,node id,knoten,noeud,nodo,vertex,v,id,item,term,keyword,topic,' +
    'researcher,scientist,scholar,entity,actor,member,user,key,label,organization,organisation,institution,affiliation,' +
    'country,city,journal,paper,article,work,gene,protein,word,concept,employee,player,character,coauthor,co author,' +
    'collaborator,contributor,participant,inventor'
  ).split(','),
)

/** Names of weights, as they are compared; the first that is there counts. */
const weights = (
  'weight,weights,gewicht,poids,peso,strength,link strength,total link strength,tie strength,edge weight,value,count,' +
  'counts,n,papers,number of papers,no of papers,n papers,num papers,publications,number of publications,' +
  'n publications,joint papers,joint publications,shared papers,shared works,copublications,co publications,' +
  'collaborations,number of collaborations,n collaborations,coauthored papers,coauthorships,works,documents,articles,' +
  'freq,frequency,occurrences,cooccurrences,co occurrences,cooccurrence,times,anzahl,haufigkeit,nombre,numero,cantidad,' +
  'wert,score,similarity'
).split(',')

/** Two names that are the same once what tells them apart is taken out. */
function differing(
  keys: readonly string[],
  baseOfSource: (key: string) => string | undefined,
  baseOfTarget: (key: string) => string | undefined,
): { source: number; target: number } | undefined {
  for (const [source, key] of keys.entries()) {
    const base = baseOfSource(key)
    if (base === undefined) continue
    const target = keys.findIndex((other) => baseOfTarget(other) === base)
    if (target !== -1 && target !== source) return { source, target }
  }
  return undefined
}

/** The name without one of its words, where it has others: "source id", "sourceid", "from author". */
function replaced(key: string, word: string): string | undefined {
  const words = key.split(' ')
  const at = words.indexOf(word)
  if (at !== -1 && words.length > 1) return words.toSpliced(at, 1).join(' ')
  return word.length > 1 && key.startsWith(word) && key.length > word.length ? key.slice(word.length) : undefined
}

/** The name without the number or letter it ends or begins with: "author1", "author 1", "name a", "first author". */
function counted(key: string, mark: string): string | undefined {
  if (/^\d$/u.test(mark) && key.length > 1 && key.endsWith(mark) && !/\d\d$/u.test(key)) return key.slice(0, -1).trim()
  if (key.endsWith(` ${mark}`)) return key.slice(0, -mark.length).trim()
  return key.startsWith(`${mark} `) ? key.slice(mark.length).trim() : undefined
}
