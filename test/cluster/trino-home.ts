import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

/** Which Trino, and of which Java it is the first that runs it. */
const trino = '476'
const leastJava = 24

/** What a cluster is started with. */
export interface ClusterTools {
  readonly java: string
  /** The folder of a server with the plugin of Hive. */
  readonly home: string
}

/** What there is for a cluster; else what is missing, in words. */
export function clusterTools(): ClusterTools | { readonly missing: string } {
  const java = javas().find((path) => versionOf(path) >= leastJava)
  if (java === undefined) return { missing: `Java ${leastJava} or newer` }
  const own = process.env.TRINO_HOME
  if (own !== undefined) return existsSync(join(own, 'lib')) ? { java, home: own } : { missing: `Trino in ${own}` }
  const home = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'coterie', `trino-${trino}`)
  if (!existsSync(home) && !fetched(home)) return { missing: `Trino ${trino} (TRINO_HOME, or Maven to fetch it)` }
  return { java, home }
}

function javas(): readonly string[] {
  const folders = [
    ...(process.env.JAVA_HOME === undefined ? [] : [join(process.env.JAVA_HOME, 'bin')]),
    ...(process.env.PATH ?? '').split(delimiter),
    ...(existsSync('/usr/lib/jvm') ? readdirSync('/usr/lib/jvm').map((name) => join('/usr/lib/jvm', name, 'bin')) : []),
  ]
  return folders.map((folder) => join(folder, 'java')).filter(existsSync)
}

const versionOf = (java: string): number =>
  Number(/version "(\d+)/u.exec(spawnSync(java, ['-version'], { encoding: 'utf8' }).stderr)?.[1] ?? 0)

/** Fetches the server and its plugin from Maven's registry, once; whether that went well. */
function fetched(home: string): boolean {
  const half = `${home}.${process.pid}`
  try {
    mkdirSync(half, { recursive: true })
    console.log(`Fetching Trino ${trino} (about 400 MB, once) …`)
    for (const artifact of [`io.trino:trino-server-core:${trino}:tar.gz`, `io.trino:trino-hive:${trino}:zip`])
      execFileSync('mvn', ['-q', '-B', 'dependency:copy', `-Dartifact=${artifact}`, `-DoutputDirectory=${half}`], {
        stdio: ['ignore', 2, 2],
      })
    const server = `trino-server-core-${trino}`
    execFileSync('tar', ['xzf', `${server}.tar.gz`], { cwd: half })
    execFileSync('unzip', ['-q', `trino-hive-${trino}.zip`, '-d', 'hive'], { cwd: half })
    const [unpacked] = readdirSync(join(half, 'hive'))
    renameSync(join(half, 'hive', unpacked!), join(half, server, 'plugin', 'hive'))
    renameSync(join(half, server), home)
    return true
  } catch (error) {
    console.log(String(error))
    return false
  } finally {
    rmSync(half, { recursive: true, force: true })
  }
}
