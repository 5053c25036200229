/** What a word can be in a phrase, in the lower twelve bits of its facts; a word can be several things. */
export const mark = {
  noun: 1,
  opinion: 2,
  /** Stands between a noun and its opinion. */
  between: 4,
  negation: 8,
  /** An opinion that "too" turns into another one: 大, 太大. */
  measure: 16,
  /** An opinion only where the clause ends behind it. */
  ending: 32,
  /** A noun that says little without the one before: 发货速度. */
  head: 64,
  excess: 128,
  /** Joins a second opinion to the first. */
  joiner: 256,
  /** A verb that becomes a noun with 着, 起来 or 得 behind it: 穿着, 洗得. */
  manner: 512,
  /** 着, 起来 and their like. */
  mannerEnd: 1024,
  known: 2048,
} as const

const nouns =
  '大小 位置 拍照 运行 操作 充电 散热 装修 显示 配置 解锁 续航 屏 相机 快充 照相 上网 吸收 保湿 补水 清洁 卸妆 控油 去屑 止痒 贴合 通话 隔音 颜值 床 ' +
  '毛巾 停车 周边环境 周围环境 售后服务 快递员 接待 安装 通话音质 拍摄 播放 泡沫 精华 精华液 水分 瓶子 果肉 分量 份量 日期 交通 出行 气味 香味 上妆 遮瑕 字体 ' +
  '字迹 纸张 印刷 翻译 内容 情节 文笔 排版 版型 裤腿 弹性 清洗 活动 反应 画面 拍 味 价 性价比 前台 早餐 隔热 保暖 透气 制冷 加热 降噪 噪音 噪声 ' +
  'quality size fit battery screen service support delivery shipping price cost value fabric keyboard display resolution sound ' +
  'speakers volume camera lens zoom flash software setup installation instructions packaging smell taste flavor texture food staff ' +
  'room location design color colour style material length reception signal interface controls menu graphics performance speed ' +
  'processor memory storage touchpad trackpad charger cable lid handle zipper stitching sleeves neckline waist cut print pattern weight ' +
  'durability construction workmanship finish coverage picture image story plot writing book movie music acting characters'
// Verbs with which a judgement stands as with a noun.
const deeds =
  '洗得 用得 穿得 拍得 睡得 写得 穿着 用着 看着 戴着 摸着 拿着 吃着 喝着 睡着 住着 听着 闻着 坐着 fits fit works looks runs lasts feels hangs drapes sounds smells tastes charges arrived'
const heads =
  '速度 效果 能力 功能 时间 态度 小哥 师傅 员 人员 公司 程度 寿命 体验 感 力 度 性 量 费 费用 条件 life customer tech'
const manners = '穿 用 戴 摸 拿 看 吃 喝 睡 住 听 闻 坐 洗 拍 玩 握 骑 写 跑 擦 抹'
const mannerEnds = '着 起来 上去 得 的'
const notNouns =
  '感觉 有点 时候 总体 整体 个人 个人感觉 基本 基本上 无法 试试 下单 方面 结果 情况 大家 事情 地方 建议 影响 原因 超市 实体店 专柜 免费 自带 自动 自营 无线 ' +
  '老婆 男朋友 女朋友 老公 弟弟 妹妹 姐姐 哥哥 妈妈 朋友 同事 孩子 老爸 爸爸 老妈 婆婆 媳妇 儿子 女儿 父母 家人 消费者 用户 客户 客人 女生 小孩 人家 想象 评价 评论 购物 五星 四星 一般 问题 经济 皮肤 粉丝 ' +
  '部分 全部 实际 优点 缺点 自己 全面 机会 理由 印象 意思 区别 差别 心情 天气 时代 世界 生活 人生 经历 客观 主观 很漂亮 太小 不值 极差 建议 习惯 借口 方式 办法 现象 标准 ' +
  'way time times first back day days thing things lot year years month months week weeks most two three four next last same right left own real ' +
  'old new other others second kind rest chance problem problems issue issues reason fact idea amount end side part one ones hand place self ' +
  'usual overall complete extra man woman person people husband wife daughter son friend friends family mother kids child children men women boys girls reviews review black white blue red green navy grey ' +
  'gray brown pink orange purple small smaller larger large best worst favorite previous entire original basic average regular petite medium half mid major main actual'
const opinions =
  '灵敏 齐全 够用 实用 一流 超值 温馨 贴心 安静 合理 优惠 上档次 大气 美观 大方 小巧 时尚 经典 专业 正常 适中 出色 老旧 陈旧 差劲 修身 显瘦 棒 棒棒 棒棒哒 ' +
  '棒棒的 杠杠 杠杠滴 杠杠的 好评 点赞 一致 相符 不符 不一样 一般般 还行 还可以 还好 没得说 没话说 不错 清香 亲民 香香 香香的 淡淡 淡淡的 彻底 满分 神速 耐心 负责 敬业 ' +
  '礼貌 合算 超赞 恶心 发黄 起毛 断 坑 坑人 难受 粗心 用心 紧 宽 宽松 掉毛 起皱 顺滑 丝滑 滑 温柔 油腻 干燥 粘 便携 省电 耗电 快捷 周全 吵 近 远 足 旧 脆 佳 ' +
  '普通 理想 没问题 给力 优秀 优质 高端 高档 低端 廉价 低廉 公道 地道 正宗 牢固 稳固 紧凑 刺鼻 浓 淡 腥 涩 嫩 多汁 饱满 香甜 水润 滋润 清爽 服帖 自然 顺手 ' +
  '到位 详细 生动 感人 精彩 乏味 啰嗦 清晰 严实 严密 完好 破烂 简单 粗暴 冷漠 傲慢 主动 细心 靠谱 快速 随便 强劲 时髦 稳 准 灵 牛 爽 酷 炫 美 丑 土 老土 老气 显胖 显老 透气 保暖 ' +
  'well perfectly great good nice small large big short best worst fast quickly quick late perfect true excellent superb ' +
  'amazing awesome fantastic beautifully nicely poorly horrible terrible awful rude friendly helpful polite slow responsive unresponsive ' +
  'loud noisy quiet dim dark blurry sharp crisp vivid grainy scratchy itchy thin thick sheer long tight loose wide narrow high low ' +
  'heavy light lightweight flimsy sturdy solid cheap expensive affordable inexpensive reasonable overpriced pricey broken defective damaged ' +
  'faulty dead fresh delicious tasty bland stale clean dirty comfortable uncomfortable comfy soft stiff smooth rough bright accurate ' +
  'inaccurate reliable unreliable easy difficult hard confusing boring interesting weak strong poor bad decent okay ok fine'
const endingOpinions =
  '问题 给 可以 行 多 少 高 低 长 短 新 强 美 干 一样 大 小 好 厚 薄 重 轻 硬 软 赞 贵 正 破 烂 假 坏 掉 卡 香 辣'
const notOpinions =
  '推荐 亲爱 完全 根本 直接 确实 充满 重新 连续 明确 突然 激活 坚决 显然 积分 清理 广大 频繁 重要 具体 忠实 不同 正面 最好 努力 辛苦 犹豫 慎重 小心 幸好 不愧 不好意思 幸福 快乐 自由 ' +
  '可乐 清单 特效 乐趣 爱好 飘柔 固定 普遍 平均 配套 有点 真正 老大 好好 真够 一大 正好 顺便 痛苦 好奇 谨慎 国产 骄傲 经济 正式 认真 单纯 纯粹 意外 成功 公平 敏感 ' +
  'better worse made still looking many almost actually slightly absolutely definitely why nothing going super quite always such wanted different ' +
  'extremely far able liked trying already available often sold completely somewhat written fairly lined shown totally hoping form truly ' +
  'simply incredibly perhaps designed given young called enjoyed plenty taken expecting doing supposed coming saying mostly meant told ' +
  'fully certainly seriously nearly basically likely literally possible afraid interested required covered clearly obviously surprisingly ' +
  'constantly talking described holding necessary falling placed starting offered indeed wondering suppose selling wanting listed ' +
  'published among entirely equally moved mainly virtually presented willing becoming full easily exactly sewn worn pretty really glad happy ' +
  'hesitant excited worried surprised pleased thrilled concerned due certain sure common similar true-to-size drawn filled hanging attached'
const betweens =
  '是 的 了 很 非常 挺 真 真的 真是 真心 确实 也 都 还 还是 就 又 才 更 更加 更是 最 蛮 满 超 超级 贼 特 特别 十分 相当 极 极其 极为 极度 比较 较 较为 还算 算 算是 果然 依然 一直 一如既往 ' +
  '绝对 简直 实在 感觉 觉得 显得 做得 做的 做 有 得 起来 着 看起来 看上去 摸起来 用起来 穿起来 听起来 吃起来 方面 上 整体 各方面 好 老 巨 倍 足够 够 买 如此 那么 这么 越来越 居然 竟然 ' +
  '稍 稍微 略 略微 略显 有点 有点儿 有些 一点 偏 过于 太 太过 太太 要 会 可 没的 点个 继续 仍然 ' +
  "is was are were be been being 's am so very really too quite super pretty extremely absolutely incredibly also just still always all a an the as " +
  'little bit tad of looks look looked feels feel felt seems seem seemed sounds sound smells tastes runs ran fits works worked fairly surprisingly ' +
  'rather somewhat slightly overly truly totally definitely simply has has stays became gets got kind sort that it it’s'
const negations =
  "不 没 没有 未 无 不是 不太 不够 不怎么 不算 并不 并不是 毫不 不会 not no never n't isn't wasn't aren't weren't don't doesn't didn't can't won't " +
  'isnt wasnt arent dont doesnt didnt hardly barely nor'
const measures =
  '大 小 长 短 薄 厚 重 轻 硬 软 高 低 紧 松 宽 窄 甜 酸 咸 淡 辣 浓 多 少 粗 细 肥 瘦 油 干 亮 暗 small large big short long tight loose thin thick heavy light ' +
  'high low wide narrow hot cold loud quiet bright dark stiff soft hard sheer boxy baggy snug bulky'
const excesses = '太 太过 过于 偏 有点 有点儿 有些 稍 稍微 略 略微 略显 too overly slightly bit little tad'
const joiners = '又 而且 且 并且 和 与 也 还 以及 and & plus'

/** Lists of words that correct what the vocabulary says, in their order: the marks they give and take. */
export const phraseWords: readonly { words: string; added: number; removed: number }[] = [
  { words: notNouns, added: 0, removed: mark.noun },
  { words: notOpinions, added: 0, removed: mark.opinion },
  { words: nouns, added: mark.noun, removed: mark.opinion },
  { words: deeds, added: mark.noun, removed: mark.opinion },
  { words: heads, added: mark.noun | mark.head, removed: 0 },
  { words: opinions, added: mark.opinion, removed: mark.noun },
  { words: endingOpinions, added: mark.opinion | mark.ending, removed: mark.noun },
  { words: measures, added: mark.measure, removed: 0 },
  { words: betweens, added: mark.between, removed: 0 },
  { words: negations, added: mark.negation, removed: mark.opinion },
  { words: excesses, added: mark.excess | mark.between, removed: mark.opinion },
  { words: joiners, added: mark.joiner, removed: 0 },
  { words: manners, added: mark.manner, removed: mark.noun },
  { words: mannerEnds, added: mark.mannerEnd, removed: 0 },
]
