import { describe, expect, test } from 'vitest'
import { type Format, readAll } from '../../../src/ingest/formats/format.ts'
import { crossref } from '../../../src/ingest/formats/json/crossref.ts'
import { csl } from '../../../src/ingest/formats/json/csl.ts'
import { openalex } from '../../../src/ingest/formats/json/openalex.ts'
import { semanticScholar } from '../../../src/ingest/formats/json/semantic-scholar.ts'
import { scopus, table, wosTab } from '../../../src/ingest/formats/table/table-formats.ts'
import { acl } from '../../../src/ingest/formats/xml/acl.ts'
import { arxiv } from '../../../src/ingest/formats/xml/arxiv.ts'
import { dblp } from '../../../src/ingest/formats/xml/dblp.ts'
import { endnote } from '../../../src/ingest/formats/xml/endnote.ts'
import { jats } from '../../../src/ingest/formats/xml/jats.ts'
import { marcXml } from '../../../src/ingest/formats/xml/marcxml.ts'
import { pubmed } from '../../../src/ingest/formats/xml/pubmed.ts'
import { tei } from '../../../src/ingest/formats/xml/tei.ts'
import { wordSources } from '../../../src/ingest/formats/xml/word-sources.ts'

interface Example {
  readonly format: Format
  readonly good: (title: string) => string
  readonly bad: readonly string[]
  readonly file: (records: readonly string[]) => string
}

const xml = (format: Format, good: (title: string) => string, around: readonly [string, string]): Example => ({
  format,
  good,
  bad: [
    good('bad').replace(/<\/[\w:]+>$/u, ''),
    good('bad').replace('bad', 'bad <i>'),
    good('bad').replace('bad', '1 < 2 and 3 > 2'),
    good('bad').replace('bad', `${'<i>'.repeat(300)}${'</i>'.repeat(300)}`),
  ],
  file: (records) => around[0] + records.join('\n') + around[1],
})

const json = (format: Format, good: (title: string) => string, around: readonly [string, string]): Example => ({
  format,
  good,
  bad: [
    good('bad').replace(/\}$/u, ''),
    good('bad').replace('bad"', 'bad'),
    good('bad').replace('"bad"', 'bad'),
    good('bad').replace('"bad"', `${'['.repeat(600)}${']'.repeat(600)}`),
  ],
  file: (records) => around[0] + records.join(',\n') + around[1],
})

const examples: readonly Example[] = [
  xml(acl, (title) => `<paper id="1"><title>${title}</title><author><first>A</first><last>B</last></author></paper>`, [
    '<collection id="2022.acl"><volume id="long"><meta><year>2022</year></meta>',
    '</volume></collection>',
  ]),
  xml(
    pubmed,
    (title) =>
      `<PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>${title}</ArticleTitle></Article></MedlineCitation></PubmedArticle>`,
    ['<PubmedArticleSet>', '</PubmedArticleSet>'],
  ),
  xml(arxiv, (title) => `<entry><id>http://arxiv.org/abs/2203.01234v2</id><title>${title}</title></entry>`, [
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>arXiv Query</title>',
    '</feed>',
  ]),
  xml(dblp, (title) => `<article key="x/1"><author>A B</author><title>${title}.</title></article>`, [
    '<dblp>',
    '</dblp>',
  ]),
  xml(endnote, (title) => `<record><rec-number>1</rec-number><titles><title>${title}</title></titles></record>`, [
    '<xml><records>',
    '</records></xml>',
  ]),
  xml(
    jats,
    (title) =>
      `<article><front><article-meta><title-group><article-title>${title}</article-title></title-group></article-meta></front></article>`,
    ['<pmc-articleset>', '</pmc-articleset>'],
  ),
  xml(marcXml, (title) => `<record><datafield tag="245"><subfield code="a">${title}</subfield></datafield></record>`, [
    '<collection>',
    '</collection>',
  ]),
  xml(tei, (title) => `<biblStruct><monogr><title>${title}</title></monogr></biblStruct>`, [
    '<listBibl>',
    '</listBibl>',
  ]),
  xml(wordSources, (title) => `<b:Source><b:Title>${title}</b:Title></b:Source>`, ['<b:Sources>', '</b:Sources>']),
  json(
    openalex,
    (title) =>
      `{"id":"https://openalex.org/W1","title":"${title}","authorships":[{"author":{"id":"https://openalex.org/A1","display_name":"A B"}}]}`,
    ['{"meta":{"count":3},"results":[', '],"group_by":[]}'],
  ),
  json(crossref, (title) => `{"DOI":"10.1000/a","title":["${title}"],"author":[{"given":"A","family":"B"}]}`, [
    '{"status":"ok","message":{"items":[',
    ']}}',
  ]),
  json(semanticScholar, (title) => `{"paperId":"a","title":"${title}","authors":[{"authorId":"1","name":"A B"}]}`, [
    '{"total":3,"data":[',
    ']}',
  ]),
  json(csl, (title) => `{"id":"a","title":"${title}","author":[{"family":"B","given":"A"}]}`, ['[', ']']),
  {
    format: csl,
    good: (title) => `{"id":"a","title":"${title}"}`,
    bad: ['{"id":"a","title":"bad"', '{"id":"a","title":"bad}', '{"id":"a",title:bad}', '{"error":"not found"}'],
    file: (records) => records.join('\n'),
  },
  {
    format: scopus,
    good: (title) => `"B A.","${title}","2020","2-s2.0-1"`,
    bad: ['"B A.","bad,"2020","2-s2.0-1"', 'B A.,"bad,2020,2-s2.0-1', 'B A.,bad,2020,2-s2.0-1,and,more'],
    file: (records) => `\ufeff"Authors","Title","Year","EID"\n${records.join('\n')}\n`,
  },
  {
    format: table,
    good: (title) => `${title},"Smith, John",2020`,
    bad: ['bad,"Smith, John,2020', 'bad"bad,x,y,z'],
    file: (records) => `Title,Authors,Year\r\n${records.join('\r\n')}`,
  },
  {
    format: wosTab,
    good: (title) => `J\tB, A\t${title}\t2020`,
    bad: ['J\tB, A\tbad\t2020\tmore', 'J'],
    file: (records) => `PT\tAU\tTI\tPY\n${records.join('\n')}\n`,
  },
]

for (const { format, good, bad, file } of examples)
  describe(`${format.id}: n good records and a bad one give n works and one problem`, () => {
    bad.forEach((broken, kind) => {
      for (const before of [0, 1, 3])
        for (const after of [0, 1, 4])
          test(`bad ${kind + 1} after ${before}, before ${after}`, () => {
            const titles = Array.from({ length: before + after }, (_, i) => `Title ${i + 1}`)
            const records = titles.map(good)
            const text = file([...records.slice(0, before), broken, ...records.slice(before)])
            const { records: works, problems } = readAll(format, text, 'f', 2026)
            const serious = problems.filter((problem) => problem.severity !== 'note')
            expect(works.map((work) => work.title)).toEqual(titles)
            expect(serious).toHaveLength(1)
            expect(serious[0]).toMatchObject({ file: 'f', severity: 'error', record: String(before + 1) })
            expect(serious[0]!.raw).toContain(broken.slice(0, 20))
            expect(text.split(/\r?\n/u)[serious[0]!.line! - 1]).toContain(broken.slice(0, 20))
          })
    })
  })
