/** Whether this browser can draw the map now: WebGL 2 exists and gives a context. */
export function canDraw(): boolean {
  if (typeof WebGL2RenderingContext === 'undefined') return false
  const context = document.createElement('canvas').getContext('webgl2')
  if (context === null) return false
  // Browsers keep few contexts; this one is given back.
  context.getExtension('WEBGL_lose_context')?.loseContext()
  return true
}
