import { decodeEntities } from './entities.ts'
import { oneLine } from './source-record.ts'
import { spans } from './spans.ts'

/**
 * A title or abstract that a source prints with markup (HTML, JATS, MathML), as plain text on one line:
 * known tags removed in reading order, entities decoded, `$...$` kept. What was encoded twice on its way
 * ("&amp;amp;", "&lt;i&gt;") is decoded twice. What is not markup ("p < 0.01 and q > 2", `<img onerror=...>`) stays
 * as it is: text.
 */
export function plainText(marked: string): string {
  const text = decoded(marked)
  return marked.includes('&') && encodedTwice.test(text) ? decoded(text) : text
}

const encodedTwice =
  /&(?:amp|lt|gt|quot|nbsp|#\d{2,4}|#x[\da-f]{2,4}|[a-z]{1,2}(?:acute|grave|uml|circ|tilde|cedil|slash|ring));|<\/(?:i|b|em|sub|sup|strong|p)>/iu

function decoded(marked: string): string {
  if (!marked.includes('<')) return oneLine(decodeEntities(marked))
  const shown = spans(marked, '<!--', '-->').filter((_, i) => i % 2 === 0)
  const text = spans(shown.join(''), '<![CDATA[', ']]>')
    .join('')
    .replace(twice, '')
    .replace(heading, ' ')
    .replace(tag, (whole, _slash, prefix, name: string) => {
      const word = name.toLowerCase()
      if (block.has(word)) return ' '
      return inline.has(word) || prefix ? '' : whole
    })
  return oneLine(decodeEntities(text))
}

/** What stands over the abstract as a whole, unlike the headings of its sections. */
const heading = /<((?:jats:)?title)>\s*Abstract\s*<\/\1>/giu

/** Says the same formula a second time. */
const twice = /<((?:\w{1,10}:)?(?:annotation|annotation-xml|alternatives-text))\b[^<>]{0,200}>[^<>]*<\/\1\s*>/giu

const tag = /<(\/?)((?:jats|mml|m|xhtml|ns\d):)?([a-z][\w-]{0,30})((?:\s[^<>]{0,500})?)\/?>/giu

const block = new Set(
  'p br div sec title li list list-item ul ol h1 h2 h3 h4 h5 h6 tr td th table section disp-formula'.split(' '),
)
const inline = new Set(
  (
    'i b u em strong sub sup small span tt sc scp italic bold underline monospace roman inf font a q code ' +
    'inline-formula tex-math named-content styled-content xref ext-link alternatives label ' +
    'math mi mn mo mrow msub msup msubsup mfrac msqrt mroot mtext mover munder munderover mstyle mspace mfenced ' +
    'mtable mtr mtd mmultiscripts mprescripts none semantics mpadded mphantom menclose'
  ).split(' '),
)
