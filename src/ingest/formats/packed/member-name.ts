import { crc32 } from '../../../atlas/file/crc32.ts'
import { textOf } from '../../../atlas/file/utf8.ts'
import { extraField, type Listed } from '../../../atlas/file/zip.ts'
import { openDecoding } from '../encoding.ts'

/** What a zip without a word about the encoding of its names means by bytes from 128 on: code page 437 (APPNOTE D). */
const page437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0'

/** Field of a member that holds its name in Unicode (APPNOTE 4.6.9). */
const unicodePath = 0x7075

/**
 * The name of a member, its folders parted by `/`, none of them above it: in UTF-8 where that is said or what the bytes
 * are, as Chinese programs write it, else in code page 437.
 */
export function memberName({ nameBytes, isUtf8, extra }: Listed): string {
  const name = (isUtf8 ? textOf(nameBytes) : undefined) ?? unicodeName(extra, nameBytes) ?? told(nameBytes)
  const folders = name
    // Windows programs of old part folders by backslashes.
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
  return folders.join('/').replace(/[\p{Cc}\u2028\u2029\ufffd]/gu, '_') || 'unnamed'
}

function unicodeName(extra: Uint8Array, nameBytes: Uint8Array): string | undefined {
  const field = extraField(extra, unicodePath)
  if (field === undefined || field.length < 6 || field[0] !== 1) return undefined
  // It holds only as long as the name that it stands for is the same.
  const sum = (field[1]! | (field[2]! << 8) | (field[3]! << 16) | (field[4]! << 24)) >>> 0
  return sum === crc32(nameBytes) ? textOf(field.subarray(5)) : undefined
}

function told(bytes: Uint8Array): string {
  const decoding = openDecoding()
  const text = decoding.decode(bytes) + decoding.end()
  const { name } = decoding.encoding()
  if ((name === 'utf-8' && !text.includes('\ufffd')) || name === 'gbk') return text
  let western = ''
  for (const byte of bytes) western += byte < 128 ? String.fromCharCode(byte) : page437[byte - 128]!
  return western
}
