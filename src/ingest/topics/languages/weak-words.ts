/**
 * Words that say little unless another word stands beside them: "method", "high". None is a term alone. Nouns may
 * end a phrase ("finite element method"); the qualities of the second list may only stand before a noun.
 */
export const weakNouns: ReadonlySet<string> = new Set(
  'class algorithm analysis application approach area aspect assumption attribute baseline behavior behaviour case challenge change characteristic class collection community component concept condition content context contribution criterion data dataset definition degree design development difference direction domain effect effectiveness efficiency element environment error estimate evaluation evidence example experiment extension factor feature field form framework function generation goal group human idea impact implementation importance improvement increase information input instance issue item language learning level limit limitation literature material measure mechanism machine method methodology metric mode model need network node notion number object observation operation order output pair parameter part pattern people performance perspective phase phenomenon point population practice presence principle problem procedure process product program project property quality quantity question range rate relation relationship representation requirement research researcher resource response role rule sample scale scenario scheme science scope section sequence series service set setting shape signal simulation situation size software solution source space stage standard state statistic strategy structure student study success support survey system task technique technology term test text theorem theory time tool top topic training trend type understanding use user utility value variable variant variety version view volume word work world year advantage accuracy ability average basis choice combination comparison computer complexity cost decision distribution existence fact interest interaction knowledge list loss line need opportunity option paradigm participant position power process purpose reality scale selection side step target area team unit access action activity addition bound bounds capability capacity category center computation construction country course demand density dependence discovery distance document effort estimator execution exploration failure foundation future gap guide history hypothesis index individual inference initiative insight institution intervention investigation key label layer location management meaning member message mind modeling modelling name nature notation objective operator origin outcome overview plan platform policy potential preference presentation prior probability production progress proof protocol reader reading reality reason reduction reference region replication report review risk search self sense sentence share significance site standard statement stream subset summary theme thought threshold tradeoff transition treatment trial usage validation variation web generality requirement correctness precision accuracy improvement increase decrease amount extent majority minority couple sum total rest whole none plus'.split(
    ' ',
  ),
)

export const weakQualities: ReadonlySet<string> = new Set(
  'actual accurate additional adequate advanced appropriate arbitrary available average basic better big broad challenging clear close common comparable complete complex comprehensive concrete conventional correct crucial current desired detailed diverse earlier early easy effective efficient entire essential exact excellent existing extensive full fundamental further future general generic good great huge identical improved inadequate increasing initial innovative known large main major many meaningful mild necessary negative new novel numerous obvious original overall particular perfect poor popular positive possible powerful precise preliminary present primary principal promising proper quick rare realistic reasonable relevant reliable remarkable same satisfactory severe several significant similar simple single small specific straightforward strong subsequent substantial successful sufficient suitable superior surprising thorough tight total true typical unique unknown unseen useful usual valid valuable variable various vast versatile weak well whole widespread worse year longer stateoftheart largescale smallscale fullscale uptodate offtheshelf longlived wellunderstood wellknown wellestablished inhouse builtin indepth'.split(
    ' ',
  ),
)

/** Weak alone, but many a term begins with one: "social network", "deep learning". */
export const bareQualities: ReadonlySet<string> = new Set(
  'longterm longrange bottomup topdown firstclass thirdparty alternative central classical computational continuous critical deep deeper direct discrete distinct dynamic empirical experimental explicit external fast final fine finite formal global hard high higher highest human ideal immediate implicit independent individual infinite inherent intensive internal international intuitive key linear local long low lower mean minimal modern multiple national natural non nonlinear normal numerical open optimal partial political practical public qualitative quantitative random rapid raw real rich rigorous robust rough scalable scientific separate serious sharp short slow social solid special standard static statistical systematic technical theoretical traditional universal vital wide'.split(
    ' ',
  ),
)

/** The same of Chinese, Japanese and Korean: no terms alone. */
export const weakWords: ReadonlySet<string> = new Set(
  '应用 方法 研究 分析 影响 问题 特征 技术 系统 模型 作用 发展 关系 因素 结果 过程 条件 情况 水平 能力 数据 评价 设计 效果 变化 原理 比较 传统 实现 理论 策略 机制 现状 對策 对策 應用 分析 影響 問題 系統 関係 応用 手法 評価 検討 技術 システム モデル 効果 結果 開発 提案 利用 特性 原理 紹介 比較 用い 述べる 行う 示す 考察 방법 연구 분석 효과 영향 문제 기술 시스템 모델 결과 개발 제안 이용 특성 원리 소개 비교 품질'.split(
    ' ',
  ),
)

/** Qualities of two words that every field uses; no term by themselves. */
export const commonCompounds: readonly string[] =
  'real-world real-life real-case high-quality low-quality high-level low-level long-term short-term long-standing well-known'.split(
    ' ',
  )

/** Whether an English word is a quality by its ending: "stochastic", "differentiable", "distributed". */
export function isQuality(word: string): boolean {
  if (weakQualities.has(word) || bareQualities.has(word)) return true
  return word.length > 5 && /(?:al|ous|ive|able|ible|ary|less|ful|ic|ed)$/.test(word) && !nouns.test(word)
}

const nouns =
  /^(?:.*(?:arithmetic|logic|music|traffic|topic|metric|heuristic|graphic|fabric|clinic|mechanic|dynamic|statistic|ethic|epidemic|pandemic|plastic|mosaic|antibiotic|semantic|critic|mimic|republic|genetic|acoustic|robotic|linguistic|analytic|kinetic|photonic|electronic|informatic|mathematic|diagnostic|characteristic|signal|animal|metal|capital|crystal|journal|hospital|retrieval|removal|survival|arrival|interval|approval|renewal|proposal|disposal|appraisal|dialogical|material|tutorial|editorial|chemical|integral|mineral|terminal|tribunal|manual|festival|rational|polynomial|potential|differential|exponential|credential|referral|portal|goal|library|boundary|dictionary|vocabulary|summary|glossary|binary|salary|diary|primary|secretary|commentary|documentary|archive|drive|narrative|initiative|alternative|derivative|perspective|objective|incentive|adaptive|executive|directive|additive|variable|table|vegetable|observable|feed|speed|seed|need|breed|embed|testbed))$/
