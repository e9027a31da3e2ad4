import type { Measure } from '../../picture/drawing.ts'

/** Measures texts as the canvas will draw them: their width in CSS pixels. */
export function openMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d')
  return (text, font) => {
    if (context === null) return text.length * 7
    context.font = font
    return context.measureText(text).width
  }
}
