/** How a source prints names. */
export interface NameStyle {
  /** A field holds one name by its nature, or the whole list of them. */
  readonly names: 'one' | 'several'
  /** Names are "Given Surname", whatever they end in. */
  readonly givenFirst?: boolean
  /** A name that ends in a comma is a group's ("NASA,"), as EndNote writes it. */
  readonly commaEndsGroup?: boolean
  /** Nothing stands between two names: "Ada LovelaceCharles Babbage". */
  readonly runTogether?: boolean
}
