/**
 * Lines of a beginning that hold anything, without comments (`#`, `%`), up to `most`; without the last one where the
 * beginning may have been cut inside it.
 */
export function wholeLines(head: string, most = 200): readonly string[] {
  const lines = head.split(/\r\n?|\n/u, most + 1)
  const cut = lines.length > most || head.length >= 1 << 16
  return (cut ? lines.slice(0, -1) : lines).filter((line) => line.trim() !== '' && !isComment(line))
}

export const isComment = (line: string): boolean => /^[\s\ufeff]*[#%]/u.test(line)
