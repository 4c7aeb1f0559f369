/** LaTeX accent commands, and the combining Unicode character for each. */
export const ACCENTS: Readonly<Record<string, string>> = {
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
};

/** LaTeX commands that stand for a character, in pairs. */
const PAIRS =
  'ss ß|o ø|O Ø|l ł|L Ł|ae æ|AE Æ|oe œ|OE Œ|aa å|AA Å|i ı|j ȷ|dh ð|DH Ð|th þ|TH Þ|dj đ|DJ Đ|ng ŋ|NG Ŋ|S §|P ¶|copyright ©|pounds £|euro €|texteuro €|dag †|ddag ‡|ldots …|dots …|textellipsis …|textendash –|textemdash —|textquoteleft ‘|textquoteright ’|textquotedblleft “|textquotedblright ”|lq ‘|rq ’|quotesinglbase ‚|quotedblbase „|guillemotleft «|guillemotright »|guilsinglleft ‹|guilsinglright ›|textexclamdown ¡|textquestiondown ¿|textbackslash \\|textasciitilde ~|textasciicircum ^|textunderscore _|textdollar $|textsection §|textbullet •|textperiodcentered ·|textregistered ®|texttrademark ™|textcopyright ©|textdegree °|textordfeminine ª|textordmasculine º|textbar ||textless <|textgreater >|textquotesingle \'|textquotedbl "|TeX TeX|LaTeX LaTeX|BibTeX BibTeX|slash /|times ×|pm ±|cdot ·|circ °|degree °|prime ′|sim ∼|approx ≈|leq ≤|leqslant ≤|le ≤|geq ≥|geqslant ≥|ge ≥|neq ≠|to →|rightarrow →|leftarrow ←|infty ∞|sum ∑|sqrt √|partial ∂|nabla ∇|ell ℓ|langle ⟨|rangle ⟩|alpha α|beta β|gamma γ|delta δ|epsilon ε|varepsilon ε|zeta ζ|eta η|theta θ|iota ι|kappa κ|lambda λ|mu μ|nu ν|xi ξ|pi π|rho ρ|sigma σ|tau τ|phi φ|varphi φ|chi χ|psi ψ|omega ω|Gamma Γ|Delta Δ|Theta Θ|Lambda Λ|Xi Ξ|Pi Π|Sigma Σ|Phi Φ|Psi Ψ|Omega Ω|quad  |qquad  |newline  |linebreak  |par  |space  ';

/** The character for each command that consists of letters. */
export const charactersOfCommands = (): Map<string, string> =>
  new Map(
    PAIRS.split(/\|(?=[a-z]+ |$)/i).map((pair) => {
      const at = pair.indexOf(' ');
      return [pair.slice(0, at), pair.slice(at + 1)] as const;
    }),
  );

/** The character for each command that consists of one character, if it is not that character itself. */
export const CHARACTERS: Readonly<Record<string, string>> = {
  '\\': ' ',
  ' ': ' ',
  '\n': ' ',
  ',': ' ',
  ';': ' ',
  ':': ' ',
  '>': ' ',
  '/': '',
  '-': '',
  '!': '',
  '@': '',
  '(': '',
  ')': '',
  '[': '',
  ']': '',
};

/** Characters that are typed as several; longer sequences come first. */
export const LIGATURES: readonly (readonly [typed: string, character: string])[] = [
  ['---', '—'],
  ['--', '–'],
  ['``', '“'],
  ["''", '”'],
  ['?`', '¿'],
  ['!`', '¡'],
];
