import { describe, test } from 'vitest'
import { formats } from '../../../src/ingest/formats/detect-format.ts'
import { type Example, expectOthersRead, harms, titleOf } from './one-record.ts'

const people = [
  ['Ada', 'Byron'],
  ['Per', 'Lind'],
] as const
const each = (one: (given: string, family: string) => string, between = '') =>
  people.map(([given, family]) => one(given, family)).join(between)

const examples: Readonly<Record<string, Example>> = {
  bibtex: {
    record: (i) =>
      `@article{key${i},\n  title = {${titleOf(i)}},\n  author = {${each((g, f) => `${f}, ${g}`, ' and ')}},\n  year = 200${i},\n  note = "Of {Old} \\"uses\\""\n}`,
  },
  ris: {
    record: (i) => `TY  - JOUR\nTI  - ${titleOf(i)}\n${each((g, f) => `AU  - ${f}, ${g}\n`)}PY  - 200${i}\nER  - `,
  },
  medline: {
    record: (i) =>
      `PMID- 100${i}\nTI  - ${titleOf(i)}\n${each((g, f) => `FAU - ${f}, ${g}\nAU  - ${f} ${g[0]}\n`)}DP  - 200${i}\nAB  - It was\n      long.`,
    between: '\n\n',
  },
  'wos-plaintext': {
    before: 'FN Clarivate Analytics Web of Science\nVR 1.0\n',
    record: (i) =>
      `PT J\nAU Byron, A\n   Lind, P\nAF Byron, Ada\n   Lind, Per\nTI ${titleOf(i)}\nPY 200${i}\nUT WOS:000${i}\nER`,
    between: '\n\n',
    after: '\nEF\n',
  },
  ovid: {
    record: (i) =>
      `<${i + 1}. >\nUI  - 62${i}\nTI  - ${titleOf(i)}\n${each((g, f) => `AU  - ${f} ${g[0]}.\n`)}YR  - 200${i}`,
    between: '\n\n',
  },
  'ovid-text': {
    record: (i) =>
      `<${i + 1}>\nUnique Identifier\n  62${i}\nTitle\n  ${titleOf(i)}\nAuthors\n  ${each((g, f) => `${f} ${g[0]}.`, '  ')}\nSource\n  J Liz. ${i}(1):2-3, 200${i}.`,
    between: '\n\n',
  },
  sciencedirect: {
    record: (i) =>
      `${each((g, f) => `${g} ${f}`, ', ')},\n${titleOf(i)},\nCoastal Lizards,\nVolume ${i},\n200${i},\nPages 1-9,\nISSN 0001-0001,\n(https://www.sciencedirect.com/science/article/pii/S000${i})\nAbstract: It was long.`,
    between: '\n\n',
  },
  references: {
    record: (i) => `${i + 1}. ${each((g, f) => `${f} ${g[0]}`, ', ')}. ${titleOf(i)}. New York: Shore Press; 200${i}.`,
  },
  refer: {
    record: (i) => `%0 Journal Article\n%T ${titleOf(i)}\n${each((g, f) => `%A ${f}, ${g}\n`)}%D 200${i}`,
    between: '\n\n',
  },
  'acl-xml': {
    before: '<?xml version="1.0"?>\n<collection id="2022.acl"><volume id="long"><meta><year>2022</year></meta>\n',
    record: (i) =>
      `<paper id="${i + 1}"><title>${titleOf(i)}</title>${each((g, f) => `<author><first>${g}</first><last>${f}</last></author>`)}<abstract>It &amp; <i>that</i>.</abstract></paper>`,
    after: '\n</volume></collection>\n',
  },
  'pubmed-xml': {
    before: '<?xml version="1.0"?>\n<PubmedArticleSet>\n',
    record: (i) =>
      `<PubmedArticle><MedlineCitation><PMID Version="1">${i + 1}</PMID><Article><Journal><JournalIssue><PubDate><Year>200${i}</Year></PubDate></JournalIssue></Journal><ArticleTitle>${titleOf(i)}</ArticleTitle><AuthorList CompleteYN="Y">${each((g, f) => `<Author><LastName>${f}</LastName><ForeName>${g}</ForeName></Author>`)}</AuthorList></Article></MedlineCitation></PubmedArticle>`,
    after: '\n</PubmedArticleSet>\n',
  },
  'arxiv-atom': {
    before: '<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>arXiv Query</title>\n',
    record: (i) =>
      `<entry><id>http://arxiv.org/abs/2203.0123${i}v2</id><published>200${i}-03-02T00:00:00Z</published><title>${titleOf(i)}</title><summary>It &lt; that.</summary>${each((g, f) => `<author><name>${g} ${f}</name></author>`)}<link href="http://arxiv.org/pdf/2203.0123${i}v2"/></entry>`,
    after: '\n</feed>\n',
  },
  'dblp-xml': {
    before: '<?xml version="1.0"?>\n<dblp>\n',
    record: (i) =>
      `<article mdate="2018-01-07" key="x/${i}">${each((g, f) => `<author>${g} ${f}</author>`)}<title>${titleOf(i)}.</title><year>200${i}</year></article>`,
    after: '\n</dblp>\n',
  },
  'endnote-xml': {
    before: '<?xml version="1.0"?><xml><records>\n',
    record: (i) =>
      `<record><rec-number>${i}</rec-number><ref-type name="Journal Article">17</ref-type><contributors><authors>${each((g, f) => `<author><style face="normal">${f}, ${g}</style></author>`)}</authors></contributors><titles><title><style>${titleOf(i)}</style></title></titles><dates><year>200${i}</year></dates></record>`,
    after: '\n</records></xml>\n',
  },
  jats: {
    before: '<?xml version="1.0"?>\n<pmc-articleset>\n',
    record: (i) =>
      `<article article-type="letter"><front><article-meta><article-id pub-id-type="pmid">${i + 1}</article-id><title-group><article-title>${titleOf(i)}</article-title></title-group><contrib-group>${each((g, f) => `<contrib contrib-type="author"><name><surname>${f}</surname><given-names>${g}</given-names></name></contrib>`)}</contrib-group><pub-date pub-type="epub"><year>200${i}</year></pub-date></article-meta></front><body><p>It &amp; that.</p></body></article>`,
    after: '\n</pmc-articleset>\n',
  },
  marcxml: {
    before: '<?xml version="1.0"?>\n<collection>\n',
    record: (i) =>
      `<record><controlfield tag="001">${i}</controlfield><datafield tag="245" ind1="1"><subfield code="a">${titleOf(i)} /</subfield></datafield><datafield tag="264"><subfield code="c">200${i}.</subfield></datafield>${each((g, f) => `<datafield tag="700"><subfield code="a">${f}, ${g}.</subfield></datafield>`)}</record>`,
    after: '\n</collection>\n',
  },
  tei: {
    before: '<?xml version="1.0"?>\n<TEI><text><body><listBibl>\n',
    record: (i) =>
      `<biblFull><titleStmt><title>${titleOf(i)}</title>${each((g, f) => `<author role="aut"><persName><forename>${g}</forename><surname>${f}</surname></persName></author>`)}</titleStmt><sourceDesc><biblStruct><monogr><imprint><date type="datePub">200${i}</date></imprint></monogr></biblStruct></sourceDesc></biblFull>`,
    after: '\n</listBibl></body></text></TEI>\n',
  },
  'word-sources': {
    before: '<?xml version="1.0"?>\n<b:Sources>\n',
    record: (i) =>
      `<b:Source><b:Tag>${i}</b:Tag><b:Author><b:Author><b:NameList>${each((g, f) => `<b:Person><b:Last>${f}</b:Last><b:First>${g}</b:First></b:Person>`)}</b:NameList></b:Author></b:Author><b:Title>${titleOf(i)}</b:Title><b:Year>200${i}</b:Year></b:Source>`,
    after: '\n</b:Sources>\n',
  },
  openalex: {
    before: '{"meta":{"count":7},"results":[',
    between: ',\n',
    record: (i) =>
      `{"id":"https://openalex.org/W${i}","display_name":"${titleOf(i)}","publication_year":200${i},"authorships":[${each((g, f) => `{"author":{"id":"https://openalex.org/A${f.length}","display_name":"${g} ${f}"}}`, ',')}],"abstract_inverted_index":{"Two":[1],"One":[0]}}`,
    after: '],"group_by":[]}',
  },
  crossref: {
    before: '{"status":"ok","message":{"items":[',
    between: ',\n',
    record: (i) =>
      `{"DOI":"10.1000/${i}","title":["${titleOf(i)}"],"author":[${each((g, f) => `{"given":"${g}","family":"${f}"}`, ',')}],"issued":{"date-parts":[[200${i},11,3]]}}`,
    after: ']}}',
  },
  'semantic-scholar': {
    before: '{"total":7,"data":[',
    between: ',\n',
    record: (i) =>
      `{"paperId":"a${i}","title":"${titleOf(i)}","year":200${i},"authors":[${each((g, f) => `{"authorId":"${f.length}","name":"${g} ${f}"}`, ',')}]}`,
    after: ']}',
  },
  'csl-json': {
    before: '[',
    between: ',\n',
    record: (i) =>
      `{"id":"a${i}","type":"book","title":"${titleOf(i)}","author":[${each((g, f) => `{"family":"${f}","given":"${g}"}`, ',')}],"issued":{"date-parts":[[200${i}]]}}`,
    after: ']',
  },
  'zotero-json': {
    before: '[',
    between: ',\n',
    record: (i) =>
      `{"key":"A${i}","version":1,"data":{"key":"A${i}","itemType":"book","title":"${titleOf(i)}","creators":[${each((g, f) => `{"creatorType":"author","firstName":"${g}","lastName":"${f}"}`, ',')}],"date":"March 200${i}"}}`,
    after: ']',
  },
  'dblp-json': {
    before: '{"result":{"query":"x*","hits":{"@total":"7","hit":[',
    between: ',\n',
    record: (i) =>
      `{"@score":"1","@id":"${i}","info":{"authors":{"author":[${each((g, f) => `{"@pid":"1/${f.length}","text":"${g} ${f}"}`, ',')}]},"title":"${titleOf(i)}.","year":"200${i}","key":"journals/${i}"}}`,
    after: ']}}}',
  },
  'wos-tab': {
    before: '\ufeffPT\tAU\tAF\tTI\tPY\tUT\n',
    record: (i) => `J\tByron, A; Lind, P\tByron, Ada; Lind, Per\t${titleOf(i)}\t200${i}\tWOS:${i}`,
  },
  'wos-csv': {
    before: '"","AU","TI","PY","UT"\n',
    record: (i) => `"${i + 1}","BYRON A;LIND P","${titleOf(i)}",200${i},"WOS:${i}"`,
  },
  'scopus-csv': {
    before: '\ufeff"Authors","Author full names","Title","Year","EID"\n',
    record: (i) => `"Byron A.; Lind P.","Byron, Ada (57); Lind, Per (58)","${titleOf(i)}","200${i}","2-s2.0-${i}"`,
  },
  'dimensions-csv': {
    before: '"About the data: Exported on Sep 30, 2026.",,,,\nRank,Publication ID,Title,Authors,PubYear\n',
    record: (i) => `500,pub.${i},${titleOf(i)},"Byron, Ada; Lind, Per",200${i}`,
  },
  'lens-csv': {
    before: '\ufeffLens ID,Title,Publication Year,Author/s,Abstract\n',
    record: (i) => `000-${i},${titleOf(i)},200${i},Ada Byron;; Per Lind,"A, b"`,
  },
  'springer-csv': {
    before: 'Item Title,Publication Title,Item DOI,Authors,Publication Year,URL,Content Type\n',
    record: (i) =>
      `${titleOf(i)},X,10.1007/${i},"Ada ByronPer Lind",200${i},http://link.springer.com/article/10.1007/${i},Article`,
  },
  table: {
    before: 'Title;Authors;Year\n',
    record: (i) => `${titleOf(i)};"Byron, Ada; Lind, Per";200${i}`,
  },
}

describe(`of ${harms} files of which one record is damaged, the other records are all read`, () => {
  for (const format of formats.filter(({ id }) => id in examples))
    test(format.id, () => expectOthersRead(format, examples[format.id]!))
})
