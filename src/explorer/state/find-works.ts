import { type Atlas, orderOf } from '../../atlas/atlas.ts'
import { textAt } from '../../atlas/column.ts'
import { fold } from '../../model/fold.ts'
import { by } from '../../model/order.ts'

/**
 * Rows of works other than `but` whose titles have words that begin with each of those asked for. Where nothing is asked:
 * those that share most long words with the title of `but`, half of them at least.
 */
export function findWorks(map: Atlas, asked: string, but: number, most = 8): readonly number[] {
  const title = (w: number) => wordsOf(textAt(map.works.title, w))
  const wanted = wordsOf(asked)
  const own = new Set(title(but).filter((word) => word.length > 3))
  const found: { row: number; shared: number }[] = []
  const { work } = orderOf(map)
  for (let row = 0; row < work; row++) {
    if (row === but) continue
    const words = title(row)
    const shared = new Set(words.filter((word) => own.has(word))).size
    const isMeant =
      wanted.length === 0
        ? shared > 0 && shared * 2 >= own.size
        : wanted.every((start) => words.some((word) => word.startsWith(start)))
    if (isMeant) found.push({ row, shared })
  }
  return found
    .sort(
      by(
        ({ shared }) => -shared,
        ({ row }) => row,
      ),
    )
    .slice(0, most)
    .map(({ row }) => row)
}

const wordsOf = (text: string): readonly string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
