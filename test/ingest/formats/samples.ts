/** Small files of three works each, by format id, in every form that the format takes. */
export const samples: Readonly<Record<string, readonly string[]>> = {
  'acl-xml': [
    `<?xml version='1.0' encoding='UTF-8'?>
<collection id="2022.acl">
  <volume id="long" type="proceedings">
    <meta><booktitle>Proceedings</booktitle><month>May</month><year>2022</year><editor><first>E</first><last>D</last></editor></meta>
    <frontmatter><url hash="56ea4e43">2022.acl-long.0</url></frontmatter>
    <paper id="1"><title><fixed-case>A</fixed-case>dapter &amp; <tex-math>$x_1$</tex-math></title><author><first>Ali</first><last>Modarressi</last></author><author id="x" orcid="0000-0001-5534-7202"><first>Hosein</first><last>Mohebbi</last></author><pages>1–15</pages><abstract>Pre-trained <i>models</i>.</abstract><doi>10.18653/v1/2022.acl-long.1</doi></paper>
    <!-- a comment --><paper id="2"><title>Second</title><author><first/><last>Plato</last></author></paper>
    <paper id="3"><title>Third</title><author><first>Q</first><last>R</last><affiliation>S</affiliation></author></paper>
  </volume>
</collection>`,
  ],
  'pubmed-xml': [
    `<?xml version="1.0" ?>
<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2019//EN" "https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_190101.dtd">
<PubmedArticleSet>
<PubmedArticle><MedlineCitation><PMID Version="1">1</PMID><Article><Journal><JournalIssue><Volume>42</Volume><PubDate><MedlineDate>2001 Jun-Jul</MedlineDate></PubDate></JournalIssue><Title>Cryobiology</Title></Journal><ArticleTitle>First H<sub>2</sub>O</ArticleTitle><Abstract><AbstractText Label="AIM">One.</AbstractText><AbstractText>Two &lt; 3.</AbstractText></Abstract><AuthorList CompleteYN="N"><Author><LastName>O'Byrne</LastName><ForeName>Paul M</ForeName><Identifier Source="ORCID">http://orcid.org/0000-0001-5534-7202</Identifier></Author><Author><CollectiveName>The Group</CollectiveName></Author></AuthorList></Article></MedlineCitation><PubmedData><ArticleIdList><ArticleId IdType="doi">10.1000/a</ArticleId></ArticleIdList></PubmedData></PubmedArticle>
<PubmedArticle><MedlineCitation><PMID>2</PMID><Article><ArticleTitle>Second</ArticleTitle></Article></MedlineCitation></PubmedArticle>
<PubmedBookArticle><BookDocument><PMID>3</PMID><Book><BookTitle>Third</BookTitle><PubDate><Year>1993</Year></PubDate><AuthorList Type="editors"><Author><LastName>E</LastName></Author></AuthorList></Book><AuthorList Type="authors"><Author><LastName>A</LastName><Initials>B</Initials></Author></AuthorList></BookDocument></PubmedBookArticle>
</PubmedArticleSet>`,
  ],
  'medline-xml': [
    `<?xml version="1.0"?><!DOCTYPE MedlineCitationSet SYSTEM "nlmmedline.dtd"><MedlineCitationSet>
<MedlineCitation Owner="NLM"><PMID>1</PMID><Article><ArticleTitle>First</ArticleTitle><AuthorList><Author ValidYN="N"><LastName>X</LastName></Author><Author><LastName>Y</LastName><FirstName>Z</FirstName></Author></AuthorList></Article></MedlineCitation>
<MedlineCitation><PMID>2</PMID><Article><ArticleTitle>Second &amp; more</ArticleTitle></Article><OtherAbstract><AbstractText>Text</AbstractText></OtherAbstract></MedlineCitation>
<MedlineCitation><PMID>3</PMID><OtherID>PMC3</OtherID></MedlineCitation></MedlineCitationSet>`,
  ],
  'arxiv-atom': [
    `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom"><title>arXiv Query</title>
<entry><id>http://arxiv.org/abs/2203.01234v2</id><published>2022-03-02T00:00:00Z</published><title>First
  of all</title><summary>Abstract</summary><author><name>Kees A. Schouhamer Immink</name><arxiv:affiliation>Essen</arxiv:affiliation></author><author><name>ATLAS Collaboration</name></author><link href="http://arxiv.org/pdf/2203.01234v2" type="application/pdf"/><category term="cs.IT"/></entry>
<entry><id>http://arxiv.org/abs/math/0309136v1</id><title>Second</title><author><name>B C</name></author></entry>
<entry><id>http://arxiv.org/abs/1707.08567v1</id><title>Third</title><arxiv:doi>10.1000/x</arxiv:doi></entry></feed>`,
  ],
  'dblp-xml': [
    `<?xml version="1.0" encoding="ISO-8859-1"?>
<!DOCTYPE dblp SYSTEM "dblp.dtd">
<dblp>
<article mdate="2018-01-07" key="tr/meltdown/s18"><author>Michael Schwarz 0001</author><author>Lorenzo J. Tard&oacute;n</author><title>Spectre: H<sub>2</sub>.</title><year>2018</year><ee>https://doi.org/10.1000/a</ee></article>
<inproceedings key="conf/x/1"><author pid="1/2" orcid="0000-0002-5876-0382">Simon</author><title>Janus &amp; co.</title><year>2014</year><booktitle>IPTComm</booktitle></inproceedings>
<www key="homepages/x"><author>W W</author><title>Home Page</title></www>
<phdthesis key="phd/x"><author>J H</author><title>Thesis.</title><year>1999</year><school>Trier</school></phdthesis>
</dblp>`,
  ],
  'endnote-xml': [
    `<?xml version="1.0" encoding="UTF-8" ?><xml><records><record><database name="a.enl" path="a.enl">a.enl</database><rec-number>1</rec-number><ref-type name="Journal Article">17</ref-type><contributors><authors><author><style face="normal" font="default" size="100%">Smith, Jane</style></author><author><style face="normal">Doe, J.</style></author></authors></contributors><titles><title><style face="normal">First </style><style face="italic">title</style></title><secondary-title><style>Journal</style></secondary-title></titles><dates><year><style>2019</style></year></dates><urls><related-urls><url><style>https://example.org/</style></url></related-urls></urls></record><record><rec-number>2</rec-number><contributors><authors><author>Roe, R</author></authors></contributors><titles><title>Second</title></titles></record><record><rec-number>3</rec-number><titles><title>Third</title></titles></record></records></xml>`,
  ],
  openalex: [
    '{"meta":{"count":3},"results":[{"id":"https://openalex.org/W1","doi":"https://doi.org/10.1000/a","display_name":"First <i>title</i>","publication_year":2003,"publication_date":"2003-03-04","authorships":[{"author":{"id":"https://openalex.org/A5003820290","display_name":"A. Prelle","orcid":null},"raw_affiliation_strings":["Milan"],"institutions":[]},null,{"raw_author_name":"B C"}],"abstract_inverted_index":{"Two":[1,3],"One":[0],"__proto__":[1000000000]},"biblio":{"volume":"1"}},\n{"id":"https://openalex.org/W2","display_name":"Second","authorships":null,"cited_by_count":12345678901234567890},{"id":"https://openalex.org/W3","title":"Third","authorships":[]}],"group_by":[]}',
    '{"id":"https://openalex.org/W1","display_name":"First"}\n{"id":"https://openalex.org/W2","display_name":"Second","authorships":[]}\n{"id":"https://openalex.org/W3","display_name":"Third \\u00e9 \\"x\\""}\n',
  ],
  crossref: [
    '{"status":"ok","message-type":"work-list","message":{"items":[{"DOI":"10.1000/a","type":"journal-article","title":["First"],"author":[{"given":"Jürgen","family":"Howaldt","ORCID":"http://orcid.org/0000-0002-2947-0386","affiliation":[{"name":"X"}]},{"name":"Group"}],"issued":{"date-parts":[[2018,11,3]]},"abstract":"<jats:title>Abstract</jats:title><jats:p>One &amp; two</jats:p>"},{"DOI":"10.1000/b","title":["Second"],"issued":{"date-parts":[[null]]}},{"DOI":"10.1000/c","title":["Third"],"author":[{"family":"Doe"}]}]}}',
    '{"status":"ok","message-type":"work","message":{"DOI":"10.1000/a","title":["First"],"type":"book"}}',
  ],
  'semantic-scholar': [
    '{"total":3,"data":[{"paperId":"a","externalIds":{"DOI":"10.1000/a","CorpusId":1},"title":"First","year":2022,"authors":[{"authorId":"1","name":"A B"},{"authorId":null,"name":"C D"}],"abstract":null},{"citingPaper":{"paperId":"b","title":"Second"}},{"paperId":"c","title":"Third"}]}',
    '[{"authorId":"1","name":"A. Turing","hIndex":23,"papers":[{"paperId":"a","title":"First"},{"paperId":"b","title":"Second"}]},null]',
    '{"corpusid":1,"title":"First","authors":[{"authorId":"1","name":"A"}]}\n{"corpusid":2,"title":"Second","authors":[]}',
  ],
  'csl-json': [
    '[{"id":"a","type":"article-journal","title":"First","author":[{"family":"Berg","given":"Jan","non-dropping-particle":"van den"},{"literal":"WHO"}],"issued":{"date-parts":[["2019",3]]}},\n{"id":"b","title":"Second","author":"x","issued":{"raw":"2001"}},{"id":"c","title":"Third","author":[null,3]}]',
    '{"items":[{"id":"a","title":"First","issued":{"raw":"2001"}},{"id":"b","title":"Second"}]}',
  ],
  'wos-tab': [
    '\ufeffPT\tAU\tAF\tTI\tSO\tAB\tC1\tPY\tDI\tUT\nJ\tAhuja, MK; Gotlieb, A\tAhuja, Mohit Kumar; Gotlieb, Arnaud\tFirst "quoted title\tARXIV\tText\t[Ahuja, Mohit Kumar] Oslo\t2022\t10.1000/a\tWOS:1\t\nJ\tB, C\t\tSecond\t\t\t\t2021\t\tWOS:2\nJ\tD, E\t\tThird\t\t\t\t1\t\tWOS:3\n',
  ],
  ovid: [
    '<1. >\nVN  - Ovid Technologies\nDB  - Embase\nUI  - 621\nTI  - First: a study.\nSO  - Lancet. 12(3):4-9, 2004 Jan.\nAU  - Behan L.\nAU  - van der Berg J.S.\nAU  - Ek, Bo [Inventor]\nIN  - (Behan) Univ X\n      (Berg) Univ Y\nAB  - Background: one.\nMethod(s): two.\nDO  - http://dx.doi.org/10.1000/X\nLG  - English\nYR  - 2005\n\n<2. >\nVN  - Ovid Technologies\nDB  - Ovid MEDLINE(R)\nUI  - 622\nTI  - Second\nAU  - Roe R\nFA  - Roe, Richard\nCN  - The Group\nSO  - BMJ. 1(2):3, 1999.\n\n<3. >\nUI  - 623\nTI  - Third\nYR  - in press\n',
  ],
  'wos-csv': [
    '"","AU","DE","TI","SO","AB","PY","DI","UT"\n"1","AHUJA MK;GOTLIEB A","A;B","FIRST ""TITLE""","ARXIV","TEXT",2022,"10.1000/A","WOS:1"\n"2","DOE J","","SECOND","","",2021,"","WOS:2"\n"3","","","THIRD","","",NA,"","WOS:3"\n',
  ],
  'springer-csv': [
    'Item Title,Publication Title,Journal Volume,Item DOI,Authors,Publication Year,URL,Content Type\n"First, ""title""",X,1,10.1007/a,"Ada LovelaceCharles Babbage",2022,http://link.springer.com/article/10.1007/a,Article\nSecond,X,,10.1007/b,"Jan van DijkRoy McDonald",2021,,Chapter\nThird,,,,,in press,,Book\n',
  ],
  'scopus-csv': [
    '\ufeff"Authors","Author full names","Author(s) ID","Title","Year","Source title","DOI","Abstract","Document Type","EID"\n"Ahuja M.K.; Gotlieb A.","Ahuja, Mohit Kumar (57000000000); Gotlieb, Arnaud (57000000001)","57000000000; 57000000001","First ""title""","2022","arXiv","10.1000/a","Text, with\nlines","Article","2-s2.0-1"\n"Doe J.","","","Second","2021","","","[No abstract available]","Article","2-s2.0-2"\n"[No author name available]","","","Third","in press","","","","Note","2-s2.0-3"\n',
    'Authors,Title,Year,Source title,Document Type,EID\n"Ahuja M.K., van der Berg J.-P., Smith J., Jr.",First,2019,X,Article,2-s2.0-1\n',
  ],
  'dimensions-csv': [
    '"About the data: Exported on Sep 30, 2026. Criteria: \'""graph""\'",,,,,\nRank,Publication ID,DOI,Title,Abstract,Authors,Authors (Raw Affiliation),PubYear\n500,pub.1,10.1000/a,First,Text,"Ahuja, Mohit; Doe, Jane","Ahuja, Mohit (Oslo; Bergen); Doe, Jane (Paris)",2022\n500,pub.2,,Second,,"Roe, R",,2021\n500,pub.3,,Third,,,,\n',
  ],
  'lens-csv': [
    '\ufeffLens ID,Title,Date Published,Publication Year,Author/s,Abstract,Fields of Study\n000-1,First,2022-01-01,2022,Mohit Kumar Ahuja;; Koushik MV,"A, b",X; Y\n000-2,Second,,2021,A B,,\n000-3,Third,,,,,\n',
  ],
  table: [
    'Titel;Autoren;Jahr;Zeitschrift\nErster;"Müller, Jörg; Weiß, Anna";2020;Z\nZweiter;"Doe, J.";2021;\nDritter;;;\n',
    '"PMID","Title","Authors","Citation","Publication Year"\n"1","First","Ahuja MK, Gotlieb A.","X","2022"\n"2","Second","Doe J","",""\n',
    'sep=,\n题名,作者,年份\n一,"王小明;李四",2020\n',
  ],
  'vosviewer-json': [
    '\ufeff{"info":{"title":"T"},"network":{"items":[{"id":1,"label":"abbasi, a","x":0.1,"y":-0.4,"cluster":17,"weights":{"Documents":3}},{"id":2,"label":"b"}],"links":[{"source_id":1,"target_id":2,"strength":3}],"clusters":[{"cluster":17,"label":"C"}]}}',
  ],
  'graphology-json': [
    '{"options":{"type":"undirected"},"attributes":{"coterie":1,"title":"T"},"nodes":[{"key":"a:b","attributes":{"label":"B","x":1,"y":2}},{"key":"__proto__"}],"edges":[{"key":"e","source":"a:b","target":"__proto__","attributes":{"weight":2}}]}',
  ],
  'node-link-json': [
    '{"directed":false,"nodes":[{"id":"a"},{"id":"b"},{"name":"c"}],"links":[{"source":"a","target":"b","value":2},{"source":0,"target":2}]}',
  ],
  gexf: [
    '<?xml version="1.0"?><gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz"><graph defaultedgetype="undirected"><attributes class="node"><attribute id="0" title="year" type="integer"/></attributes><nodes><node id="a" label="A"><attvalues><attvalue for="0" value="2020"/></attvalues><viz:position x="1" y="2"/><viz:size value="3"/></node><node id="b"/></nodes><edges><edge id="0" source="a" target="b" weight="2.5"/></edges></graph></gexf>',
  ],
  graphml: [
    '<?xml version="1.0"?><graphml><key id="d0" for="node" attr.name="label" attr.type="string"><default>?</default></key><key id="d1" for="edge" attr.name="weight" attr.type="double"/><graph edgedefault="undirected"><node id="a"><data key="d0">A</data></node><node id="b"/><edge source="a" target="b"><data key="d1">2</data></edge></graph></graphml>',
  ],
  gml: [
    'Creator "x"\ngraph [\n  directed 0\n  node [ id 0 label "A &quot;B&quot;" graphics [ x 1.5 y 2 ] ]\n  node [ id 1 ]\n  edge [ source 0 target 1 value 2.5 ]\n]\n',
  ],
  'edge-list': [
    '# comment\na b 2\nb c\nc a 0.5\n',
    '"Smith, J.","Doe, A.",0.5\n"Doe, A.",b,2\nb,c,1\n',
    "0 1 {'weight': 2.5, 'papers': 3}\n1 2 {'weight': 1}\n2 str {}\n",
  ],
  'doi-list': ['10.1145/3527313\nhttps://doi.org/10.1000/A.b, doi:10.1002/(SICI)1096(199601)99:1<1::AID>3.0.CO;2-1\n'],
  'zotero-json': [
    '[{"key":"A1","version":1,"library":{"type":"user"},"links":{},"meta":{"parsedDate":"2019-03-01"},"data":{"key":"A1","itemType":"journalArticle","title":"First","creators":[{"creatorType":"author","firstName":"Ada","lastName":"Byron"},{"creatorType":"editor","firstName":"No","lastName":"Body"},{"creatorType":"author","name":"The Consortium"}],"abstractNote":"Text","date":"March 2019","DOI":"10.1000/A","publicationTitle":"Journal","tags":[{"tag":"x"}],"extra":"PMID: 123"}},{"key":"B2","data":{"key":"B2","itemType":"attachment","title":"PDF","dateAdded":"2019"}},{"key":"C3","data":{"itemType":"book","title":"Second","creators":[]}},{"key":"D4","data":{"itemType":"thesis","title":"Third","creators":[{"creatorType":"author","lastName":"Solo","firstName":""}]}}]',
    '{"config":{"id":"x"},"items":[{"citationKey":"byron19","itemID":1,"itemType":"journalArticle","title":"First","creators":[{"creatorType":"author","firstName":"Ada","lastName":"Byron"}]},{"itemType":"book","title":"Second","creators":[]},{"itemType":"book","title":"Third"}]}',
  ],
  'dblp-json': [
    '{"result":{"query":"x*","status":{"@code":"200","text":"OK"},"time":{"@unit":"msecs","text":"1"},"completions":{"@total":"1","@computed":"1","@sent":"1","c":{"@sc":"1","text":"x"}},"hits":{"@total":"3","@computed":"3","@sent":"3","@first":"0","hit":[{"@score":"1","@id":"1","info":{"authors":{"author":[{"@pid":"1/2","text":"Wei Wang 0001"},{"@pid":"3/4","text":"J\u00fcrgen Gro\u00df"}]},"title":"First &amp; best.","venue":["CoRR"],"volume":"abs/1","year":"2020","type":"Informal","key":"journals/corr/abs-1","doi":"10.48550/ARXIV.2001.00001","ee":"https://doi.org/10.48550/arXiv.2001.00001","url":"https://dblp.org/rec/journals/corr/abs-1"},"url":"URL#1"},{"@score":"1","@id":"2","info":{"authors":{"author":{"@pid":"5/6","text":"Solo Singer"}},"title":"Second.","year":"2021","key":"b"},"url":"URL#2"},{"@score":"1","@id":"3","info":{"title":"Third.","key":"c"},"url":"URL#3"}]}}}',
  ],
  'vosviewer-map': [
    'id\tlabel\tx\ty\tcluster\tweight<Documents>\n1\tabbasi, a\t0.1\t-0.4\t17\t3\n2\tb\t1\t1\t2\t1\n3\tc\t0\t0\t2\t1\n',
    'id,label,weight\n1,"abbasi, a",3\n2,b,1\n',
  ],
  'adjacency-json': [
    '{"directed": false, "multigraph": false, "graph": [], "nodes": [{"label": "Ann", "id": 0}, {"label": "Bob\\nB", "id": 1}, {"id": "str"}], "adjacency": [[{"weight": 2.5, "id": 1}], [{"weight": 2.5, "id": 0}, {"id": "str"}], [{"id": 1}]]}',
  ],
  'cytoscape-json': [
    '{"format_version": "1.0", "data": {"name": "net"}, "elements": {"nodes": [{"data": {"id": "70", "name": "Ann"}, "position": {"x": -10.5, "y": 3.2}}, {"data": {"id": "71", "name": "Bob"}}], "edges": [{"data": {"id": "80", "source": "70", "target": "71", "weight": 3.0}}]}}',
    '[{"data":{"id":"a"}},{"data":{"id":"b"}},{"group":"edges","data":{"source":"a","target":"b"}}]',
  ],
  cx: [
    '[{"CXVersion": "2.0"}, {"attributeDeclarations": [{"nodes": {"name": {"a": "n"}}, "edges": {"weight": {"v": 2}}}]}, {"nodes": [{"id": 1, "x": 0, "y": 0, "v": {"n": "Ann"}}, {"id": 2, "v": {"n": "Bob"}}]}, {"edges": [{"id": 0, "s": 1, "t": 2}]}, {"status": [{"success": true}]}]',
    '[{"numberVerification":[{"longNumber":281474976710655}]},{"nodes":[{"@id":1,"n":"Ann"},{"@id":2}]},{"edges":[{"@id":3,"s":1,"t":2,"i":"co"}]},{"nodeAttributes":[{"po":2,"n":"name","v":"Bob"}]},{"cartesianLayout":[{"node":1,"x":4,"y":5}]}]',
  ],
  'gephi-lite': [
    '{"type": "gephi-lite", "version": "1.0.0", "graphDataset": {"nodeRenderingData": {"a": {"label": "Ann", "x": 1, "y": 2}, "b": {"label": "Bob"}}, "edgeRenderingData": {"e": {"weight": 3}}, "nodeData": {"a": {"__proto__": {"x": 1}}}, "metadata": {"title": "t"}, "fullGraph": {"options": {"type": "mixed"}, "nodes": [{"key": "a"}, {"key": "b"}], "edges": [{"key": "e", "source": "a", "target": "b", "undirected": true}]}}}',
  ],
  jgf: [
    '{"graph": {"directed": false, "label": "JGF", "nodes": {"a": {"label": "Ann"}, "__proto__": {"label": "Bob"}}, "edges": [{"source": "a", "target": "__proto__", "metadata": {"weight": 2}}]}}',
    '{"graphs":[{"label":"small","nodes":[{"id":"a"}]},{"label":"big","nodes":{"a":{},"b":{}},"hyperedges":[{"nodes":["a","b"]}]}]}',
  ],
  'link-list-json': [
    '[{"source": "A", "target": "B", "weight": 2}, {"source": "B", "target": "C", "weight": 1}]',
    '{"n":4,"labels":[0,0,1,1],"edges":[[0,1,1],[1,2,2.5],[2,3]]}',
  ],
  'link-lines-json': [
    '{"source":"A","target":"B","weight":2}\n{"source":"B","target":"C"}\n{"source":"C","target":"A"}\n',
  ],
  pajek: [
    '*Network coauthors\n*Vertices 4\n1 "Bureau of Alcohol, Tobacco" 0.1 0.2 0.5\n2 "Smith, J." 0.5 0.5\n3 Doe 0.9 0.1 ellipse\n4 "O\'Brien"\n*Arcs :1 "R1"\n1 2 3\n*Edges\n2 3 1.5\n3 4\n*Partition p\n*Vertices 4\n1\n1\n2\n2\n',
    '% two modes\r\n*Vertices 4 2\r\n*Matrix\r\n0 1\r\n1 0\r\n*Edgeslist\r\n1 3 4\r\n',
  ],
  dot: [
    'strict graph G {\n"Smith, J." -- "Doe, A." [weight=3]\n"Doe, A." -- {b; c:port} -- d;\nsubgraph cluster_0 { label="L"; edge [weight=2]; e -- f }\n}\n',
    '/* igraph */\ndigraph {\n  graph [\n    title="my \\"graph\\""\n  ];\n  0 [\n    label=<<b>Ann</b>> pos="1,2!"\n  ];\n  1 -> 0 [\n    weight=NaN\n  ];\n}\n',
  ],
  gdf: [
    'nodedef>name VARCHAR,label VARCHAR,x DOUBLE,y DOUBLE\n0,Ann,1,2\n1,"Bob, B.",3,2\n2,\'O, Cid\',5,8\nedgedef>node1,node2,weight DOUBLE,directed BOOLEAN\n0,1,3,true\n1,2,1\n',
  ],
  'ucinet-dl': [
    'dl n=3 format=edgelist1\nlabels:\nAnn,Bob,"Cid, M"\ndata:\n1 2 2\n2 3\n',
    'DL n=3, labels embedded\ndata:\nAnn Bob Cid\nAnn 0 2 0\nBob 2 0 1\nCid 0 1 0\n',
    'dl nr=2 nc=3\nrow labels:\nAnn,Bob\ncolumn labels: p q r\ndata: 1 0 1\n0 1 0\n',
  ],
  konect: ['% sym weighted\n% 3 3 3\n1 2 4 1082008561\n2 3 1 1082008562\n', '% bip unweighted\n1 1\n1 2\n2 1\n'],
  'matrix-market': ['%%MatrixMarket matrix coordinate real symmetric\n% about\n4 4 2\n2 1 0.5\n4 3 2\n'],
  'tie-table': [
    'Source,Target,Type,Id,Label,timeset,Weight\n0,1,Undirected,1,,,90.0\n1,2,Directed,2,,,5.0\n"Smith, J",2,Undirected,3,,,1.0\n',
    'author1;author2;n\r\n"Smith, John";"Doe, Anna";0,5\r\n"Doe, Anna";Lee;1.234,5\r\n',
    '"from" "to" "weight"\n"1" "Ann Lee" "Bob" 2\n"2" "Bob" "Cid" 1\n',
  ],
  matrix: [';A;B;C\nA;0;4.3;0.0\nB;4.3;0;1.1\nC;0.0;1.1;0\n', '"A" "B"\n"A" 0 2\n"B" 1 0\n'],
  'node-table': ['Id,Label,timeset,modularity_class\n0,Ann,,1\n1,"Bob, B",,1\n2,Cid,,0\n'],
  lgl: ['# Ann\nBob 2\nCid\n# Bob\nCid 0.5\n# Dee\n'],
  adjlist: ['#../mk2.py\n# GMT Sun Nov 29 08:33:06 2026\n# \n0 1\n1 2\n2 str 2\nstr\n'],
  sif: ['Ann pp Bob\nAnn pp Cid Dee\nEve\n', 'Ann Lee\tco-author\tBob Doe\nBob Doe\tco-author\tCid May\tDee Fox\n'],
}
