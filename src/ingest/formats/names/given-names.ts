import { withoutMarks } from '../../../model/name.ts'

/**
 * Is this a common given name, and hardly ever a surname? Of two whole names between commas that tells "Jane Doe, John
 * Roe" from "García López, María José", where one name is expected. From the usual lists of first names of English,
 * German, French, Spanish, Portuguese, Italian, Dutch, Nordic, Slavic, Turkish, Arabic and Indian origin.
 */
export const isGivenName = (word: string): boolean => given.has(withoutMarks(word).toLowerCase())

const given: ReadonlySet<string> = new Set(
  (
    'mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy sandra ashley emily kimberly donna michelle carol amanda ' +
    'melissa deborah stephanie rebecca laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine ' +
    'debra rachel carolyn janet maria catherine heather diane olivia julie joyce victoria kelly christina joan evelyn judith andrea hannah megan ' +
    'cheryl jacqueline martha madison teresa gloria sara janice jane ann anne alice ada julia grace sophia isabella charlotte kate claire fiona ' +
    'john robert michael william richard joseph charles christopher daniel matthew anthony steven andrew kenneth joshua kevin brian george timothy ' +
    'ronald jason edward jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin brandon benjamin samuel gregory frank alexander ' +
    'patrick jack dennis jerry tyler aaron jose adam nathan peter zachary kyle noah ethan jeremy christian walter keith austin roger terry sean ' +
    'gerald carl dylan harold bruce edgar hans jurgen wolfgang klaus uwe stefan andreas michaela sabine petra monika ursula heike birgit anja katrin ' +
    'jorg jens sven torsten matthias markus florian sebastian tobias philipp jan jean pierre michel jacques philippe francois nathalie isabelle sophie ' +
    'sylvie veronique juan carlos luis jorge pedro miguel fernando ricardo javier diego pablo manuel antonio ana carmen pilar dolores lucia elena ' +
    'marta cristina joao paulo ' +
    'giuseppe giovanni francesca marco andrea paolo chiara giulia alessandro lorenzo pieter willem wim johan maaike anneke lars anders bjorn ingrid ' +
    'astrid mikael henrik piotr krzysztof tomasz katarzyna agnieszka ivan sergey dmitry olga tatiana natalia mehmet mustafa ayse fatma mohammed ' +
    'mohamed ahmed fatima ali hassan rahul priya amit sanjay anil sunita'
  ).split(' '),
)
