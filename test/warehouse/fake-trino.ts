import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { loadDuckdb } from '../../src/warehouse/duckdb/duckdb-package.ts'

/** What a server that is not well does. */
export interface Ailments {
  /** Answers so many requests with this status first. */
  readonly busy?: { readonly status: number; readonly times: number }
  /** Ends so many connections without an answer, of requests after the first of a query. */
  readonly dropped?: number
  /** Never ends a query that holds this. */
  readonly endless?: string
  /** Ends every query that holds this with an error. */
  readonly failing?: string
}

export interface FakeTrino {
  readonly url: string
  /** Every query that was asked, and every one that was cancelled, by id. */
  readonly asked: readonly string[]
  readonly cancelled: readonly string[]
  /** Headers of the last request. */
  headers(): IncomingMessage['headers']
  close(): Promise<void>
}

const pageRows = 100

/** The client protocol of Trino in front of DuckDB, whose catalog is called `memory` and whose schema is `main`. */
export async function fakeTrino({ busy, dropped = 0, endless, failing }: Ailments = {}): Promise<FakeTrino> {
  const { DuckDBInstance } = await loadDuckdb(() => {})
  const instance = await DuckDBInstance.create(':memory:', { threads: '2', memory_limit: '1GB' })
  const connection = await instance.connect()
  const asked: string[] = []
  const cancelled: string[] = []
  const answers = new Map<string, { query: string; rows?: unknown[][] }>()
  let refusals = busy?.times ?? 0
  let drops = dropped
  let headers: IncomingMessage['headers'] = {}

  async function rowsOf(query: string): Promise<unknown[][]> {
    const result = await connection.stream(inDuckdb(query))
    const rows: unknown[][] = []
    for (
      let chunk = await result.fetchChunk();
      chunk !== null && chunk.rowCount > 0;
      chunk = await result.fetchChunk()
    ) {
      const columns = Array.from({ length: chunk.columnCount }, (_, c) => chunk!.getColumnValues(c))
      for (let r = 0; r < chunk.rowCount; r++)
        rows.push(columns.map((column) => (typeof column[r] === 'bigint' ? Number(column[r]) : column[r])))
    }
    return rows
  }

  const server = createServer(async (request, response) => {
    headers = request.headers
    const body = await text(request)
    const reply = (answer: object) => response.end(JSON.stringify(answer))
    const [, id = '', page = ''] = /^\/v1\/statement\/(\w+)\/(\d+)$/u.exec(request.url ?? '') ?? []
    if (request.method === 'DELETE') {
      cancelled.push(id)
      response.statusCode = 204
      response.end()
      return
    }
    if (refusals-- > 0) {
      response.statusCode = busy!.status
      response.end('come back later')
      return
    }
    const uri = (query: string, next: number) => `${address()}/v1/statement/${query}/${next}`
    if (request.method === 'POST') {
      const query = `q${asked.length}`
      asked.push(body)
      answers.set(query, { query: body })
      reply({ id: query, nextUri: uri(query, 0), stats: { state: 'QUEUED' } })
      return
    }
    if (drops-- > 0) {
      response.destroy()
      return
    }
    const answer = answers.get(id)!
    if (endless !== undefined && answer.query.includes(endless)) {
      reply({ id, nextUri: uri(id, Number(page) + 1), stats: { state: 'RUNNING', progressPercentage: 50 } })
      return
    }
    try {
      if (failing !== undefined && answer.query.includes(failing)) throw new Error('Query exceeded its memory')
      answer.rows ??= await rowsOf(answer.query)
    } catch (error) {
      reply({ id, error: { message: (error as Error).message, errorName: 'GENERIC' }, stats: { state: 'FAILED' } })
      return
    }
    const from = Number(page) * pageRows
    const data = answer.rows.slice(from, from + pageRows)
    const isLast = from + pageRows >= answer.rows.length
    reply({ id, data, ...(isLast ? {} : { nextUri: uri(id, Number(page) + 1) }), stats: { state: 'RUNNING' } })
  })
  const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: address(),
    asked,
    cancelled,
    headers: () => headers,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      connection.closeSync()
      instance.closeSync()
    },
  }
}

/** What Trino says and DuckDB does not. */
const inDuckdb = (query: string): string =>
  query
    .replace(/ WITH \(format = 'PARQUET'\)/u, '')
    .replace('memory.information_schema', 'information_schema')
    .replace('RENAME TO memory.main.', 'RENAME TO ')
