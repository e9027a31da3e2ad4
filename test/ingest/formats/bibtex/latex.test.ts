import { expect, test } from 'vitest'
import { unlatex } from '../../../../src/ingest/formats/bibtex/latex.ts'

test.each([
  ["\\'{e}\\'e{\\'e}\\'{\\i}", 'éééí'],
  ['\\"{\\i} \\c{c} \\c c {\\v{s}} \\u{g} \\H{o} \\k{a} \\r{a} \\d{h} \\.z \\=a \\b d', 'ï ç ç š ğ ő ą å ḥ ż ā ḏ'],
  ['\\ss \\o{} \\L{\\aa}\\th', 'ßø Łåþ'],
  ['\\~{n} \\~{} \\^{}', 'ñ ~ ^'],
  ['$\\alpha_{1}$ and \\alpha', '$\\alpha_{1}$ and α'],
  ['\\ensuremath{x^2} costs \\$5', '$x^2$ costs $5'],
  ['\\textbf{bold \\emph{both}} \\href{http://x.org}{link} \\cite{a}', 'bold both link '],
  ["``quoted'' -- --- a~b \\% \\# \\_ \\{ \\}", '“quoted” – — a b % # _ { }'],
  ['\\LaTeX{} and \\TeX', 'LaTeX and TeX'],
  ['H$_2$O, CO\\textsubscript{2}', 'H$_2$O, CO2'],
  ['\\constructor \\toString{x}', 'x'],
  ['a $ b', 'a $ b'],
  ['\\', ''],
])('%s', (latex, plain) => expect(unlatex(latex)).toBe(plain))
