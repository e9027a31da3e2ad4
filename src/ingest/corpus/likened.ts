/**
 * A title with what two printings of it do differently made alike: `&` and "and" (in several languages) go, British
 * spellings become American ones. Only for comparing: the words that come out are no words.
 */
export function likened(title: string): string {
  return title
    .slice(0, longest)
    .toLowerCase()
    .replace(/\s(?:&(?:amp;)?|and|und|et|y)(?=\s)/gu, ' ')
    .replace(/\b(\p{L}{3,}?)our(s|ed|ing|al|able|ful|less|ist|ite|ly)?\b/gu, '$1or$2')
    .replace(/(\p{L}{3})is(e|ed|es|er|ers|ing|ation|ations|able)\b/gu, '$1iz$2')
    .replace(/(\p{L}{2})ys(e|ed|es|er|ing)\b/gu, '$1yz$2')
    .replace(/(?<=\p{L}{2})([bt])re(s?)\b/gu, '$1er$2')
    .replace(/(?<=\p{L}{2})ll(ed|ing|er|ers|ation)\b/gu, 'l$1')
    .replace(/\bprogramme(s?)\b/gu, 'program$1')
    .replace(/\bgrey/gu, 'gray')
    .replace(/(?<=\p{L})[ao]e(?=\p{L}{2})|\b[ao]e(?=\p{L}{3})/gu, 'e')
}

/** Titles of a megabyte exist. */
const longest = 1000
