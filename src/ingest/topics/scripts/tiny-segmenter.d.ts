declare module 'tiny-segmenter' {
  /** Cuts Japanese into words (Taku Kudo, 2008). */
  export default class TinySegmenter {
    segment(text: string): string[]
  }
}
