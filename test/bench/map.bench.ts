// From the bytes of ACL 2022 (774 papers) to a placed map: ours against the same steps in Python.
import { readFile } from 'node:fs/promises'
import { read } from '../../src/ingest/formats/read-source.ts'
import { explore } from '../../src/ingest/pipeline.ts'
import { defaultSettings } from '../../src/model/settings.ts'
import { PythonPeer, pythonWith } from './python.ts'
import { type Cost, compared, interleaved, line, seconds } from './timing.ts'

const file = 'public/samples/acl-2022.xml.gz'

const bytes = await readFile(file)

async function ours(): Promise<number> {
  return seconds(async () => {
    const source = {
      name: file,
      size: bytes.length,
      bytes: (async function* () {
        yield new Uint8Array(bytes)
      })(),
    }
    const { reading } = await read(source, { yearRetrieved: 2026 })
    let nodes = 0
    for (const _ of (await explore([reading], { settings: defaultSettings })).graph.nodes()) nodes++
    if (nodes < 3000) throw new Error(`only ${nodes} nodes`)
  })
}

const python = pythonWith('lxml', 'sklearn', 'networkx')
if (python === undefined) {
  const { us } = await interleaved({ us: ours })
  console.log(
    `bytes to placed map, ACL 2022     ${us.toFixed(3)} s   (no Python with lxml, scikit-learn and networkx here: not compared)`,
  )
} else {
  // One round that counts: theirs takes over a minute. networkx places by Fruchterman and Reingold; 50 iterations are its default.
  const peer = new PythonPeer(python, 'map.py', [file, '50'])
  const theirs = () => peer.ask<Cost>('go')
  const { us, them } = await compared({ us: ours, them: theirs }, 1)
  console.log(line('bytes to placed map, ACL 2022', us, 'lxml+scikit-learn+networkx', them, 0.1))
  peer.end()
}
