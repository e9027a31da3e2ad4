/** Where on the screen all that floats over the map has its place: the window, or the part of a page that a map has. */
export const frameOf = (element: Element): DOMRect =>
  element.closest('.shell')?.getBoundingClientRect() ?? new DOMRect(0, 0, innerWidth, innerHeight)

/** What has the focus in the document, or in the tree of its own, that an element stands in. */
export const focusedBeside = (element: Element): Element | null =>
  (element.getRootNode() as Document | ShadowRoot).activeElement
