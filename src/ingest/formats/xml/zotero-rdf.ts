import type { Place } from '../../../model/work.ts'
import { dateIn } from '../dates.ts'
import type { Format } from '../format.ts'
import { bylinesWith, type PrintedWith } from '../names/printed.ts'
import { languageTag, workIds } from '../record-ids.ts'
import { sourceRecord, webLinks } from '../source-record.ts'
import { xmlFormat } from './read-xml.ts'
import { cutElements } from './xml-cutter.ts'
import { at, child, children, isElement, leftovers, textAt, textOf, textsOf } from './xml-text.ts'
import { type Element, treeParser } from './xml-tree.ts'

/**
 * Zotero's RDF: items with their people in sequences. The journal of an article may stand by itself, before or behind
 * it: so the file is read as a whole, the journals first.
 */
export const zoteroRdf: Format = {
  ...formatWith(new Map()),
  open(context) {
    const pieces: string[] = []
    return {
      push: (text) => void pieces.push(text),
      end() {
        const reader = formatWith(journalsIn(pieces)).open(context)
        for (const piece of pieces) reader.push(piece)
        reader.end()
      },
    }
  },
}

/** The journals that stand by themselves, by their addresses. */
function journalsIn(pieces: readonly string[]): ReadonlyMap<string, Element> {
  const journals = new Map<string, Element>()
  const parse = treeParser()
  const cutter = cutElements(
    { records: ['Journal'], mark: 'rdf:about' },
    {
      element(_, xml) {
        const { element } = parse(xml)
        if (element !== undefined) journals.set(element.attributes['rdf:about'] ?? '', element)
      },
      unclosed() {},
      doctype() {},
    },
  )
  for (const piece of pieces) cutter.push(piece)
  cutter.end()
  return journals
}

function formatWith(journals: ReadonlyMap<string, Element>): Format {
  return xmlFormat({
    id: 'zotero-rdf',
    sniff: (head) =>
      /<rdf:RDF[\s>]/u.test(head) && /zotero\.org\/namespaces|purl\.org\/net\/biblio/u.test(head) ? 0.95 : 0,
    cuts: {
      records: [
        'Article',
        'Book',
        'BookSection',
        'Thesis',
        'Report',
        'Document',
        'Manuscript',
        'Patent',
        'Legislation',
        'Description',
        'ConferenceProceedings',
        'Proceedings',
        'Data',
        'Image',
        'Interview',
        'Letter',
        'MotionPicture',
        'Recording',
      ],
      // A chapter holds the book that it is part of; what is an item of its own has an address.
      mark: 'rdf:about',
    },
    begin: () => ({
      dated: (item) => textAt(item, 'date'),
      record(item, place) {
        const type = textAt(item, 'itemType')
        if (type === 'attachment' || type === 'note' || textAt(item, 'title') === undefined) return undefined
        const resource = child(item, 'isPartOf')?.attributes['rdf:resource'] ?? ''
        return record(item, place, journals.get(resource) ?? partOf(item))
      },
    }),
  })
}

const partOf = (item: Element) => child(item, 'isPartOf')?.children.find(isElement)

function record(item: Element, place: Place, whole: Element | undefined) {
  const stated = [...textsOf(item, 'identifier'), ...textsOf(whole, 'identifier')]
  const id = (label: string) => stated.find((text) => text.startsWith(`${label} `))?.slice(label.length + 1)
  const links = webLinks(children(item, 'identifier').flatMap((one) => textOf(at(one, 'URI', 'value'))))
  return sourceRecord(place, {
    type: textAt(item, 'itemType') ?? item.name,
    title: textAt(item, 'title'),
    abstract: textAt(item, 'abstract'),
    ...bylinesWith(people(child(item, 'authors')), { names: 'one' }),
    date: dateIn(textAt(item, 'date') ?? ''),
    venue: textAt(whole, 'title'),
    publisher: textAt(item, 'publisher', 'Organization', 'name'),
    volume: textAt(whole, 'volume') ?? textAt(item, 'volume'),
    issue: textAt(whole, 'number') ?? textAt(item, 'number'),
    pages: textAt(item, 'pages'),
    keywords: children(item, 'subject')
      .map((one) => textAt(one, 'AutomaticTag', 'value') ?? textOf(one))
      .filter(Boolean),
    language: languageTag(textAt(item, 'language') ?? ''),
    ids: workIds({ doi: id('DOI'), isbn: id('ISBN') }, links),
    links,
    extra: leftovers(item, known),
  })
}

function people(authors: Element | undefined): readonly PrintedWith[] {
  return children(child(authors, 'Seq'), 'li').map((li) => {
    const person = li.children.find(isElement)
    const [family, given] = [textAt(person, 'surname'), textAt(person, 'givenName') ?? textAt(person, 'givenname')]
    return family === undefined || given === undefined
      ? { text: family ?? given ?? textAt(person, 'name') ?? '' }
      : { name: { family, given } }
  })
}

const known = new Set(
  'itemType title abstract authors date pages subject language identifier @rdf:about isPartOf publisher'.split(' '),
)
