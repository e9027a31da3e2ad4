import { withoutMarks } from '../../../model/name.ts'

/** What a column of a bibliography can hold. `editors` and the like are left to `extra`, under the table's own header. */
export const workColumns = [
  'title',
  'abstract',
  'authors',
  'fullNames',
  'collective',
  'bookGroup',
  'authorIds',
  'orcids',
  'researcherIds',
  'affiliations',
  'year',
  'date',
  'venue',
  'publisher',
  'volume',
  'issue',
  'pages',
  'firstPage',
  'lastPage',
  'articleNumber',
  'doi',
  'arxiv',
  'pmid',
  'pmcid',
  'isbn',
  'wos',
  'scopus',
  'openalex',
  'key',
  'type',
  'keywords',
  'fields',
  'language',
  'links',
  'citations',
  'references',
] as const

/** What a column can hold where each row is a tie or a node of a graph: known by the person's word alone. */
export const graphColumns = ['source', 'target', 'weight', 'node', 'nodeLabel', 'x', 'y', 'cluster'] as const

/** What a person can say that a column holds. */
export const columns = [...workColumns, ...graphColumns] as const

export type Column = (typeof workColumns)[number]
export type GraphColumn = (typeof graphColumns)[number]

/** No header is longer; a cell of a file that is no table may be. */
const longestHeader = 200

/** Headers as they are compared: lower case, without marks, words joined by one space. */
export const headerKey = (header: string): string =>
  withoutMarks(header.slice(0, longestHeader))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The column of a header that anybody writes, in any of the languages below; `undefined` of others. */
export const columnOf = (header: string): Column | undefined => entryOf(header)?.column

/** Of two headers for one column that with the lower rank is preferred. */
export const rankOf = (header: string): number => entryOf(header)?.rank ?? -1

const entryOf = (header: string) => byHeader.get(headerKey(header)) ?? byHeader.get(headerKey(inWords(header)))

/** "publicationYear" and Solr's "authFullName_s" as their words. */
const inWords = (header: string): string =>
  /^\p{Ll}[\p{L}\d]{0,60}(?:_[a-z]{1,5})?$/u.test(header)
    ? header.replace(/_(?:ss?|t|i|txt|tdate|fr|en)$/u, '').replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    : ''

/** Headers of one column, the preferred first, parted by commas. */
const headers: { readonly [K in Column]: string } = {
  title:
    'title, item label, itemlabel, work label, worklabel, article title, document title, paper title, item title, publication title of work, display name, name of publication, ' +
    'titel, titre, titulo, título, titolo, tytuł, название, заглавие, заголовок, 标题, 題名, 题名, 篇名, 论文题目, タイトル, 論文名, 論題, 제목, 논문명, 논문제목, başlık, nazev, naslov, cim, titlu',
  abstract:
    'abstract, abstract note, summary, description, abstract text, zusammenfassung, kurzfassung, resume, résumé, resumen, resumo, riassunto, ' +
    'streszczenie, abstrakt, аннотация, реферат, 摘要, 抄録, 要旨, 초록, ozet, özet, samenvatting, sammanfattning',
  authors:
    'authors, author, author s, auth full name, author names, authornames, author name, authors list, author list, creators, creator, contributors, by, writers, ' +
    'authorships author display name, authorships raw author name, authornames deduped, authorlabel, author label, author s names, book authors, ' +
    'autor, autoren, autor en, autor innen, verfasser, verfasserin, verfasser in, auteur, auteurs, auteur s, autores, autor es, autore, autori, autorzy, auteur en, ' +
    'forfatter, forfattere, forfattare, författare, автор, авторы, 作者, 著者, 著者名, 執筆者, 저자, 저자명, yazar, yazarlar, yazar lar, autoři, szerzo, szerzok',
  fullNames: 'author full names, authors full names, full author names, author full name, book author full names',
  bookGroup: 'book group authors, book group author',
  collective: 'group authors, group author, corporate authors, corporate author, collective author',
  authorIds: 'author s id, authors id, author ids, author id, scopus author ids, authorships author id',
  orcids: 'orcids, orcid, orcid pub, authorships author orcid, author orcids',
  researcherIds: 'researcher ids, researcherids',
  affiliations:
    'authors with affiliations, aff, authors affiliations, author affiliations, authors raw affiliation, authors affiliation, addresses, affiliations, affiliation, ' +
    'authoraffiliation, authorships raw affiliation strings, authorships affiliations, autoren mit affiliationen, ' +
    'authorships institutions display name, institutions',
  year:
    'year, publication year, year published, produced date y, publication date y, pubyear, pub year, published year, year of publication, date year, jahr, erscheinungsjahr, annee, année, annee de publication, ' +
    'ano, año, ano de publicacion, ano de publicacao, anno, rok, jaar, ar, år, год, год публикации, 年, 年份, 出版年, 发表年份, 年度, 発行年, 出版年度, 연도, 발행연도, 출판연도, yil, yıl, yayin yili',
  date:
    'date, publication date, date published, published date, earliest date, produced date, posted date, issued, first publication date, pubdate, publication date online, published, cover date, coverdate, online date, issue date, datum, erscheinungsdatum, ' +
    'date de publication, fecha, fecha de publicacion, data, data de publicacao, data di pubblicazione, дата, 日期, 出版日期, 发表时间, 発行日, 발행일',
  venue:
    'source title, journal, journal title, journal book, publication title, publication name, source, publication, venue, container title, conference, booktitle, book title, ' +
    'journal name, journalname, periodical, conference title, proceedings title, container, journal ref, is part of, server, pub, pubtitle, conference name, source name, secondary title, primary location source display name, zeitschrift, quelle, revue, source du document, revista, fuente, rivista, ' +
    'czasopismo, tijdschrift, tidskrift, журнал, источник, 期刊, 刊名, 来源, 来源出版物, 文献来源, 雑誌名, 誌名, 掲載誌, 収録刊行物, 학술지, 학술지명, 저널, 저널명, dergi, kaynak',
  publisher:
    'publisher, verlag, editeur, éditeur, editorial, editora, editore, wydawca, издательство, 出版社, 出版者, 출판사, yayinci, uitgever',
  volume:
    'volume, vol, journal volume, volume number, band, jahrgang, volumen, tom, том, 卷, 巻, 권, cilt, biblio volume',
  issue:
    'issue, number, issue number, issue identifier, no, journal issue, heft, ausgabe, numero, número, numer, номер, выпуск, 期, 号, 호, sayi, sayı, biblio issue',
  pages:
    'pages, page, page range, pagination, page s, seiten, seite, paginas, páginas, pagine, strony, страницы, 页码, 页, ページ, 페이지, 쪽, sayfa, sayfalar',
  firstPage: 'page start, start page, startpage, first page, firstpage, beginning page, biblio first page',
  lastPage: 'page end, end page, endpage, last page, lastpage, ending page, biblio last page',
  articleNumber: 'art no, article number, article no',
  doi: 'doi, doi id, dois, item doi, digitalobjectidentifier, doi link, digital object identifier, doi url, document doi',
  arxiv: 'arxiv, arxiv id, arxivid, arxiv eprints, arxiv identifier, eprint',
  pmid: 'pmid, pm id, pubmed id, pubmedid, pubmed, ids pmid',
  pmcid: 'pmcid, pmc, pmc id, ids pmcid',
  isbn: 'isbn, isbns',
  wos: 'ut unique wos id, unique wos id, wos id, accession number wos, ut unique id',
  scopus: 'eid, scopus id, scopus eid',
  openalex: 'openalex id, openalex, ids openalex',
  key: 'key, bibcode, hal id, item, id, work id, lens id, publication id, citation key, citekey, citationkey, record id, rank id, accession number, an',
  type: 'type, document type, documenttype, publication type, item type, content type, entry type, record type, publicationtype, dokumenttyp, type de document, tipo de documento, typ, 文献类型',
  keywords:
    'author keywords, keywords, authkeywords, keyword, author keyword, index terms, manual tags, tags, keywords display name, schlagworter, schlagwörter, schlusselworter, stichworter, mots cles, mots clés, ' +
    'palabras clave, palavras chave, parole chiave, slowa kluczowe, słowa kluczowe, trefwoorden, nyckelord, ключевые слова, 关键词, 关键字, キーワード, 키워드, 주제어, anahtar kelimeler',
  fields:
    'fields of study, subject categories, wos categories, research areas, for anzsrc categories, fields of research anzsrc 2020, subjects, subject, categories, category, ' +
    'primary topic display name, concepts display name, subject areas',
  language:
    'language, language of original document, languages, sprache, langue, idioma, lingua, jezyk, taal, язык, 语言, 言語, 언어, dil',
  links:
    'url, link, links, documenturl, doi link url, source linkout, dimensions url, external url, article url, articleurl, pdf link, fulltexturl, web link, source urls, ' +
    'primary location landing page url, open access oa url',
  citations:
    'cited by, citedby count, n citation, num citations, times cited, times cited all databases, times cited wos core, cites, citations, citation count, cited by count, citing works count, article citation count, ' +
    'citationcount, zitiert von, cite par, citado por, 被引频次, 被引次数, 被引用数, 피인용횟수',
  references:
    'references, cited references, cited reference, referenced works, literatur, bibliographie, referencias, 参考文献, 参考文献列表, 참고문헌',
}

const byHeader = new Map<string, { readonly column: Column; readonly rank: number }>()
for (const column of workColumns) {
  for (const header of headers[column].split(',')) {
    const key = headerKey(header)
    if (!byHeader.has(key)) byHeader.set(key, { column, rank: byHeader.size })
  }
}
