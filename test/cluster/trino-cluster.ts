import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, openSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { ClusterTools } from './trino-home.ts'

export interface TrinoCluster {
  readonly url: string
  /** Ends one of the two workers at once. */
  killWorker(): Promise<void>
  end(): Promise<void>
}

/** A coordinator and two workers on loopback, whose catalog `hive` has its tables in `files`, a folder. */
export async function startCluster({ java, home }: ClusterTools, folder: string, files: string): Promise<TrinoCluster> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const nodes = [
    start('coordinator', port),
    start('worker1', await freePort()),
    start('worker2', await freePort()),
  ] as const
  try {
    await active(3)
  } catch (error) {
    await end()
    throw error
  }
  return { url, killWorker: () => killed(nodes[2]), end }

  function start(name: string, http: number): ChildProcess {
    const at = join(folder, name)
    mkdirSync(join(at, 'etc/catalog'), { recursive: true })
    symlinkSync(join(home, 'plugin'), join(at, 'plugin'))
    const isCoordinator = name === 'coordinator'
    writeFileSync(
      join(at, 'etc/config.properties'),
      [
        `coordinator=${isCoordinator}`,
        ...(isCoordinator ? ['node-scheduler.include-coordinator=false'] : []),
        `http-server.http.port=${http}`,
        `discovery.uri=${url}`,
        'query.max-memory=600MB',
        'query.max-memory-per-node=300MB',
        'memory.heap-headroom-per-node=100MB',
      ].join('\n'),
    )
    writeFileSync(
      join(at, 'etc/catalog/hive.properties'),
      [
        'connector.name=hive',
        'hive.metastore=file',
        'hive.metastore.catalog.dir=local:///meta',
        'fs.native-local.enabled=true',
        `local.location=${files}`,
      ].join('\n'),
    )
    const options = {
      'node.environment': 'test',
      'node.id': name,
      'node.data-dir': join(at, 'data'),
      // Else it takes the machine's own address.
      'node.internal-address': '127.0.0.1',
      config: join(at, 'etc/config.properties'),
    }
    const log = openSync(join(at, 'log'), 'w')
    return spawn(
      java,
      [
        '-Xmx700m',
        '-XX:+UseG1GC',
        '-XX:-OmitStackTraceInFastThrow',
        '-Djdk.attach.allowAttachSelf=true',
        '-Dfile.encoding=UTF-8',
        '--add-modules=jdk.incubator.vector',
        '--enable-native-access=ALL-UNNAMED',
        '--sun-misc-unsafe-memory-access=allow',
        ...Object.entries(options).map(([key, value]) => `-D${key}=${value}`),
        '-cp',
        `${join(home, 'lib')}/*`,
        'io.trino.server.TrinoServer',
      ],
      { cwd: at, stdio: ['ignore', log, log] },
    )
  }

  /** Waits until so many nodes are there. */
  async function active(count: number): Promise<void> {
    for (let seconds = 0; seconds < 600; seconds++) {
      const gone = nodes.find(({ exitCode }) => exitCode !== null)
      if (gone !== undefined)
        throw new Error(`a node ended:\n${readFileSync(join(folder, 'coordinator/log'), 'utf8').slice(-3000)}`)
      const found = await fetch(`${url}/v1/info`)
        .then((response) => response.json() as Promise<{ readonly starting: boolean }>)
        .then(({ starting }) => (starting ? 0 : nodesAt(url)))
        .catch(() => 0)
      if (found >= count) return
      await setTimeout(1000)
    }
    throw new Error('the cluster did not start')
  }

  async function end(): Promise<void> {
    for (const node of nodes) await killed(node)
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Nodes that the coordinator knows to be active. */
async function nodesAt(url: string): Promise<number> {
  const headers = { 'X-Trino-User': 'test' }
  const body = "SELECT count(*) FROM system.runtime.nodes WHERE state = 'active'"
  let answer = (await (await fetch(`${url}/v1/statement`, { method: 'POST', headers, body })).json()) as NodeCount
  let count = 0
  for (;;) {
    count = answer.data?.[0]?.[0] ?? count
    if (answer.nextUri === undefined) return count
    answer = (await (await fetch(answer.nextUri, { headers })).json()) as NodeCount
  }
}

interface NodeCount {
  readonly nextUri?: string
  readonly data?: readonly (readonly [number])[]
}

async function killed(node: ChildProcess): Promise<void> {
  if (node.exitCode !== null || node.signalCode !== null) return
  const exit = once(node, 'exit')
  node.kill('SIGKILL')
  await exit
}

async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}
