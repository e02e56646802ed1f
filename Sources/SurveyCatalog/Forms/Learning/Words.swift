/// What a word says about the piece of an entry that has it.
struct WordKinds: OptionSet {
  var rawValue: UInt32

  static let fieldName = WordKinds(rawValue: 1)
  /// Not the end of a sentence when a stop follows.
  static let abbreviation = WordKinds(rawValue: 2)
  /// Words that titles have and names, venues and dates seldom have.
  static let function = WordKinds(rawValue: 4)
  /// The function words that venues have too.
  static let venueFunction = WordKinds(rawValue: 8)
  /// Nouns and adjectives of titles.
  static let title = WordKinds(rawValue: 16)
  /// Words of the names of venues that no table lists.
  static let venue = WordKinds(rawValue: 32)
  /// Words that begin the names of venues.
  static let venueStart = WordKinds(rawValue: 64)
  /// Words that follow the name of a venue without being its name.
  static let track = WordKinds(rawValue: 128)
  static let institution = WordKinds(rawValue: 256)
  static let award = WordKinds(rawValue: 512)
  /// What links of an entry are called.
  static let link = WordKinds(rawValue: 1024)
  /// `de`, `van` and the like in names of persons.
  static let particle = WordKinds(rawValue: 2048)
  /// Headings of sections without papers.
  static let otherSection = WordKinds(rawValue: 4096)
  /// Headings whose subsections hold no entries either.
  static let newsSection = WordKinds(rawValue: 8192)
  /// Headings of sections whose items are often no papers.
  static let doubtfulSection = WordKinds(rawValue: 16384)
  /// Words that say nothing in a heading.
  static let headingFiller = WordKinds(rawValue: 32768)
  /// Words of sentences that address the reader or speak of the list.
  static let prose = WordKinds(rawValue: 65536)
  static let papers = WordKinds(rawValue: 131072)
  static let and = WordKinds(rawValue: 262144)
}

/// Words that tell what a piece of an entry is.
enum Words {
  static func kinds(of word: some Sequence<UInt8>) -> WordKinds {
    kinds(of: Fingerprint.ofWords(word))
  }

  static func kinds(of fingerprint: UInt64) -> WordKinds { table[fingerprint] ?? [] }

  private static let table: [UInt64: WordKinds] = {
    var table: [UInt64: WordKinds] = [:]
    for (kind, words) in lists {
      for word in words.utf8.split(separator: UInt8(ascii: " ")) {
        table[Fingerprint.ofWords(word), default: []].insert(kind)
      }
    }
    return table
  }()

  private static let lists: [(WordKinds, String)] = [
    (
      .fieldName,
      """
      title paper papers author authors by venue conference journal year date link links code pdf \
      arxiv github project url tldr abstract keywords institution affiliation note notes published \
      publisher publication website demo model dataset name 论文 代码 主页 数据集 解读 链接 作者 标题 \
      会议 期刊 时间 项目 视频 论文链接 论文下载链接 代码链接 项目主页
      """
    ),
    (
      .abbreviation,
      """
      vs etc eg ie cf fig no st dr jr sr prof vol pp proc conf trans int ann symp natl univ inc ltd \
      approx jan feb mar apr jun jul aug sep sept oct nov dec rev lett phys comput surv intell sci \
      eng mach learn adv ed eds ph assoc soc am amer
      """
    ),
    (
      .function,
      """
      a an the of for with via in on to from by is are be as at into through towards toward using \
      without beyond do does can how what why when where we you your not no or and under over it its \
      their that this than it's all new more between across against about should make makes if but
      """
    ),
    (.venueFunction, "of on in and for the at to with"),
    (
      .title,
      """
      model models language large learning network networks neural deep survey review efficient \
      training pretraining inference attention transformer transformers generation generative \
      reasoning optimization quantization pruning distillation compression retrieval augmented \
      evaluation benchmark benchmarking dataset framework approach method methods analysis study \
      understanding detection segmentation classification recognition representation prompting \
      prompt agents agent multimodal visual vision image images video text data adaptive dynamic \
      robust scalable scaling fast unified automatic self supervised unsupervised reinforcement \
      policy control diffusion graph graphs knowledge memory context system systems design exploring \
      improving enhancing rethinking revisiting leveraging alignment adversarial attack attacks \
      privacy federated distributed parallel communication sparse sparsity low high long open task \
      tasks domain zero shot few code programming human feedback social simulation planning decision \
      making search recommendation
      """
    ),
    (
      .venue,
      """
      conference conf proceedings proc workshop workshops transactions trans journal symposium \
      findings letters preprint arxiv biorxiv medrxiv corr openreview congress meeting annual \
      magazine bulletin annals blog track thesis dissertation ieee acm usenix springer elsevier \
      nature science lncs reviews tutorial demo tinypapers datasets industry submitted
      """
    ),
    (
      .venueStart,
      """
      workshop workshops proceedings proc international conference ieee acm ieee/acm findings \
      journal transactions annual symposium
      """
    ),
    (
      .track,
      """
      workshop workshops findings track tutorial demo demos industry short long main abstract \
      datasets and benchmarks tinypapers tiny papers srw student research proceedings conference \
      symposium journal preprint under review submission submitted
      """
    ),
    (
      .institution,
      """
      university universities univ institute institution lab labs laboratory college school academy \
      google microsoft meta facebook nvidia openai deepmind alibaba tencent baidu bytedance huawei \
      amazon apple ibm intel samsung deepseek mit stanford berkeley cmu tsinghua adobe salesforce \
      anthropic mila inria eth epfl kaist academia research center centre department hospital inc \
      corporation ai ai2 xai team group tech technologies company
      """
    ),
    (
      .award,
      """
      oral spotlight best award outstanding highlight notable poster runner honorable mention \
      distinguished candidate featured certification nominee finalist
      """
    ),
    (
      .link,
      """
      paper papers pdf arxiv code github git repo repository project page projectpage homepage \
      website web site webpage link links url html abs abstract doi openreview slides slide poster \
      video videos talk demo blog blogpost post data dataset datasets model models huggingface hf \
      weights checkpoint checkpoints colab notebook supp supplementary appendix bibtex bib pytorch \
      tensorflow jax keras tf paddle mindspore official unofficial implementation source here \
      download publication star stars report news tweet twitter youtube wiki documentation docs doc \
      paperlink codelink papercode review openaccess cvf acl ieee acm springer sciencedirect \
      semanticscholar scholar alphaxiv toolkit library benchmark leaderboard supplement summary \
      reading note notes article tutorial presentation space spaces gradio online version full \
      original code1 code2 api package survey thread 论文 代码 主页 链接
      """
    ),
    (.particle, "de van der den von la le bin al di da dos del el ter ten af zu y e"),
    (
      .otherSection,
      """
      news contents toc contributing contribution contribute contributions contributors citation \
      citations cite license acknowledgement acknowledgements acknowledgment acknowledgments contact \
      changelog updates update star history todo introduction about motivation disclaimer sponsors \
      sponsor maintainers faq thanks feedback
      """
    ),
    (.newsSection, "news updates update changelog announcements announcement"),
    (
      .doubtfulSection,
      """
      tools tool framework frameworks library libraries software toolkits toolkit repositories \
      repository repos projects courses course tutorials tutorial blogs blog lists awesome resources \
      resource related videos talks slides websites products leaderboards leaderboard table \
      statistics workshops conferences books communities services apps applications platforms
      """
    ),
    (.headingFiller, "latest recent our us me list table guide guidelines rules what"),
    (.prose, "our we us please repo repository you your welcome feel"),
    (.papers, "paper papers"),
    (.and, "and"),
  ]
}
