import { describe, test } from 'vitest'
import { doiList } from '../../../src/ingest/formats/doi-list.ts'
import { crossref } from '../../../src/ingest/formats/json/crossref.ts'
import { csl } from '../../../src/ingest/formats/json/csl.ts'
import { dblpSearch } from '../../../src/ingest/formats/json/dblp-search.ts'
import { openalex } from '../../../src/ingest/formats/json/openalex.ts'
import { semanticScholar } from '../../../src/ingest/formats/json/semantic-scholar.ts'
import { zotero } from '../../../src/ingest/formats/json/zotero.ts'
import {
  dimensions,
  lens,
  scopus,
  springer,
  table,
  wosTab,
  wosTable,
} from '../../../src/ingest/formats/table/table-formats.ts'
import { acl } from '../../../src/ingest/formats/xml/acl.ts'
import { arxiv } from '../../../src/ingest/formats/xml/arxiv.ts'
import { dblp } from '../../../src/ingest/formats/xml/dblp.ts'
import { endnote } from '../../../src/ingest/formats/xml/endnote.ts'
import { medlineXml, pubmed } from '../../../src/ingest/formats/xml/pubmed.ts'
import { expectToSurvive, inputs } from './mutations.ts'
import { samples } from './samples.ts'

describe(`of ${inputs} damaged files none stops a reader, or reads differently in pieces`, () => {
  const formats = [
    ...[acl, pubmed, medlineXml, arxiv, dblp, endnote],
    ...[openalex, crossref, semanticScholar, csl, zotero, dblpSearch],
    ...[wosTab, wosTable, scopus, dimensions, lens, springer, table],
    doiList,
  ]
  for (const format of formats)
    test(format.id, () => {
      expectToSurvive(format, samples[format.id]!)
    })
})
