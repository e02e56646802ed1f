/// Small texts with every construct that the parsers know.
enum SampleLists {
  static let all = [
    """
    # A Survey

    Some words.

    ## Table of Contents
    - [Model](#model)
      - [Fast Ways](#fast-ways)
        - [Small](#Small)

    ## Model
    ### Fast Ways
    - First: A Paper, <ins>ICLR, 2024</ins> [[Paper](https://arxiv.org/abs/2305.14314)] [[Code](https://github.com/a/b)]
    - Second, Paper? <ins>arXiv, 2023</ins> [[Paper](https://arxiv.org/abs/2301.00001)]
    - Third <ins>NIPS 2022</ins>[[Paper]](https://openreview.net/forum?id=x)
    - First: A Paper, <ins>ICLR, 2024</ins> [[pdf](https://arxiv.org/pdf/2305.14314v1)]
    <!-- survey-ignore: missing-link -->
    - Fourth, <ins>ACL | EMNLP, 2021</ins>

    #### Small
    * Fifth， <ins> ICML，2020 /ins> [[Paper]([x](https://a.org/p))].
    - Wrapped Title of
    a paper, <ins>TMLR, 2023</ins> [[Paper](https://a.org/w?utm_source=y)]
    - [Linked](https://a.org/l), 2019
    - **Bold**, <u>MLSys, 2024a</u> [Paper] [Code](https://b.org)
      - Below, <ins>NSDI, 2024</ins> [[Paper](http://a.org/q )]

    """,
    """
    \u{FEFF}Title\r
    =====\r
    \r
    Area\r
    ----\r
    1. Counted, <ins>KDD, 2021</ins> [[Paper](https://a.org/1)]\r
    2. Counted Too, <ins>KDD, 2022</ins> [[Paper](https://a.org/2)]\r
    \r
    ```\r
    - Fenced, <ins>KDD, 2021</ins> [[Paper](https://a.org/1)]\r
    ```\r
    ## Frameworks\r
    | | Efficient Training | Efficient Inference | Efficient Fine-Tuning |\r
    | :-- | :-: | :-: | :-: |\r
    | DeepSpeed [[Code](https://github.com/d/d)] | ✅ | ❌ | ✅ |\r
    | vLLM \\| x [[Code](https://github.com/v/v)] [[Docs](https://v)] | ❌ | ✅ |\r
    """,
    """
    Bare Line, <ins>ICLR, 2024</ins> [[Paper](https://arxiv.org/abs/2305.14314)]
    Another Pasted Line, ICML, 2023 [Paper] [Code]

    """,
  ]

  static let queries = [
    #"quantization "kv cache" -survey venue:ICLR,ICML year:2023..2024"#,
    #"topic:"kv cache" has:code is:preprint label:blog perspective:data"#,
    "https://arxiv.org/abs/2305.14314 arxiv:2305.14314 id:gptq-2023 pretrain* lora -venue:arXiv",
    "quantizaton of larg langage models",
  ]

  static let diffs = [
    """
    diff --git a/README.md b/README.md
    index 1111111..2222222 100644
    --- a/README.md
    +++ b/README.md
    @@ -1,4 +1,5 @@
     # A
     
     ## B
    +- New, <ins>ICLR, 2024</ins> [[Paper](https://a.org/n)]
     - Old, <ins>ICLR, 2024</ins> [[Paper](https://a.org/o)]
    @@ -10,2 +11,1 @@ ## C
    -- Gone
     - Stays
    \\ No newline at end of file

    """,
    """
    From 1111111 Mon Sep 17 00:00:00 2001
    Subject: [PATCH] Add a paper
    ---
     README.md | 2 +-

    diff --git "a/R\\303\\204.md" "b/R\\303\\204.md"
    similarity index 90%
    rename from "R\\303\\204.md"
    rename to "R\\303\\204.md"
    --- /dev/null
    +++ "b/R\\303\\204.md"
    @@ -0,0 +1,2 @@
    +# A
    +- x
    --\u{20}
    2.40

    diff --cc README.md
    @@@ -1,1 -1,1 +1,2 @@@
      # A
    ++- New

    """,
  ]
}
