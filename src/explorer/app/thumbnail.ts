import type { Session } from '../state/session.ts'

/** CSS pixels. */
const size = { width: 160, height: 100 }

/** A small picture of the map as it is seen, in the middle of what the panels leave; undefined where there is none yet. */
export async function thumbnailOf({
  insets,
  stageCommands,
}: Session): Promise<{ type: string; bytes: Uint8Array } | undefined> {
  const stage = stageCommands.peek()
  if (stage === null) return undefined
  try {
    const picture = await createImageBitmap(await stage.picture({ scale: 1, background: 'theme' }))
    const { left, right, top, bottom } = insets.peek()
    const [wide, high] = [picture.width - left - right, picture.height - top - bottom]
    if (wide < 100 || high < 100) return undefined
    const share = Math.min(wide / size.width, high / size.height)
    const [width, height] = [share * size.width, share * size.height]
    const canvas = document.createElement('canvas')
    canvas.width = 2 * size.width
    canvas.height = 2 * size.height
    canvas
      .getContext('2d')
      ?.drawImage(picture, left + (wide - width) / 2, top + (high - height) / 2, width, height, 0, 0, canvas.width, canvas.height) // biome-ignore format: from, to
    picture.close()
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    return blob === null ? undefined : { type: blob.type, bytes: new Uint8Array(await blob.arrayBuffer()) }
  } catch {
    // A picture that cannot be made is no reason not to keep the project.
    return undefined
  }
}
