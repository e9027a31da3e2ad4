/** Accent commands and the combining mark that follows their letter. */
export const accents: Readonly<Record<string, string>> = {
  __proto__: null as unknown as string,
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
  textcommabelow: '\u0326',
  // Of AMS's mathscinet.sty.
  polhk: '\u0328',
  udot: '\u0323',
  ocirc: '\u030a',
  soft: '\u030c',
  utilde: '\u0330',
  lfhook: '\u0326',
  textogonekcentered: '\u0328',
}

/** Commands that are dropped with what their braces hold: it is not for reading. */
export const dropped: ReadonlySet<string> = new Set(
  'noopsort cite citep citet ref label begin end href hspace vspace color textcolor footnote'.split(' '),
)

const greek = (
  'alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ ' +
  'nu ν xi ξ pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω ' +
  'Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω'
).split(' ')

const letters =
  'ss ß SS ẞ ae æ AE Æ oe œ OE Œ o ø O Ø l ł L Ł aa å AA Å dh ð DH Ð th þ TH Þ dj đ DJ Đ dbar đ Dbar Đ ng ŋ NG Ŋ i ı j ȷ ij ĳ IJ Ĳ'.split(
    ' ',
  )

const signs = (
  'textendash – textemdash — endash – emdash — hyphen - textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” lq ‘ rq ’ ' +
  "textquotesingle ' quotedblbase „ quotesinglbase ‚ guillemotleft « guillemotright » guilsinglleft ‹ guilsinglright › cprime ’ cdprime ” lasp ‘ rasp ’ " +
  'ldots … dots … textellipsis … cdots ⋯ S § P ¶ dag † ddag ‡ textdagger † textdaggerdbl ‡ copyright © textcopyright © ' +
  'textregistered ® texttrademark ™ pounds £ textsterling £ texteuro € euro € EUR € textyen ¥ textcent ¢ textdegree ° ' +
  'degree ° textmu µ textpm ± pm ± times × texttimes × div ÷ cdot · textperiodcentered · textbullet • bullet • ' +
  'textonehalf ½ textonequarter ¼ textthreequarters ¾ textordfeminine ª textordmasculine º textexclamdown ¡ ' +
  'textquestiondown ¿ textless < textgreater > textbar | textbackslash \\ textasciitilde ~ textasciicircum ^ ' +
  'textunderscore _ textdollar $ textbraceleft { textbraceright } leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ approx ≈ sim ∼ ' +
  'infty ∞ rightarrow → to → leftarrow ← Rightarrow ⇒ leftrightarrow ↔ in ∈ subset ⊂ cup ∪ cap ∩ forall ∀ exists ∃ ' +
  'partial ∂ nabla ∇ sum ∑ prod ∏ int ∫ sqrt √ ell ℓ hbar ℏ star ⋆ circ ∘ prime ′ slash / textvisiblespace ␣ ' +
  'TeX TeX LaTeX LaTeX LaTeXe LaTeX2e BibTeX BibTeX XeTeX XeTeX LuaTeX LuaTeX MF Metafont'
).split(' ')

/** Commands that stand for characters; the empty ones only part or join what stands around them. */
export const symbols: Readonly<Record<string, string>> = Object.fromEntries([
  ...pairs([...greek, ...letters, ...signs]),
  [' ', ' '],
  ['\n', ' '],
  ['\t', ' '],
  [',', ' '],
  [';', ' '],
  [':', ' '],
  ['!', ''],
  ['-', ''],
  ['/', ''],
  ['@', ''],
  ['\\', ' '],
  ['quad', ' '],
  ['qquad', ' '],
  ['space', ' '],
  ['newline', ' '],
  ['linebreak', ' '],
  ['par', ' '],
  ['item', ' '],
])

/** Journals that NASA's ADS writes as commands of the AAS macros. */
export const journals: ReadonlyMap<string, string> = new Map([
  ['aap', 'Astronomy and Astrophysics'],
  ['aj', 'Astronomical Journal'],
  ['apj', 'Astrophysical Journal'],
  ['apjl', 'Astrophysical Journal Letters'],
  ['apjs', 'Astrophysical Journal Supplement Series'],
  ['araa', 'Annual Review of Astronomy and Astrophysics'],
  ['jcap', 'Journal of Cosmology and Astroparticle Physics'],
  ['mnras', 'Monthly Notices of the Royal Astronomical Society'],
  ['nat', 'Nature'],
  ['pasp', 'Publications of the Astronomical Society of the Pacific'],
  ['physrep', 'Physics Reports'],
  ['prd', 'Physical Review D'],
  ['prl', 'Physical Review Letters'],
])

function pairs(list: readonly string[]): (readonly [string, string])[] {
  return list.flatMap((name, i) => (i % 2 === 0 ? [[name, list[i + 1]!] as const] : []))
}
