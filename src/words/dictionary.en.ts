/** What the columns of exported tables say, in a line each; measures are told by their own words. */
export const dictionary: Readonly<
  Record<'nodes' | 'ties' | 'works' | 'measures' | 'dictionary', Readonly<Record<string, string>>>
> = {
  nodes: {
    id: 'Key of the node: a: an author, w: a work, t: a topic.',
    label: 'Name of an author, title of a work, wording of a topic.',
    x: 'Place on the map, from left to right.',
    y: 'Place on the map, from below upwards.',
    size: 'Size on the map, 4 to 20: its area follows the number of ties within the kind.',
    colour: 'Colour of its cluster, as red, green and blue.',
    kind: 'author, work or topic.',
    cluster: 'Number of its cluster, from 0 by falling size.',
    cluster_name: 'Name of its cluster.',
    cluster_colour: 'Place of its cluster’s colour in the palette.',
    year: 'Year of publication; of an author or a topic the median year of their works.',
    works: 'Works that an author signed, or that a topic occurs in.',
    idf: 'Inverse document frequency of a topic: ln((1 + N) / (1 + df)) + 1.',
    authors: 'Authors of a work as printed, separated by semicolons.',
    venue: 'Journal, proceedings or book that a work stands in.',
    doi: 'DOI of a work.',
    abstract: 'Abstract of a work as printed.',
  },
  ties: {
    Source: 'Key of one node.',
    Target: 'Key of the other.',
    Type: 'Undirected, for Gephi.',
    Weight:
      'Of coauthorship the shared works under the chosen counting, of aboutness the TF-IDF, of similarity the cosine, of cooccurrence the association strength, of authorship 1.',
    kind: 'authorship, aboutness, coauthorship, similarity or cooccurrence.',
    position: 'Of authorship: place in the printed list of authors, from 0.',
    count: 'Of aboutness: occurrences of the topic; those in the title count twice.',
    works: 'Works that both ends share.',
  },
  works: {
    Title: 'Title as printed.',
    Authors: 'Authors as printed, separated by semicolons.',
    Year: 'Year of publication.',
    Venue: 'Journal, proceedings or book.',
    Volume: 'Volume.',
    Issue: 'Issue.',
    Pages: 'Pages or article number.',
    Publisher: 'Publisher.',
    Type: 'Type of publication in the source’s own words.',
    Language: 'Language that the source states.',
    DOI: 'DOI.',
    Keywords: 'Keywords that the source states, separated by semicolons.',
    Citations: 'Citations that the source counts.',
    URL: 'First address that the source gives.',
    Abstract: 'Abstract as printed.',
  },
  measures: {
    measure: 'Name of the measure’s column in the table of nodes.',
    name: 'What the measure is called on the page.',
    kind: 'Kind of node that it is of.',
    nodes: 'Nodes of that kind that have a value.',
    least: 'Least value.',
    median: 'Median.',
    mean: 'Mean.',
    greatest: 'Greatest value.',
    pivots: 'Where the values are estimates: from how many nodes they are.',
    error: 'Where the values are estimates: their largest standard error.',
    meaning: 'What the measure says.',
  },
  dictionary: {
    table: 'Name of a table.',
    column: 'Name of one of its columns.',
    type: 'text, integer or real; what is not known is empty.',
    meaning: 'What the column says.',
  },
}

/** Why a map is not written for Excel. */
export const tooManyRows = (table: string, most: string): string =>
  `Excel takes no table of more than ${most} rows, and the ${table} of this map are more; choose a part of it, or CSV`
