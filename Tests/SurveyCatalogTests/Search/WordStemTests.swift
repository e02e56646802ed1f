import Testing

@testable import SurveyCatalog

@Suite struct WordStemTests {
  private func stem(_ word: String) -> String {
    String(decoding: WordStem.stem(of: Array(word.utf8)), as: UTF8.self)
  }

  @Test(arguments: [
    "quantize quantized quantizing quantization quantizations quantise quantised quantisation",
    "model models modeling modelling modelled", "cache caches cached caching",
    "prune prunes pruned pruning", "tune tuned tuning tunes", "scale scales scaled scaling",
    "generate generates generated generating generation", "compress compressing compression",
    "adapt adapting adapted adaptation", "memory memories", "llm llms", "lm lms", "gpu gpus",
    "plan planning planned plans", "use used using uses", "behaviour behavior behaviours",
    "centre center centres", "catalogue catalog", "analyse analyze analysing analysis",
    "distil distill distilling distillation", "matrix matrices", "process processes processing",
    "accelerate accelerating acceleration", "train training trained trains", "bias biases",
    "embed embeds embedding embeddings embedded", "size sizes sized", "efficient efficiently",
    "vary varies varied variation", "infer inferring inferred", "inference inferences",
  ])
  func `forms of a word share a stem`(_ forms: String) {
    let stems = Set(forms.split(separator: " ").map { stem(String($0)) })
    #expect(stems.count == 1, "\(stems)")
  }

  @Test(arguments: [
    ("transform", "transformer"), ("generate", "general"), ("active", "activation"),
    ("relation", "relative"), ("plan", "plane"), ("car", "care"), ("not", "note"),
    ("form", "format"), ("version", "verse"), ("infer", "inference"), ("rest", "restore"),
    ("corpus", "corpse"), ("found", "foundation"), ("convert", "conversation"),
    ("optimal", "optimizer"), ("sparse", "sparsity"), ("token", "tokenizer"),
  ])
  func `words of another meaning keep another stem`(_ one: String, _ other: String) {
    #expect(stem(one) != stem(other))
  }

  @Test func `a stem stays the same when it is cut twice or the word is odd`() {
    for word in ["", "a", "is", "s", "ss", "ing", "ed", "sing", "bed", "yes", "2bit", "8bits"] {
      #expect(stem(word).utf8.count <= word.utf8.count)
    }
  }
}
