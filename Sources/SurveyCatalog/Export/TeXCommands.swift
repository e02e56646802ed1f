/// The TeX commands for characters that are special to TeX or missing in old fonts.
enum TeXCommands {
  /// The command of each character; a group, or a backslash and a sign.
  static let table: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [:]
    for (character, name) in symbols { table[character] = "{\\\(name)}" }
    for (character, name) in mathematics { table[character] = "{$\(name)$}" }
    for scalar in "#$%&_".unicodeScalars { table[scalar] = "\\\(scalar)" }
    table["\u{A0}"] = "~"
    for (accent, letters, bases) in accents {
      for (letter, base) in zip(letters.unicodeScalars, bases.unicodeScalars) {
        table[letter] = accented(accent, base)
      }
    }
    return table
  }()

  /// An accent over a letter: `{\"o}`, `{\v{s}}`, and, since the accent takes its dot, `{\'\i}`.
  private static func accented(_ accent: Unicode.Scalar, _ base: Unicode.Scalar) -> String {
    let isAbove = accent != "c" && accent != "k" && accent != "d"
    let letter = base == "i" && isAbove ? "\\i" : String(base)
    return accent.properties.isAlphabetic ? "{\\\(accent){\(letter)}}" : "{\\\(accent)\(letter)}"
  }

  /// Accents with the letters that have them, and those letters without.
  private static let accents: [(Unicode.Scalar, String, String)] = [
    ("`", "ÀÈÌÒÙàèìòùǸǹ", "AEIOUaeiouNn"),
    ("'", "ÁÉÍÓÚÝáéíóúýĆćĹĺŃńŔŕŚśŹź", "AEIOUYaeiouyCcLlNnRrSsZz"),
    ("^", "ÂÊÎÔÛâêîôûĈĉĜĝĤĥĴŜŝŴŵŶŷ", "AEIOUaeiouCcGgHhJSsWwYy"),
    ("\"", "ÄËÏÖÜäëïöüÿŸ", "AEIOUaeiouyY"),
    ("~", "ÃÑÕãñõĨĩŨũẼẽ", "ANOanoIiUuEe"),
    ("=", "ĀāĒēĪīŌōŪū", "AaEeIiOoUu"),
    (".", "ĊċĖėĠġİŻż", "CcEeGgIZz"),
    ("u", "ĂăĔĕĞğĬĭŎŏŬŭ", "AaEeGgIiOoUu"),
    ("v", "ČčĎďĚěŇňŘřŠšŤťŽžǍǎǏǐǑǒǓǔ", "CcDdEeNnRrSsTtZzAaIiOoUu"),
    ("H", "ŐőŰű", "OoUu"),
    ("r", "Ůů", "Uu"),
    ("c", "ÇçĢĶķĻļŅņŖŗŞşŢţ", "CcGKkLlNnRrSsTt"),
    ("k", "ĄąĘęĮįŲų", "AaEeIiUu"),
    ("d", "ẠạẸẹỊịỌọỤụỴỵ", "AaEeIiOoUuYy"),
  ]

  private static let symbols: [(Unicode.Scalar, String)] = [
    ("\\", "textbackslash"), ("{", "textbraceleft"), ("}", "textbraceright"),
    ("~", "textasciitilde"), ("^", "textasciicircum"), ("<", "textless"), (">", "textgreater"),
    ("|", "textbar"), ("ß", "ss"), ("æ", "ae"), ("Æ", "AE"), ("œ", "oe"), ("Œ", "OE"), ("ø", "o"),
    ("Ø", "O"), ("å", "aa"), ("Å", "AA"), ("ł", "l"), ("Ł", "L"), ("ı", "i"), ("đ", "dj"),
    ("Đ", "DJ"), ("ð", "dh"), ("Ð", "DH"), ("þ", "th"), ("Þ", "TH"), ("‘", "textquoteleft"),
    ("’", "textquoteright"), ("“", "textquotedblleft"), ("”", "textquotedblright"),
    ("–", "textendash"), ("—", "textemdash"), ("…", "ldots"), ("•", "textbullet"),
    ("¡", "textexclamdown"), ("¿", "textquestiondown"), ("§", "S"), ("¶", "P"), ("©", "copyright"),
    ("£", "pounds"), ("†", "dag"), ("‡", "ddag"), ("™", "texttrademark"), ("®", "textregistered"),
  ]

  private static let mathematics: [(Unicode.Scalar, String)] = [
    ("α", "\\alpha"), ("β", "\\beta"), ("γ", "\\gamma"), ("δ", "\\delta"), ("ε", "\\varepsilon"),
    ("ζ", "\\zeta"), ("η", "\\eta"), ("θ", "\\theta"), ("ι", "\\iota"), ("κ", "\\kappa"),
    ("λ", "\\lambda"), ("μ", "\\mu"), ("µ", "\\mu"), ("ν", "\\nu"), ("ξ", "\\xi"), ("π", "\\pi"),
    ("ρ", "\\rho"), ("σ", "\\sigma"), ("ς", "\\varsigma"), ("τ", "\\tau"), ("υ", "\\upsilon"),
    ("φ", "\\varphi"), ("ϕ", "\\phi"), ("ϵ", "\\epsilon"), ("χ", "\\chi"), ("ψ", "\\psi"),
    ("ω", "\\omega"), ("Γ", "\\Gamma"), ("Δ", "\\Delta"), ("Θ", "\\Theta"), ("Λ", "\\Lambda"),
    ("Ξ", "\\Xi"), ("Π", "\\Pi"), ("Σ", "\\Sigma"), ("Υ", "\\Upsilon"), ("Φ", "\\Phi"),
    ("Ψ", "\\Psi"), ("Ω", "\\Omega"), ("∞", "\\infty"), ("∗", "\\ast"), ("×", "\\times"),
    ("÷", "\\div"), ("·", "\\cdot"), ("±", "\\pm"), ("−", "-"), ("≤", "\\leq"), ("≥", "\\geq"),
    ("≠", "\\neq"), ("≈", "\\approx"), ("≪", "\\ll"), ("≫", "\\gg"), ("→", "\\rightarrow"),
    ("←", "\\leftarrow"), ("↔", "\\leftrightarrow"), ("⇒", "\\Rightarrow"), ("↑", "\\uparrow"),
    ("↓", "\\downarrow"), ("∈", "\\in"), ("∑", "\\sum"), ("∏", "\\prod"), ("∂", "\\partial"),
    ("∇", "\\nabla"), ("√", "\\surd"), ("⊕", "\\oplus"), ("⊗", "\\otimes"), ("∘", "\\circ"),
    ("°", "^\\circ"), ("ℓ", "\\ell"), ("¹", "^1"), ("²", "^2"), ("³", "^3"), ("⁴", "^4"),
    ("ⁿ", "^n"), ("₀", "_0"), ("₁", "_1"), ("₂", "_2"), ("₃", "_3"),
  ]
}
