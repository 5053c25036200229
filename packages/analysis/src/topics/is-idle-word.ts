import { hashWord } from '../hash-units.ts'
import { flagsOfWord, wordFlag } from '../word-lists.ts'

// Words that judge, point, count or tell a story, but name nothing that a shop could look after.
const chinese =
  '喜欢 满意 推荐 好评 差评 中评 一般 一般般 很好 太好 挺好 最好 更好 很差 太差 最差 差劲 好用 难用 不好 还好 真好 够好 较好 很大 很小 很多 ' +
  '很快 很慢 很贵 很高 很低 太多 太少 太小 太大 太贵 好多 好大 好小 好看 难看 漂亮 完美 优秀 糟糕 垃圾 失望 后悔 郁闷 无语 开心 高兴 惊喜 ' +
  '问题 情况 部分 方面 地方 事情 样子 程度 结果 原因 办法 整体 总体 总之 总的来说 来说 来讲 而言 相对 相比 对比 比起 基本 基本上 完全 全部 所有 ' +
  '有人 有的 没人 别人 人家 本人 个人 老公 老婆 妈妈 爸爸 朋友 同事 孩子 儿子 女儿 宝贝 宝宝 亲们 各位 发现 出现 看到 看见 看着 看看 听到 感到 ' +
  '觉得 认为 希望 建议 期待 需要 想要 打算 决定 考虑 准备 开始 结束 继续 使用 用着 用过 用起来 起来 购买 买过 买来 买到 买了 买的 收到 拿到 打开 ' +
  '昨晚 早上 晚上 中午 下午 上午 当天 第二天 几天 两天 三天 一天 一周 一个月 一年 多月 年前 半年 个月 星期 小时 分钟 时间 平时 有时 有时候 偶尔 经常 ' +
  '总是 老是 一直 从来 终于 突然 马上 立刻 刚刚 刚才 目前 至今 到现在 最近 最后 最终 首先 其次 再次 另外 此外 除了 除此之外 包括 关于 对于 由于 ' +
  '于是 何况 况且 否则 不然 无论 不管 尽管 即使 哪怕 甚至 居然 竟然 果然 果真 明显 明明 根本 简直 实在 确实 的确 其实 原来 本来 还算 算是 算不上 ' +
  '看起来 看上去 听起来 摸起来 吃起来 穿起来 说实话 不知 不知道 不得 不住 不到 不了 不行 不用 不要 不想 不敢 不值 不如 不太 不够 不怎么 不怎么样 ' +
  '不过如此 怎么样 什么样 如何 哪里 到底 究竟 反正 居多 许多 多少 几个 几次 两个 三个 一种 一款 一台 一件 一本 一箱 一张 一只 一套 一条 一家 一份 ' +
  '一半 一下子 一点点 一点儿 有一点 有点儿 再说 再来 再买 下次 还来 再也 以为 想象 没想到 想到 值得 适合 可能 能够 必须 只能 只有 只好 除非 反而 ' +
  '东东 玩意 货 家伙 机子 评价 评论 点评 补充 补充点评 打分 给力 赞 点赞 支持 加油 顶 呵呵 哈哈 嘿嘿 唉 郁闷 好的 差的 大的 小的 新的 同样 同时 ' +
  '差不多 正常 可惜 遗憾 唯一 不足 不足之处 缺点 优点 毛病 缺陷 特点 亮点 最大 最小 主要 重要 关键 尤其 特别是 非常好 非常棒 很棒 超好 超赞 ' +
  '超级棒 物有所值 名不副实 名副其实 绝对 肯定 一定 当然 自然 强烈 极力 千万 万分 相当 毕竟 反倒 依然 仍然 依旧 任何 其它 其余 各种 各样 各方面 每次 ' +
  '每天 每个 整个 之类 等等 左右 上下 前后 而已 罢了 不说 来着 似的 好像 似乎 大概 大约 估计 恐怕 也许 或许 难道 未必 ' +
  '今年 去年 明年 月份 年月日 早就 早已 随便 随时 照样 直接 间接 太不 真不 真是 真心 实话 不愧 果断 必备 首选 选择 决定 换成 变成 成为 作为 属于 ' +
  '够用 能用 可用 有用 没用 没法 无法 难以 容易 具有 带来 得到 达到 受到 感受 体验 印象 效果 水平 级别 档次 不错的 不好的 好处 坏处 真棒 好吃 难吃 ' +
  '好极了 好得 很不错 还不错 真不错 挺不错 相当不错 还可以 还行 凑合 过得去 说得过去 马马虎虎 勉强 将就 舒服 舒适 方便 便宜 实惠 不满 不爽 恶心 可恶 ' +
  '气愤 生气 坑人 骗人 上当 不值得 不推荐 好好 好久 很久 多次 数次 几次 次数 一共 总共 加上 以上 以下 以内 以外 之前 之间 其中 当中 中间 旁边 附近 ' +
  '好差 差点 差些 差到 稍差 较差 偏差 略差 很满意 较为 颇为 极为 最为 过于 有所 有些 某些 这些 那些 哪些 这次 那次 上次 每次 这家 那家 这里 那里 这点 ' +
  '星是 星给 小不说 点多 天才 天下 今早 头天 用来 要死 出色 稍稍 多久 进去 半个 买回来 的话 进一步 今后 机会 突出 玩个 现象 白天 至少 多少钱 合适 合理 清楚 较大 极差 尚可 稍显 几乎 要命 足够 较小 接受 可怜 全是 全都 要是 个别 是不是 男票 谢谢 感谢 对得起 对不起 算下来 刚好 正好 刚买 十足 厉害 严重 身上 外面 里面 实际 良好 全部都是 大部分 买大 买小 说法 下去 保持 帅帅 赞赞赞 差差 棒棒 棒棒哒 第一 第二 第一次 第二次 看样子 看来 摸上去 穿上去 穿上 越来越 一如既往 这本 那本 这种 那种 这类 那类 这样的 那样的 此次 此款 该款 本款 此书 该书 本书'
const english =
  'a an the i me my mine we us our you your he him his she her it its they them their this that these those who whom which what ' +
  'am is are was were be been being do does did doing done have has had having will would shall should can could may might must ' +
  'and or but if because as until while of at by for with about against between into through during before after above below to ' +
  'from up down in out on off over under again further then once here there when where why how all any both each few more most ' +
  'other some such no nor not only own same so than too very just also even still yet ever never always often sometimes usually ' +
  'really quite rather pretty somewhat almost nearly enough much many little lot lots bit kind sort thing things something ' +
  'anything nothing everything everyone someone anyone people person one ones two three four five first second last next ' +
  'good great nice awesome amazing excellent perfect perfectly wonderful fantastic beautiful lovely gorgeous fabulous best better ' +
  'bad worse worst terrible horrible awful poor poorly okay ok fine decent disappointing disappointed disappoint happy glad pleased ' +
  'satisfied love loved loves like liked likes hate hated enjoy enjoyed recommend recommended worth worthless want wanted ' +
  'need needed needs wish wished hope hoped think thought know knew believe guess feel felt feels seem seemed seems look looked ' +
  'looks looking say said says tell told see saw seen find found get got gets getting go goes going went gone come came comes ' +
  'make makes made making take took takes give gave given put keep kept let use used uses using try tried trying buy bought ' +
  'buying purchase purchased order ordered own owned work works worked working thank thanks please back well way however though ' +
  'although maybe perhaps definitely absolutely totally completely actually probably especially simply certainly truly exactly ' +
  'generally overall basically honestly sure else instead without within since every another several whole around away ' +
  "don't doesn't didn't isn't wasn't aren't weren't won't wouldn't can't couldn't shouldn't haven't hasn't hadn't i'm i've i'd i'll " +
  "it's that's there's they're you're we're he's she's let's dont doesnt didnt isnt wasnt cant wont im ive " +
  'new old high low easy easily hard different similar super extremely fairly incredibly highly ' +
  'day days week weeks month months year years time times today ago later soon already now problem problems issue issues item ' +
  'items product products stuff reason reasons part parts review reviews reviewer reviewers star stars cute fun cool ' +
  'interesting boring stupid ridiculous horribly money waste point able unable unfortunately luckily thankfully half couple yes ' +
  'goodness wow oh omg etc hte teh sooo soo sooooo wear wearing wore worn bring start started stop stopped left right end ended ' +
  'turned turn call called add added change changed expect expected expecting suppose supposed hoping figured decided wanting ' +
  'understand understood mention mentioned describe described notice noticed complaint complaints con cons pro pros side ' +
  'wrong real fact across least rest everywhere plenty dream place places moment moments move type slight situations situation previous themselves itself number top final total subject age line lines appear appeared area amount extra mind wait agree otherwise sent fell ' +
  'feeling show shown appears cuter prettier nicer less typically reading read ' +
  'overly slightly fully mostly mainly plus minus compared compare unless whether'

/** The general Chinese words, known so that no word is read out of their middle. */
export const idleChinese: readonly string[] = chinese.split(' ')

const idle = new Set(`${chinese} ${english}`.split(' '))
const edge =
  /^[有一二三四五六七八九十两几第很最只这那也都就还又再太更挺真超够没不未无别被把给跟让请某每各该此]|[了的过着得地吗吧呢啊呀哦啦么们]$/
const adverb = /^[a-z]{3,}ly$/
const keptWords =
  '有机 有线 有型 一次性 一体 一体机 一分钱 三星 三包 四星 五星 四星级 五星级 三星级 二手 二手货 二手书 二维码 七天 两面 十字绣 不锈钢 不干胶 不粘锅 无线 无线网 无线网络 无糖 无核 更新 ' +
  '更换 把手 被子 被套 被褥 被单 还原 每晚 真皮 真丝 真伪 目的 质地 产地 场地 只读 超市 超重 超薄 给水 请假 最低价 真货 ' +
  'friendly family assembly supply curly wrinkly ugly belly jelly quickly slowly smelly reply poly bubbly prickly frilly'
const kept = new Set(keptWords.split(' '))

/** Whether a word names nothing: a function word, a general judgement, or a piece of a sentence taken for a word. */
export function isIdleWord(word: string): boolean {
  if (idle.has(word)) return true
  if ((flagsOfWord(hashWord(word)) & (wordFlag.stop | wordFlag.degree | wordFlag.wish)) !== 0) return true
  return !kept.has(word) && (edge.test(word) || adverb.test(word))
}
