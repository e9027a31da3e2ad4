/** What Trino says otherwise than DuckDB: the steps themselves are in words that both know. */
export const dialect = {
  unnested: (table: string, list: string, name: string) =>
    `(SELECT x.*, u.${name} FROM ${table} x CROSS JOIN UNNEST(${list}) AS u (${name}))`,
  make: (table: string, query: string) => `CREATE TABLE ${table} WITH (format = 'PARQUET') AS\n${query}`,
  empty: (table: string, columns: Readonly<Record<string, string>>) =>
    `CREATE TABLE ${table} (${Object.entries(columns).map(([name, type]) => `${name} ${type}`)}) WITH (format = 'PARQUET')`,
} as const
