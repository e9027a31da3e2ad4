/** The columns of a source that are read, as OpenAlex calls them, and what records of ours say besides. */
export const sourceColumns: Readonly<Record<string, string>> = {
  id: 'VARCHAR',
  doi: 'VARCHAR',
  display_name: 'VARCHAR',
  title: 'VARCHAR',
  publication_year: 'INTEGER',
  publication_date: 'VARCHAR',
  type: 'VARCHAR',
  language: 'VARCHAR',
  cited_by_count: 'INTEGER',
  is_authors_truncated: 'BOOLEAN',
  ids: 'STRUCT(pmid VARCHAR)',
  primary_location: 'STRUCT(source STRUCT(display_name VARCHAR))',
  authorships:
    'STRUCT(author STRUCT(id VARCHAR, display_name VARCHAR, orcid VARCHAR), raw_author_name VARCHAR, institutions STRUCT(id VARCHAR, display_name VARCHAR, ror VARCHAR, country_code VARCHAR)[], countries VARCHAR[], raw_affiliation_strings VARCHAR[], form VARCHAR, block VARCHAR, parts VARCHAR)[]',
  topics: 'STRUCT(display_name VARCHAR)[]',
  keywords: 'JSON',
  abstract_inverted_index: 'JSON',
  abstract: 'VARCHAR',
  number: 'BIGINT',
  record: 'VARCHAR',
}

/** Of these a source must have some: without, it is no list of works. */
export const needed: readonly (readonly string[])[] = [['id', 'number'], ['display_name', 'title'], ['authorships']]
