import type { Language } from './language.ts'
import { bareQualities, weakQualities } from './weak-words.ts'

/** English: Porter's stemmer, with one spelling for both shores and the plurals that Latin and Greek left. */
export function english(porter: { stem(word: string): string }, listed: readonly string[]): Language {
  const stops = new Set([
    ...listed,
    ...functionWords.split(' '),
    ...adverbs.split(' '),
    ...verbs.split(' ').flatMap(inflected),
  ])
  for (const noun of verbalNouns.split(' ')) stops.delete(noun)
  return {
    tag: 'en',
    // A listed quality is not the thing that shares its stem: "optimal", "optimization".
    stem: (word) =>
      weakQualities.has(word) || bareQualities.has(word) ? word : porter.stem(oneSpelling(word)) || word,
    stops: (word) => stops.has(word) || (word.length > 4 && word.endsWith('ly') && !nounsInLy.has(word)),
  }
}

function oneSpelling(word: string): string {
  const plural = plurals.get(word)
  if (plural !== undefined) return plural
  if (word.length < 6) return word
  return word
    .replace(/([a-z]{3})is(e[drs]?|ing|ation|ations)$/, '$1iz$2')
    .replace(/([a-z]{3})ys(e[drs]?|ing)$/, '$1yz$2')
    .replace(/([a-z]{3})our(s|al|ed|ing|able|ite)?$/, '$1or$2')
    .replace(/lling$/, 'ling')
    .replace(/lled$/, 'led')
}

const plurals = new Map(
  'analyses analysis,hypotheses hypothesis,theses thesis,syntheses synthesis,matrices matrix,vertices vertex,indices index,criteria criterion,phenomena phenomenon,automata automaton,schemata schema,corpora corpus,spectra spectrum,maxima maximum,minima minimum,optima optimum,formulae formula,vortices vortex,bases basis,axes axis,women woman,men man,children child,mice mouse,genera genus,nuclei nucleus,taxa taxon,parentheses parenthesis'
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
)

function inflected(verb: string): string[] {
  if (verb.endsWith('e')) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`]
  if (/[^aeiou]y$/.test(verb)) return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`]
  if (/(?:s|sh|ch|x)$/.test(verb)) return [verb, `${verb}es`, `${verb}ed`, `${verb}ing`]
  return [verb, `${verb}s`, `${verb}ed`, `${verb}ing`]
}

const functionWords =
  'a about above across after again against all almost along already also although always am among amongst an and another any anything are around as at away back be became because become becomes been before behind being below beside besides best better between beyond both but by came can cannot could did do does doing done down due during each either else enough especially et etc even ever every everything except far few fewer first five for former found four from further furthermore gave get gets getting give given gives giving go goes gone got had has have having he hence her here herein him his how however i if in indeed instead into is it its itself just kept known largely last later latter least less let lets like likely made make makes making many may me meanwhile merely might mine more moreover most much must my namely near need needed needs neither never nevertheless next nine no none nor not nothing now of off often on once one only onto eleven twelve hundred thousand million or other others otherwise our out over own per perhaps quite rather really s said same say second see seem seen seven several shall she should shown since six so some someone something sometimes somewhat soon still such take taken takes taking ten than that the their them themselves then there thereby therefore these they thing things think third this those though three through throughout thus to together too took toward towards two under unless unlike until up upon us use used useful uses using usually various versus very via was way ways we well went were what whatever when whenever where whereas whereby wherein whether which while who whole whom whose why will with within without would yes yet you your eg ie vs al don doesn isn aren wasn couldn able unable according addition additional additionally aim aims amount apart available based bring brings brought case certain come comes common compared considerable containing contrast corresponding current currently day days despite detail details different difficult easily easy effort entire existing extremely fact finally following good great greater greatest held hold holds important interest interesting involved key kind kinds lack large larger largest led lead leads leading left little long lot lower main major means mention mentioned minor month months necessary new nowadays number numerous obtained old original overall paper papers part parts particular past play plays possible potential previous previously prior proposed provided purpose reason reasons recent recently regard regarding related relative remain remains respect respectively result resulting results right same significant similar simple single small smaller start step subject suitable sufficient ten total typical typically underlying unlike usual varying viewed wide widely work works year years you yield'

const adverbs =
  'simultaneously forward novel today tomorrow yesterday abstract chapter section article thesis authors author conclusion conclusions introduction background matters objective objectives keywords elsevier ieee acm'

const verbs =
  'propose present describe discuss show demonstrate introduce investigate consider provide derive prove establish examine explore achieve obtain outperform suggest argue report illustrate conclude aim allow enable require involve include contain improve reduce increase decrease employ utilize utilise apply develop address tackle solve overcome exploit extend generalize generalise exist assume satisfy hold depend consist compare evaluate validate verify indicate reveal confirm imply focus concern relate arise occur happen produce generate perform accomplish highlight summarize summarise review study analyze analyse offer help ensure guarantee avoid prevent determine identify explain understand observe note mention refer call denote define formulate construct build create adopt follow lead tend seek try attempt want expect believe choose select decide combine incorporate characterize characterise represent express compute calculate predict serve rely benefit suffer face encounter deal cope handle manage facilitate yield motivate inspire enhance affect differ vary remain become appear seem prefer add remove replace convert transform lie raise coincide exhibit enjoy cope arise attain retain incur outline revisit leverage contribute fail succeed own accept admit treat lack answer ask argue begin complete correspond comprise connect enrich expose reflect rest satisfy trade discharge trick obey split enumerate inherit proceed elaborate clarify enlarge alleviate mitigate elucidate find gain match specify associate found perceive store'

/** Forms of those verbs that name things ("question answering", "network building blocks"). */
const verbalNouns = 'answering understanding building matching reasoning proving'

const nounsInLy = new Set(
  'family assembly supply reply anomaly monopoly butterfly fly poly multiply italy comply apply'.split(' '),
)
