import type { Measure } from './lettering.ts'

let context: CanvasRenderingContext2D | null = null

/** Width of a text in CSS pixels, as the canvas will draw it. */
export const measureText: Measure = (text, font) => {
  context ??= document.createElement('canvas').getContext('2d')
  if (context === null) return text.length * 7
  context.font = font
  return context.measureText(text).width
}
