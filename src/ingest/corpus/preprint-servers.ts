/**
 * DOIs of preprint servers and series of working papers, as patterns of what follows `10.`, in lower case. Sources:
 * [osf] the prefixes that OSF gave to the servers it hosts (CenterForOpenScience/osf.io, migration of preprint
 * providers); [prereview] the servers that PREreview reads (PREreview/prereview.org, preprint-id); [own] the server's
 * own pages on how it is cited.
 */
const servers: readonly (readonly [pattern: string, server: string, source: 'osf' | 'prereview' | 'own'])[] = [
  ['48550/arxiv', 'arXiv', 'prereview'],
  // Cold Spring Harbor's journals have letters after the slash ("10.1101/gr.123"), its preprints six digits or a date.
  ['1101/\\d{6}$', 'bioRxiv until 2019', 'own'],
  ['1101/(?:19|20)\\d\\d', 'bioRxiv, medRxiv', 'prereview'],
  ['64898/', 'bioRxiv and medRxiv since December 2025 (openRxiv)', 'own'],
  ['2139/ssrn', 'SSRN', 'prereview'],
  ['21203/rs', 'Research Square', 'prereview'],
  ['20944/preprints', 'Preprints.org', 'prereview'],
  ['26434/', 'ChemRxiv', 'prereview'],
  ['36227/techrxiv', 'TechRxiv', 'prereview'],
  ['22541/', 'Authorea, ESS Open Archive', 'prereview'],
  ['1002/essoar', 'Earth and Space Science Open Archive', 'own'],
  ['14293/', 'ScienceOpen Preprints', 'prereview'],
  ['7287/peerj.preprints', 'PeerJ Preprints', 'own'],
  ['1590/scielopreprints', 'SciELO Preprints', 'prereview'],
  [
    '312(?:19|2\\d|3[0-7])/',
    'OSF Preprints and the servers it hosts, EarthArXiv, PsyArXiv, SocArXiv among them',
    'osf',
  ],
  ['31730/', 'AfricArXiv', 'prereview'],
  ['60763/', 'AfricArXiv', 'prereview'],
  ['35542/', 'EdArXiv', 'prereview'],
  ['32942/', 'EcoEvoRxiv', 'prereview'],
  ['33767/', 'MediArXiv', 'own'],
  ['34055/', 'BodoArXiv', 'own'],
  ['1149/osf', 'ECSarXiv', 'own'],
  ['51224/', 'SportRxiv', 'own'],
  ['31124/', 'Advance, Sage', 'prereview'],
  ['23668/psycharchives', 'PsychArchives', 'prereview'],
  ['51094/jxiv', 'Jxiv', 'prereview'],
  ['12074/', 'ChinaXiv', 'own'],
  ['55458/neurolibre', 'NeuroLibre', 'prereview'],
  ['57844/', 'Arcadia Science', 'prereview'],
  ['62329/', 'Curvenote', 'prereview'],
  ['12688/verixiv', 'VeriXiv', 'prereview'],
  ['33774/', 'Cambridge Open Engage', 'own'],
  ['32388/', 'Qeios', 'own'],
  ['2196/preprints', 'JMIR Preprints', 'own'],
  // Copernicus: discussion papers of its journals.
  ['5194/(?:egusphere|[a-z]+-(?:19|20)\\d\\d-\\d+$|[a-z]+d-\\d)', 'EGUsphere and discussions of Copernicus', 'own'],
  ['3386/w\\d', 'NBER working papers', 'own'],
  ['1596/1813-9450', 'World Bank policy research working papers', 'own'],
  ['5281/zenodo', 'Zenodo', 'prereview'],
  ['6084/m9.figshare', 'figshare', 'prereview'],
  ['17605/osf', 'OSF projects', 'prereview'],
]

const ofPreprint = new RegExp(
  `^10\\.(?:${servers.map(([pattern]) => pattern.replace(/\.(?![*+?])/gu, '\\.')).join('|')})`,
  'u',
)

export const isPreprintDoi = (doi: string): boolean => ofPreprint.test(doi.toLowerCase())

/** Names of servers as venues print them. */
export const isPreprintVenue = (venue: string): boolean =>
  /\b(?:\p{L}{0,12}[ar]xiv|bio-?rxiv|med-?rxiv|corr|ssrn|preprints?|research square|authorea|working papers?|discussion papers?|repec|zenodo|figshare|osf)\b/iu.test(
    venue,
  )

/**
 * A DOI without the number of its version: "10.12688/f1000research.1.2", "10.21203/rs.3.rs-1/v2",
 * "10.6084/m9.figshare.1.v3", "10.31234/osf.io/abcde_v1". Others stay as they are.
 */
export function withoutVersion(doi: string): string {
  const lower = doi.toLowerCase()
  if (/^10\.(?:12688\/\w+|7554\/elife|1002\/essoar)\.\d+\.\d+$/u.test(lower)) return lower.replace(/\.\d+$/u, '')
  return lower.replace(/(?<=\d)(?:[./_-]v\d{1,2}|v\d{1,2})$|(?<=osf\.io\/\w{4,8})_v\d{1,2}$/u, '')
}
