import { expect, test } from 'vitest'
import { detect } from '../../../../src/ingest/formats/detect-format.ts'
import { readAll } from '../../../../src/ingest/formats/format.ts'
import { people } from '../people.ts'

const read = (text: string) => {
  const { format } = detect(text)!
  return { id: format.id, ...readAll(format, text, 'f', 2026) }
}

test('MODS: an editor wrote nothing, and the host says where', () => {
  const { id, records, problems } =
    read(`<modsCollection xmlns="http://www.loc.gov/mods/v3"><mods ID="x"><titleInfo><nonSort>The</nonSort><title>Lizards</title><subTitle>a study</subTitle></titleInfo>
<name type="personal"><namePart type="given">Ada</namePart><namePart type="family">Bee</namePart><role><roleTerm type="text">author</roleTerm></role></name>
<name type="personal"><namePart>Dee, Carla</namePart></name>
<name type="personal"><namePart type="family">Ek</namePart><role><roleTerm type="code">edt</roleTerm></role></name>
<name type="corporate"><namePart>Lizard Society</namePart></name>
<relatedItem type="host"><titleInfo><title>J Liz</title></titleInfo><part><detail type="volume"><number>3</number></detail><extent unit="pages"><start>1</start><end>9</end></extent><date>2021</date></part></relatedItem>
<subject><topic>lizards</topic></subject><identifier type="doi">10.1234/a</identifier></mods></modsCollection>`)
  expect(id).toBe('mods')
  expect(problems).toEqual([])
  expect(records).toMatchObject([
    {
      title: 'The Lizards: a study',
      venue: 'J Liz',
      volume: '3',
      pages: '1-9',
      date: { year: 2021 },
      keywords: ['lizards'],
    },
  ])
  expect(people(records[0]!.bylines)).toBe('Bee/Ada; Dee/Carla; {Lizard Society}')
})

test('Crossref’s XML: journal and issue stand before the articles', () => {
  const { id, records, problems } =
    read(`<doi_records><doi_record><crossref><journal><journal_metadata><full_title>J Liz</full_title></journal_metadata>
<journal_issue><publication_date><year>2021</year></publication_date><journal_volume><volume>3</volume></journal_volume><issue>2</issue></journal_issue>
<journal_article publication_type="full_text"><titles><title>Lizards</title></titles><contributors><person_name contributor_role="author" sequence="first"><given_name>Ada</given_name><surname>Bee</surname><ORCID>https://orcid.org/0000-0002-1825-0097</ORCID></person_name><person_name contributor_role="editor" sequence="additional"><surname>Ek</surname></person_name><organization contributor_role="author" sequence="additional">Lizard Group</organization></contributors><pages><first_page>1</first_page><last_page>9</last_page></pages><doi_data><doi>10.1234/A</doi></doi_data></journal_article></journal></crossref></doi_record></doi_records>`)
  expect(id).toBe('crossref-xml')
  expect(problems).toEqual([])
  expect(records).toMatchObject([
    {
      title: 'Lizards',
      venue: 'J Liz',
      volume: '3',
      issue: '2',
      pages: '1-9',
      date: { year: 2021 },
      ids: { doi: '10.1234/a' },
    },
  ])
  expect(people(records[0]!.bylines)).toBe('Bee/Ada; {Lizard Group}')
  expect(records[0]!.bylines[0]!.ids).toEqual({ orcid: '0000-0002-1825-0097' })
})

test('Zotero’s RDF: a chapter holds its book, an attachment is no work', () => {
  const { id, records, problems } =
    read(`<rdf:RDF xmlns:rdf="x" xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:bib="http://purl.org/net/biblio#">
<bib:Journal rdf:about="urn:issn:1"><dc:title>J Liz</dc:title><prism:volume>3</prism:volume><dc:identifier>DOI 10.1234/a</dc:identifier></bib:Journal>
<bib:Article rdf:about="#1"><z:itemType>journalArticle</z:itemType><dcterms:isPartOf rdf:resource="urn:issn:1"/><bib:authors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Bee</foaf:surname><foaf:givenName>Ada</foaf:givenName></foaf:Person></rdf:li></rdf:Seq></bib:authors><dc:title>Lizards</dc:title><dc:date>2021</dc:date></bib:Article>
<bib:BookSection rdf:about="#2"><z:itemType>bookSection</z:itemType><dcterms:isPartOf><bib:Book><dc:title>Book of snakes</dc:title></bib:Book></dcterms:isPartOf><dc:title>Snakes</dc:title></bib:BookSection>
<z:Attachment rdf:about="#3"><z:itemType>attachment</z:itemType><dc:title>PDF</dc:title></z:Attachment></rdf:RDF>`)
  expect(id).toBe('zotero-rdf')
  expect(problems).toEqual([])
  expect(records).toMatchObject([
    { title: 'Lizards', venue: 'J Liz', volume: '3', ids: { doi: '10.1234/a' } },
    { title: 'Snakes', venue: 'Book of snakes' },
  ])
  expect(people(records[0]!.bylines)).toBe('Bee/Ada')
})
