import { withoutMarks } from './name.ts'

/** The form under which words are compared: NFKD without marks, lower case. */
export const fold = (text: string): string => withoutMarks(text.normalize('NFKC')).toLowerCase()
