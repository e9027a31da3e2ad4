import { en } from '../../../words/en.ts'

/** Beside the name of an author who may be more than one person. */
export const SeveralMark = () => (
  <span class="tag" title={en.parts.severalMeaning}>
    {en.parts.several}
  </span>
)
