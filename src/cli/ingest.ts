import { readFile, writeFile } from 'node:fs/promises'
import { jsonPieces } from '../export/json.ts'
import { authorPage } from '../ingest/formats/author-page.ts'
import { readAll } from '../ingest/formats/format.ts'
import { explore } from '../ingest/pipeline.ts'
import { defaultSettings } from '../model/settings.ts'
import { type Command, exit } from './command.ts'

export const ingest: Command = {
  name: 'ingest',
  summary: 'read bibliographies and write the finished map',
  usage: 'coterie ingest FILES… --out graph.json\n',
  async run(args, terminal) {
    const out = args[args.indexOf('--out') + 1]!
    const files = args.filter((arg, i) => arg !== '--out' && args[i - 1] !== '--out')
    const readings = []
    for (const file of files)
      readings.push(readAll(authorPage, await readFile(file, 'utf8'), file, terminal.today.getFullYear()))
    const graph = await explore(readings, defaultSettings)
    await writeFile(out, [...jsonPieces(graph)].join(''))
    return exit.done
  },
}
