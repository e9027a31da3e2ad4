import { describe, expect, test } from 'vitest'
import { detect } from '../../../../src/ingest/formats/detect-format.ts'
import { readAll } from '../../../../src/ingest/formats/format.ts'
import { references } from '../../../../src/ingest/formats/pasted/references.ts'
import type { SourceRecord } from '../../../../src/model/work.ts'
import { people } from '../people.ts'

const readList = (text: string) => {
  expect(detect(text)?.format.id).toBe('references')
  return readAll(references, text, 'f', 2026)
}
const cited = ({ title, bylines, incomplete, date, venue, volume, issue, pages }: SourceRecord) =>
  [people(bylines, incomplete), title, venue, date?.year, volume, issue, pages]
    .filter((part) => part !== undefined)
    .join(' | ')

describe('a list of references as copied from a paper', () => {
  test.each<[style: string, text: string, ...works: string[]]>([
    [
      'GB/T 7714',
      '参考文献:\n[1] 张三, 李四, 王小明, 等. 深度学习方法综述[J]. 计算机学报, 2021, 44(3): 1-20.\n[2] Carber J, van der Meer W. Lizards of the coast[J]. Coastal Lizards, 2020, 3(2): 1-9.\n[3] 王小明. 蜥蜴生态学[M]. 北京: 科学出版社, 2019.\n[4] OKAFOR T, CARBER J A, et al. Snakes of the shore: a review of\nwhat is known[C]//Proceedings of the Shore Conference. Berlin: Springer, 2018: 11-19.',
      '张三; 李四; 王小明 … | 深度学习方法综述 | 计算机学报 | 2021 | 44 | 3 | 1-20',
      'Carber/J; van der Meer/W | Lizards of the coast | Coastal Lizards | 2020 | 3 | 2 | 1-9',
      '王小明 | 蜥蜴生态学 | 2019',
      'OKAFOR/T; CARBER/J A … | Snakes of the shore: a review of what is known | Proceedings of the Shore Conference | 2018',
    ],
    [
      'Vancouver',
      '1. Carber J, van der Meer W. Lizards of the coast. Coast Liz. 2021 Mar;3(2):1-9. doi:10.1000/a\n2. Okafor T, et al. Do snakes swim? A cohort study. J Snakes. 2019;14:e101-e110. PMID: 35000001\n3. Lizard Study Group. Tails and their loss. Lancet. 2018;391(10120):201–10.\n4. Smith AB, Jones CD Jr. Shells. Nature. 2001;410:1-3. [PubMed] [Google Scholar]',
      'Carber/J; van der Meer/W | Lizards of the coast | Coast Liz | 2021 | 3 | 2 | 1-9',
      'Okafor/T … | Do snakes swim? A cohort study | J Snakes | 2019 | 14 | e101-e110',
      '{Lizard Study Group} | Tails and their loss | Lancet | 2018 | 391 | 10120 | 201–10',
      'Smith/AB; Jones/CD/Jr | Shells | Nature | 2001 | 410 | 1-3',
    ],
    [
      'Vancouver: books, chapters, theses, reports, what is not in print',
      '1. Carber J, Okafor T. Lizards of the coast: ecology and life. 2nd ed. St. Louis: Shore Press; c2018. 302 p.\n2. Carber J, van der Meer W. Tails in their time. In: Okafor T, Ruiz A, editors. Handbook of lizards. 2nd ed. New York: Shore Press; 2002. p. 93-113.\n3. Okafor T. Snakes and sleep: a survey [dissertation]. Mount Shore (MI): Shore University; 2012.\n4. World Health Organization. World lizard report 2021. Geneva: World Health Organization; 2021.\n5. Ruiz A, Okafor T, editors. Shells V. Proceedings of the 5th Shell Conference; 2001 Sep 13-15; Leeds, UK. New York: Springer; 2002.\n6. Ruiz A. Improving shells [Internet]. Washington: Shore Press; 2001 [cited 2002 Jul 9]. Available from: https://example.org/1\n7. Doe J, Carber J. Signature of lizards. Coast Liz. 2019 Aug 1 [Epub ahead of print].',
      'Carber/J; Okafor/T | Lizards of the coast: ecology and life | 2018',
      'Carber/J; van der Meer/W | Tails in their time | Handbook of lizards | 2002 | 93-113',
      'Okafor/T | Snakes and sleep: a survey | 2012',
      '{World Health Organization} | World lizard report 2021 | 2021',
      ' | Shells V. Proceedings of the 5th Shell Conference; 2001 Sep 13-15; Leeds, UK | 2002',
      'Ruiz/A | Improving shells | 2001',
      'Doe/J; Carber/J | Signature of lizards | Coast Liz | 2019',
    ],
    [
      'ACS',
      '(1) Carber, J.; Okafor, T. Lizards of the Coast. J. Liz. Chem. 2018, 12, 93–113.\n(2) Ruiz, A.; Doe, J. B.; Roe, R. Snakes of the Shore. Coast. Snakes 2019, 3 (2), 1–9. https://doi.org/10.1000/x.\n(3) Okafor, T. Tails; Shore Press: New York, 2002.',
      'Carber/J.; Okafor/T. | Lizards of the Coast | J. Liz. Chem | 2018 | 12 | 93–113',
      'Ruiz/A.; Doe/J. B.; Roe/R. | Snakes of the Shore | Coast. Snakes | 2019 | 3 | 2 | 1–9',
      'Okafor/T. | Tails | 2002',
    ],
    [
      'AMA',
      '1. Carber J, Okafor T. Lizards of the coast. J Liz. 2018;12(3):93-113. doi:10.1000/liz\n2. Okafor T. Tails. 2nd ed. Shore Press; 2002.',
      'Carber/J; Okafor/T | Lizards of the coast | J Liz | 2018 | 12 | 3 | 93-113',
      'Okafor/T | Tails | 2002',
    ],
    [
      'APA’s books and theses',
      'Carber, J., & Okafor, T. (2018). Lizards of the coast: Ecology and life (2nd ed.). Shore Press.\nRuiz, A. (2012). Snakes and sleep [Doctoral dissertation, Shore University]. ProQuest.',
      'Carber/J.; Okafor/T. | Lizards of the coast: Ecology and life | 2018',
      'Ruiz/A. | Snakes and sleep | 2012',
    ],
    [
      'APA, a line each',
      'Carber, J., van der Meer, W., & Okafor, T. (2021). Lizards of the coast: A survey. Coastal Lizards, 3(2), 1–9. https://doi.org/10.1000/a\nOkafor, T., & Carber, J. A. (2019a). Snakes of the shore. Journal of Snakes, 14, 101–110.\nWorld Health Organization. (2020). Report on lizards. WHO Press.',
      'Carber/J.; van der Meer/W.; Okafor/T. | Lizards of the coast: A survey | Coastal Lizards | 2021 | 3 | 2 | 1–9',
      'Okafor/T.; Carber/J. A. | Snakes of the shore | Journal of Snakes | 2019 | 14 | 101–110',
      '{World Health Organization} | Report on lizards | 2020',
    ],
    [
      'Springer',
      '1. Carber J, van der Meer W (2021) Lizards of the coast. Coast Liz 3(2):1–9\n2. García-López M, Núñez Á, et al (2018) Tails. In: Handbook of lizards. Springer, Berlin, pp 11–19',
      'Carber/J; van der Meer/W | Lizards of the coast | Coast Liz | 2021 | 3 | 2 | 1–9',
      'García-López/M; Núñez/Á … | Tails | 2018',
    ],
    [
      'IEEE',
      '[1] J. Carber, W. van der Meer, and T. Okafor, “Lizards of the coast,” Coastal Lizards, vol. 3, no. 2, pp. 1–9, Mar. 2021.\n[2] J. Müller et al., “On tails,” arXiv:2101.00001, 2021.',
      'Carber/J.; van der Meer/W.; Okafor/T. | Lizards of the coast | Coastal Lizards | 2021 | 3 | 2 | 1–9',
      'Müller/J. … | On tails | 2021',
    ],
    [
      'IEEE, with journals whose names begin like labels',
      '[1] J. Carber, "The structure of tails," Proc. Natl. Acad. Sci., vol. 98, no. 2, pp. 404–409, 2001.\n[2] T. Okafor, "Shells," Phys. Rev. E, vol. 3, pp. 3–9, 2002.\n[3] J. Doe, "Snakes," in Proc. SHORE, pp. 1-12, 2003.\n[4] J. Doe, "Folk snakes," Volkskunde, Volume 7, p. 5, 2004.',
      'Carber/J. | The structure of tails | Proc. Natl. Acad. Sci | 2001 | 98 | 2 | 404–409',
      'Okafor/T. | Shells | Phys. Rev. E | 2002 | 3 | 3–9',
      'Doe/J. | Snakes | Proc. SHORE | 2003 | 1-12',
      'Doe/J. | Folk snakes | Volkskunde | 2004 | 7 | 5',
    ],
    [
      'MLA, in blocks',
      'Carber, Josefa, and Wim van der Meer. "Lizards of the\nCoast." Coastal Lizards 3.2 (2021): 1-9.\n\nOkafor, Tunde. "Snakes." Journal of Snakes 14 (2019): 101-110.',
      'Carber/Josefa; van der Meer/Wim | Lizards of the Coast | Coastal Lizards | 2021 | 3 | 2 | 1-9',
      'Okafor/Tunde | Snakes | Journal of Snakes | 2019 | 14 | 101-110',
    ],
    [
      'Nature',
      '1. Carber, J., van der Meer, W. & Okafor, T. Lizards of the coast. Coast. Liz. 3, 1–9 (2021).\n2. Müller, J. et al. On tails. Nature 410, 11–13 (2018).',
      'Carber/J.; van der Meer/W.; Okafor/T. | Lizards of the coast | Coast. Liz | 2021 | 3 | 1–9',
      'Müller/J. … | On tails | Nature | 2018 | 410 | 11–13',
    ],
    [
      'BibTeX and Harvard',
      "[1] J. Carber, W. van der Meer. Lizards of the coast. Coastal Lizards, 3(2):1–9, 2021.\n[2] T. Okafor, J. Carber, and J. Doe. Snakes of the shore. In Proc. of SHORE, pages 11–19, 2018.\n[3] Okafor, T. and Doe, J. (2019) 'Tails', Journal of Snakes, vol. 14, no. 2, pp. 101-110.",
      'Carber/J.; van der Meer/W. | Lizards of the coast | Coastal Lizards | 2021 | 3 | 2 | 1–9',
      'Okafor/T.; Carber/J.; Doe/J. | Snakes of the shore | Proc. of SHORE | 2018 | 11–19',
      'Okafor/T.; Doe/J. | Tails | Journal of Snakes | 2019 | 14 | 2 | 101-110',
    ],
    [
      'ACM, its lines cut',
      '[1] Josefa Carber and Wim van der Meer. 2021. Lizards of the\ncoast. In Proceedings of the Shore Conference, pages 1–9, Berlin.\n[2] Tunde Okafor. 2019. Snakes of the shore. Journal of\nSnakes, 14:101–110.',
      'Carber/Josefa; van der Meer/Wim | Lizards of the coast | Proceedings of the Shore Conference | 2021 | 1–9',
      'Okafor/Tunde | Snakes of the shore | Journal of Snakes | 2019 | 14 | 101–110',
    ],
  ])('%s', (_, text, ...works) => {
    const { records, problems } = readList(text)
    expect(records.map(cited)).toEqual(works)
    expect(problems).toEqual([])
  })

  test('what it cannot be sure of is listed whole, to be corrected', () => {
    const { records, problems } = readList(
      '1. Carber J. Lizards. Coast Liz. 2021;3(2):1-9.\n2. Personal communication with the author, and\nothers.\n3. Okafor T. Snakes. J Snakes. 2019;14:1-2.',
    )
    expect(records.map(({ place }) => place.line)).toEqual([1, 4])
    expect(problems).toMatchObject([
      { code: 'unsure-reference', line: 2, raw: 'Personal communication with the author, and others.' },
    ])
  })

  test('identifiers behind it are its own', () => {
    const { records } = readList(
      '1. Carber J. Lizards. Coast Liz. 2021;3(2):1-9. doi:10.1000/A. PMID: 35000001\n2. Okafor T. Snakes. J Snakes. 2019;14:1-2. https://doi.org/10.1000/b',
    )
    expect(records.map(({ ids }) => ids)).toEqual([{ doi: '10.1000/a', pmid: '35000001' }, { doi: '10.1000/b' }])
  })

  test.each([
    'Dear all,\nwe met on 3 May (2021). Nobody came.\nBest, Josefa',
    '1. Buy milk\n2. Call J. Carber (2021)\n3. Sleep',
    'Chapter 1\nIt was 2021; the lizards slept.\nThey dreamt.',
  ])('prose is none: %j', (text) => expect(detect(text)?.format.id).not.toBe('references'))
})
