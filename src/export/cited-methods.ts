/** A work that a method comes from. */
export interface Reference {
  /** `newman2001`. */
  readonly key: string
  readonly authors: readonly (readonly [family: string, given: string])[]
  readonly year: number
  readonly title: string
  /** A book has a publisher and stands in nothing. */
  readonly journal?: string
  readonly publisher?: string
  readonly volume?: string
  readonly pages?: string
  readonly doi?: string
}

const reference = (
  key: string,
  authors: string,
  year: number,
  title: string,
  rest: Omit<Reference, 'key' | 'authors' | 'year' | 'title'>,
): Reference => ({
  key,
  authors: authors.split('; ').map((name) => name.split(', ') as [string, string]),
  year,
  title,
  ...rest,
})

const all: readonly Reference[] = [
  reference(
    'bonacich1972',
    'Bonacich, Phillip',
    1972,
    'Factoring and weighting approaches to status scores and clique identification',
    {
      journal: 'Journal of Mathematical Sociology',
      volume: '2',
      pages: '113–120',
      doi: '10.1080/0022250X.1972.9989806',
    },
  ),
  reference('freeman1977', 'Freeman, Linton C.', 1977, 'A set of measures of centrality based on betweenness', {
    journal: 'Sociometry',
    volume: '40',
    pages: '35–41',
    doi: '10.2307/3033543',
  }),
  reference('seidman1983', 'Seidman, Stephen B.', 1983, 'Network structure and minimum degree', {
    journal: 'Social Networks',
    volume: '5',
    pages: '269–287',
    doi: '10.1016/0378-8733(83)90028-X',
  }),
  reference('burt1992', 'Burt, Ronald S.', 1992, 'Structural holes: The social structure of competition', {
    publisher: 'Harvard University Press',
  }),
  reference(
    'wasserman1994',
    'Wasserman, Stanley; Faust, Katherine',
    1994,
    'Social network analysis: Methods and applications',
    { publisher: 'Cambridge University Press', doi: '10.1017/CBO9780511815478' },
  ),
  reference(
    'brin1998',
    'Brin, Sergey; Page, Lawrence',
    1998,
    'The anatomy of a large-scale hypertextual Web search engine',
    {
      journal: 'Computer Networks and ISDN Systems',
      volume: '30',
      pages: '107–117',
      doi: '10.1016/S0169-7552(98)00110-X',
    },
  ),
  reference(
    'watts1998',
    'Watts, Duncan J.; Strogatz, Steven H.',
    1998,
    'Collective dynamics of “small-world” networks',
    { journal: 'Nature', volume: '393', pages: '440–442', doi: '10.1038/30918' },
  ),
  reference('brandes2001', 'Brandes, Ulrik', 2001, 'A faster algorithm for betweenness centrality', {
    journal: 'Journal of Mathematical Sociology',
    volume: '25',
    pages: '163–177',
    doi: '10.1080/0022250X.2001.9990249',
  }),
  reference(
    'newman2001',
    'Newman, M. E. J.',
    2001,
    'Scientific collaboration networks. II. Shortest paths, weighted networks, and centrality',
    { journal: 'Physical Review E', volume: '64', pages: '016132', doi: '10.1103/PhysRevE.64.016132' },
  ),
  reference('walshaw2003', 'Walshaw, Chris', 2003, 'A multilevel algorithm for force-directed graph-drawing', {
    journal: 'Journal of Graph Algorithms and Applications',
    volume: '7',
    pages: '253–285',
    doi: '10.7155/jgaa.00070',
  }),
  reference('eppstein2004', 'Eppstein, David; Wang, Joseph', 2004, 'Fast approximation of centrality', {
    journal: 'Journal of Graph Algorithms and Applications',
    volume: '8',
    pages: '39–45',
    doi: '10.7155/jgaa.00081',
  }),
  reference(
    'guimera2005',
    'Guimerà, Roger; Amaral, Luís A. Nunes',
    2005,
    'Functional cartography of complex metabolic networks',
    { journal: 'Nature', volume: '433', pages: '895–900', doi: '10.1038/nature03288' },
  ),
  reference(
    'reichardt2006',
    'Reichardt, Jörg; Bornholdt, Stefan',
    2006,
    'Statistical mechanics of community detection',
    { journal: 'Physical Review E', volume: '74', pages: '016110', doi: '10.1103/PhysRevE.74.016110' },
  ),
  reference(
    'vaneck2009',
    'van Eck, Nees Jan; Waltman, Ludo',
    2009,
    'How to normalize cooccurrence data? An analysis of some well-known similarity measures',
    {
      journal: 'Journal of the American Society for Information Science and Technology',
      volume: '60',
      pages: '1635–1651',
      doi: '10.1002/asi.21075',
    },
  ),
  reference(
    'lancichinetti2012',
    'Lancichinetti, Andrea; Fortunato, Santo',
    2012,
    'Consensus clustering in complex networks',
    { journal: 'Scientific Reports', volume: '2', pages: '336', doi: '10.1038/srep00336' },
  ),
  reference('boldi2014', 'Boldi, Paolo; Vigna, Sebastiano', 2014, 'Axioms for centrality', {
    journal: 'Internet Mathematics',
    volume: '10',
    pages: '222–262',
    doi: '10.1080/15427951.2013.865686',
  }),
  reference(
    'jacomy2014',
    'Jacomy, Mathieu; Venturini, Tommaso; Heymann, Sebastien; Bastian, Mathieu',
    2014,
    'ForceAtlas2, a continuous graph layout algorithm for handy network visualization designed for the Gephi software',
    { journal: 'PLoS ONE', volume: '9', pages: 'e98679', doi: '10.1371/journal.pone.0098679' },
  ),
  reference(
    'perianes2016',
    'Perianes-Rodriguez, Antonio; Waltman, Ludo; van Eck, Nees Jan',
    2016,
    'Constructing bibliometric networks: A comparison between full and fractional counting',
    { journal: 'Journal of Informetrics', volume: '10', pages: '1178–1195', doi: '10.1016/j.joi.2016.10.006' },
  ),
  reference(
    'traag2019',
    'Traag, V. A.; Waltman, L.; van Eck, N. J.',
    2019,
    'From Louvain to Leiden: Guaranteeing well-connected communities',
    { journal: 'Scientific Reports', volume: '9', pages: '5233', doi: '10.1038/s41598-019-41695-z' },
  ),
  reference(
    'page2021',
    'Page, Matthew J.; McKenzie, Joanne E.; Bossuyt, Patrick M.; others, and',
    2021,
    'The PRISMA 2020 statement: An updated guideline for reporting systematic reviews',
    { journal: 'BMJ', volume: '372', pages: 'n71', doi: '10.1136/bmj.n71' },
  ),
  reference(
    'grootendorst2022',
    'Grootendorst, Maarten',
    2022,
    'BERTopic: Neural topic modeling with a class-based TF-IDF procedure',
    { journal: 'arXiv', pages: '2203.05794', doi: '10.48550/arXiv.2203.05794' },
  ),
]

export const references: ReadonlyMap<string, Reference> = new Map(all.map((one) => [one.key, one]))

/** Those that a text cites as `[@key]`, in the order of the list: by year. */
export const citedIn = (text: string): readonly Reference[] => all.filter(({ key }) => text.includes(`@${key}`))

/** `Newman 2001`, `Brin and Page 1998`, `Traag et al. 2019`. */
export function shortly({ authors, year }: Reference): string {
  const [[first] = [''], [second] = ['']] = authors
  const names = authors.length > 2 ? `${first} et al.` : authors.length === 2 ? `${first} and ${second}` : first
  return `${names} ${year}`
}

/** A line of a list of references. */
export function inFull({ authors, year, title, journal, publisher, volume, pages, doi }: Reference): string {
  const names = authors.map(([family, given]) => (family === 'others' ? 'et al.' : `${family}, ${given}`))
  const where = [publisher, [journal, volume].filter(Boolean).join(' '), pages].filter(Boolean).join(', ')
  return `${names.join('; ')} (${year}). ${title}. ${where}.${doi === undefined ? '' : ` https://doi.org/${doi}`}`
}

/** An entry of BibTeX. */
export function asBibtex({ key, authors, ...rest }: Reference): string {
  const names = authors.map(([family, given]) => (family === 'others' ? family : `${family}, ${given}`)).join(' and ')
  const fields = Object.entries({ author: names, ...rest, title: `{${rest.title}}` }).map(
    ([name, value]) => `  ${name} = {${String(value).replaceAll('–', '--').replace('“', '``').replace('”', "''")}},\n`,
  )
  return `@${rest.journal === undefined ? 'book' : 'article'}{${key},\n${fields.join('')}}\n`
}
