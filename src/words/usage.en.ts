/** One option or operand as the help of a command tells it. */
export type Told = Readonly<Record<string, string>>

/** What a command is for, and what it takes. */
export interface CommandWords {
  readonly summary: string
  readonly about: string
  readonly operands: Told
  readonly options?: Told
}

/** Options that mean the same in every command. */
const shared: Told = {
  retrieved:
    'day on which the files were retrieved, as in 2026-05-27: dates printed without a year mean its year (default: what the project says, else today)',
  year: 'the year only',
  format: 'instead of the format detected from the content',
  encoding: 'instead of the encoding detected from the content: utf-8, utf-16le, windows-1252, gbk, …',
  columns: 'what the columns of a table hold if its headers are unknown: title=Titel,authors=Autoren',
  counting: 'what each shared work of n authors adds to a pair of them, 1/(n-1) or 1',
  resolution: 'above 1 more and smaller clusters, below 1 fewer and larger (default: found automatically)',
  topics: 'at most this many topics on the map',
  seed: 'of clusters and layout',
  timings: 'print the time of each stage, and the peak of memory, on standard error',
  out: 'where to write (default: standard output)',
  store: 'the folder that keeps the tables of the steps (default of coterie field: beside the map)',
  memory: 'how much memory the engine may take; what does not fit goes to the disk',
  threads: 'how many threads the engine may use (default: one a core)',
}

const files = 'files, folders, or - for standard input; gzip and zip are unpacked'

const commands: Readonly<Record<string, CommandWords>> = {
  ingest: {
    summary: 'read files and write the finished map',
    about:
      'Reads bibliographies, author pages or ready-made graphs and writes the map: authors, works and topics with their ties, measures, clusters and places. Progress and problems go to standard error.',
    operands: { FILES: files },
    options: {
      format: 'as what to write, where the name of --out does not say it',
      project:
        'a .coterie or project.json: its decisions, vocabulary, settings and arrangement are taken; without FILES the files that lie in it are read. Same files, same map as on the page',
      decisions:
        'decisions exported from Coterie, or a VOSviewer thesaurus, taken after those of the project: who is who, and what was corrected about works',
      'with-sources': 'put the files themselves into the .coterie that is written',
      out: 'where to write, as the ending of the name says; several may be named; standard output unless told',
      lens: 'write only the nodes and ties that this lens shows',
      years: 'write only works of these years, as in 2018-2022 or 2020, and who and what belongs to them',
      'min-works': 'write only authors and topics with at least so many works',
      paper:
        'the paper that an SVG or a PDF is made for: a journal’s column (85 mm) or two, a slide, A4, or a poster; two columns unless told',
      ground: 'what is behind a figure: light unless told',
      'with-map': 'put the map itself into an SVG, which then opens again as the map',
    },
  },
  analyse: {
    summary: 'measure, cluster and place a ready-made graph',
    about:
      'Reads a graph (GEXF, GraphML, GML, Pajek, DOT, GDF, UCINET DL, SIF; the JSON of graphology, D3, networkx, VOSviewer, Cytoscape, Gephi Lite; tables of ties, matrices, or lines “a b [weight]”) as undirected and writes it with the results in graphology’s serialisation. Weights are closeness: a heavier tie is a shorter way (its length is 1 / weight in weightedBetweenness; the other distances count ties). Where betweenness or closeness is estimated from a sample, the graph and standard error say so. Progress and problems go to standard error.',
    operands: { GRAPH: 'a file, or - for standard input; gzip is unpacked' },
    options: {
      measures: 'ids separated by commas, all, or none (default: all)',
      clusters: 'clusters by Leiden’s algorithm, as “cluster”, from 0 by falling size',
      resolution: 'above 1: more and smaller clusters',
      layout: 'places nodes, as “x” and “y”',
      format: 'in place of the format that the content shows',
      out: 'where to write, as .json (default: standard output)',
    },
  },
  people: {
    summary: 'say which printed names are one person',
    about:
      'Reads a table with the columns mention, paper, pos, name and year (more, if there: affiliation, orcid, openalex, dblp, scopus, title, abstract, venue) and prints a table with the columns mention and cluster: names of one cluster are one person’s. Two names of one paper never are.',
    operands: { 'MENTIONS.csv': 'comma, semicolon or tab between the cells; - for standard input; gzip is unpacked' },
    options: {
      why: 'on standard error, each merge with its confidence and evidence',
      decisions: 'decisions exported from Coterie, or a VOSviewer thesaurus (label<TAB>replace by)',
    },
  },
  records: {
    summary: 'print every record as read, one JSON object per line, before anything is joined',
    about:
      'Prints one JSON object per record as read, one per line: file, format, record, line, key, type, title, year, doi, bylines (given, family, suffix, literal, affiliation, orcid), incomplete, abstract, venue, and all else that the source says. Problems go to standard error.',
    operands: { FILES: files },
  },
  stats: {
    summary: 'print what the files hold, in numbers',
    about:
      'Prints the numbers of records, works (records of the same work joined), incomplete (works that print “et al.” for some of their authors), abstracts (of records), bylines (printed names of people), corporate (printed names of groups), names (distinct name keys of people), coauthorPairs (of name keys), authors (people and groups, after telling them apart) and problems. Problems themselves go to standard error.',
    operands: { FILES: files },
    options: { json: 'as one JSON object' },
  },
  terms: {
    summary: 'print what each work is about, one JSON object per line',
    about:
      'Prints one JSON object per work, one per line: id, title, language, and its terms, most telling first: the phrases that describe it. Also reads a JSON list of { id, title, abstract }, whose works keep their ids and order.',
    operands: { FILES: files },
    options: {
      top: 'at most so many terms per work',
      shared: 'the topics of the map instead: terms that at least two works share',
    },
  },
  field: {
    summary: 'draw the map of a field from more works than fit into memory',
    about:
      'Selects works from a snapshot of OpenAlex (JSON lines or Parquet, in files or folders), or from files of records, tells people apart, counts who wrote with whom, and writes the map of the most important part, with measures of the whole beside those of the part. DuckDB does it on the disk; it is installed when it is first asked for. A plan is printed first. Each step leaves a table: what is finished is not done again, after Ctrl+C or a kill either.',
    operands: { SOURCE: 'files and folders, an address of Parquet, or a folder that coterie warehouse import made' },
    options: {
      topic: 'a phrase in title, abstract, topics or keywords; said several times, one of them',
      years: 'only works of these years, as in 2015-2024',
      institution: 'only works signed from there: words of its name, or its id in OpenAlex or ROR',
      country: 'only works signed from there: two letters, as in KR',
      venue: 'only works in this journal or at this conference: words of its name',
      author: 'only works of these people: a name, or an id in OpenAlex or ORCID',
      steps: 'also works of those who wrote with them, so many steps away',
      top: 'at most so many authors, works and topics on the map',
      backbone:
        'tie only those authors whose tie is that heavy by chance with lower odds, as in 0.05, among all of the whole',
      plan: 'print the plan and end',
      engine:
        'a Trino cluster in place of DuckDB, by its address; SOURCE is then the schema that has the tables of an import, works and bylines',
      user: 'who asks the cluster (default: who is logged in); a password is taken from TRINO_PASSWORD',
      catalog: 'where the cluster writes the tables of the steps',
      schema: 'the schema there',
      session: 'a session property of the cluster, as in query_max_memory=4GB',
      out: 'where to write the map, a .coterie',
    },
  },
  warehouse: {
    summary: 'import large sources, say what is there, check files',
    about:
      'import reads files and folders into the folder of a warehouse, from which coterie field draws; status says which tables are there; check reads every file through and names what is damaged, with the line or the row group.',
    operands: { TASK: 'import, status or check', FILES: 'for import and check: files and folders' },
  },
  completion: {
    summary: 'print what lets a shell complete commands and options',
    about:
      'Prints a script for a shell. For bash: coterie completion bash > ~/.local/share/bash-completion/completions/coterie; for zsh: coterie completion zsh > a file called _coterie in a folder of $fpath; for fish: coterie completion fish > ~/.config/fish/completions/coterie.fish.',
    operands: { SHELL: 'bash, zsh or fish' },
  },
  man: {
    summary: 'print the manual page',
    about: 'Prints the manual page in the language of man: coterie man | man -l -',
    operands: {},
  },
}

/** What the help of the terminal says; the manual page and the completion of shells are made of the same words. */
export const usage = {
  program: 'who writes with whom, and about what',
  about:
    'Coterie reads bibliographies and author pages, judges who is who and what belongs together, and writes the map of it. The same files give the same map on every machine, and on the page.',
  overview: (lines: string): string =>
    `coterie COMMAND …: who writes with whom, and about what\n\n${lines}\n\ncoterie COMMAND --help says more; coterie --version says which version this is.\n`,
  synopsis: 'OPTIONS',
  usual: (value: string): string => `(default: ${value})`,
  exits: [
    'done',
    'nothing could be read or written',
    'the command line is wrong',
    'done, but without a file that could not be read',
  ],
  exitCodes: (codes: readonly string[]): string => {
    const [first, ...others] = codes.map((meaning, code) => (code === 0 ? `${code}` : `${code} when ${meaning}`))
    return `Exit code: ${[first, ...others].join('; ')}.`
  },
  sections: {
    name: 'NAME',
    synopsis: 'SYNOPSIS',
    about: 'DESCRIPTION',
    commands: 'COMMANDS',
    exits: 'EXIT STATUS',
  },
  help: 'says this',
  shared,
  commands,
  noShell: (typed: string, all: readonly string[]): string =>
    `there is no completion for “${typed}”; there is one for ${all.join(', ')}.`,
  noYears: (typed: string): string => `“${typed}” is no span of years as in 2018-2022.`,
  noLens: (typed: string, all: readonly string[]): string =>
    `there is no lens “${typed}”; there are ${all.join(', ')}.`,
  noneOf: (flag: string, typed: string, all: readonly string[]): string =>
    `--${flag}: there is no “${typed}”; there are ${all.join(', ')}.`,
  nothingLeft: 'nothing is left by --lens, --years and --min-works.',
}
