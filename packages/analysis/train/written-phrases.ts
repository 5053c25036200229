import type { Script } from '../src/collect-features.ts'

/** A phrase and whether it was written as it stands or put together from a frame and a word. */
export type WrittenPhrase = { text: string; label: 'positive' | 'negative'; group: 'written' | 'framed' }

/**
 * Phrases written for this project that praise or blame whatever is sold, with the traps beside the plain words: denied
 * complaints (没有异味, never leaks), denied praise, comparisons, wishes, irony. They tell the weights of words that the
 * corpora's categories do not happen to hold. Not taken from any list or text.
 */
export function writtenPhrases(script: Script): WrittenPhrase[] {
  const { praise, blame, praiseFrames, blameFrames } = script === 'en' ? english : chinese
  return [
    ...split(praise).map((text) => phrase(text, 'positive', 'written')),
    ...split(blame).map((text) => phrase(text, 'negative', 'written')),
    ...fill(praiseFrames).map((text) => phrase(text, 'positive', 'framed')),
    ...fill(blameFrames).map((text) => phrase(text, 'negative', 'framed')),
  ]
}

function phrase(text: string, label: WrittenPhrase['label'], group: WrittenPhrase['group']): WrittenPhrase {
  return { text, label, group }
}

function split(phrases: string): string[] {
  return phrases.trim().split(/\s*[;\n]\s*/)
}

function fill(parts: { frames: string; words: string }[]): string[] {
  return parts.flatMap(({ frames, words }) =>
    split(words).flatMap((word) => split(frames).map((frame) => frame.replace('…', word))),
  )
}

const faults = `
卡; 卡顿; 卡机; 死机; 发热; 发烫; 烫手; 掉色; 褪色; 起球; 变形; 漏水; 漏雨; 漏电; 刺鼻; 刺激; 刺眼; 油腻
磨脚; 扎人; 闷热; 吵; 臭; 难闻; 难用; 难吃; 难看; 松动; 生锈; 破损; 过敏; 缩水; 粘手; 失望; 后悔; 坏; 差; 烂
`
const flaws = `
杂音; 噪音; 毛刺; 异味; 怪味; 划痕; 磕碰; 瑕疵; 色差; 线头; 坏果; 破损; 裂痕; 污渍; 延迟; 副作用; 毛病; 缺点
`
const rivals = '大牌; 专卖店; 实体店; 商场; 进口的; 苹果; 外面买的; 别家; 以前; 上次; 原装的; 同价位的'
const merits = `
好用; 好吃; 好看; 好闻; 舒服; 方便; 实用; 清晰; 流畅; 稳定; 结实; 耐用; 新鲜; 干净; 保暖; 透气; 灵敏
合身; 划算; 便宜; 专业; 热情; 精致; 满意; 推荐; 值; 甜; 好; 香; 好听; 好玩; 精彩; 有趣
`
const englishFaults = `
leak; overheat; pill; fade; shrink; slip; rattle; squeak; crack; peel; break; scratch; rust; jam; crash; freeze
wobble; stick; smell; stain; disappoint
`
const englishFlaws = `
scratches; leaks; problems; complaints; issues; defects; stains; smell; noise; bugs; flaws; lag; cracks; hassle
side effects; regrets
`
const englishBurdens = `
big; small; heavy; bulky; tight; loose; noisy; loud; sticky; greasy; itchy; stiff; flimsy; expensive; pricey; sweet
salty; complicated; disappointed; bored; dull
`
const englishMerits = `
good; great; comfortable; sturdy; durable; useful; helpful; clear; clean; fresh; easy; reliable; accurate; impressed
happy; satisfied; worth it; funny; interesting; friendly; soft; bright; sharp; tasty
`
const chinesePraise = `
好; 很好; 非常好; 太好了; 挺好; 蛮好; 不错; 很不错; 真不错; 还不错; 棒; 很棒; 太棒了; 真棒; 赞; 点赞
超赞; 给力; 很给力; 优秀; 出色; 卓越; 完美; 一流; 上乘; 极佳; 极好; 精彩; 精品; 经典; 绝佳; 良好
优质; 优良; 优点; 满意; 很满意; 非常满意; 十分满意; 相当满意; 满足; 开心; 高兴; 愉快; 快乐; 惊喜
意外惊喜; 喜欢; 很喜欢; 非常喜欢; 超喜欢; 喜爱; 热爱; 爱了; 爱不释手; 爱上了; 感动; 感谢; 谢谢; 感激
幸福; 舒心; 放心; 安心; 省心; 贴心; 暖心; 欣慰; 过瘾; 享受; 值得; 很值; 值了; 超值; 物超所值
物有所值; 物美价廉; 性价比高; 性价比很高; 划算; 实惠; 便宜; 便宜又好; 价廉物美; 价格公道; 价格合理
优惠; 推荐; 强烈推荐; 值得推荐; 值得购买; 值得拥有; 值得入手; 值得一看; 值得信赖; 力荐; 墙裂推荐
推荐购买; 推荐大家; 好评; 五星; 五星好评; 满分; 全五星; 给五星; 必须好评; 好评如潮; 名不虚传
名副其实; 货真价实; 信赖; 信得过; 靠谱; 可靠; 放心购买; 回购; 会回购; 还会再买; 下次还来; 会再来
再次光顾; 还会光顾; 已经回购; 多次购买; 老顾客; 回头客; 无可挑剔; 没得说; 没话说; 无懈可击
挑不出毛病; 没毛病; 杠杠的; 棒棒哒; 顶呱呱; 呱呱叫; yyds; 绝绝子; 爱了爱了; 真香; 良心; 业界良心
良心商家; 国货之光; 神器; 宝藏; 好用; 很好用; 实用; 方便; 很方便; 便捷; 快捷; 便利; 好使; 顺手; 趁手
省事; 省力; 省时; 省电; 省钱; 简单; 易用; 容易上手; 操作简单; 安装简单; 功能齐全; 功能强大; 强大
强悍; 灵敏; 流畅; 很流畅; 顺畅; 丝滑; 运行快; 速度快; 反应快; 稳定; 很稳定; 耐用; 经久耐用; 结实
牢固; 坚固; 厚实; 扎实; 稳固; 做工好; 做工精细; 做工精致; 工艺好; 精致; 精细; 精美; 细腻; 用料足
材质好; 质量好; 质量很好; 质量过硬; 品质好; 高品质; 有质感; 质感好; 手感好; 手感很好; 高端; 高档
大气; 上档次; 有档次; 时尚; 漂亮; 很漂亮; 好看; 很好看; 美观; 美丽; 美; 帅; 帅气; 可爱; 萌; 优雅
典雅; 别致; 新颖; 独特; 颜值高; 高颜值; 显瘦; 显白; 百搭; 合身; 合脚; 合适; 很合适; 正合适; 正好
刚刚好; 尺码标准; 舒服; 很舒服; 舒适; 柔软; 软和; 软糯; 透气; 保暖; 暖和; 轻便; 轻巧; 轻薄; 便携
静音; 安静; 很安静; 噪音小; 没噪音; 清晰; 很清晰; 清楚; 高清; 鲜艳; 亮丽; 明亮; 音质好; 续航强
续航给力; 待机长; 电池耐用; 散热好; 不卡; 不卡顿; 配置高; 升级快; 快; 很快; 物流快; 物流很快; 发货快
发货迅速; 到货快; 送货快; 快递给力; 隔天就到; 次日达; 第二天就到; 当天到; 神速; 迅速; 及时; 准时
速度惊人; 包装好; 包装严实; 包装完好; 包装精美; 包装用心; 完好无损; 没有破损; 没有磕碰; 毫发无损
送货上门; 态度好; 服务好; 服务周到; 服务热情; 服务一流; 服务态度好; 热情; 周到; 耐心; 细心; 用心
亲切; 和蔼; 友好; 友善; 礼貌; 有礼貌; 专业; 敬业; 负责; 认真; 客气; 主动; 回复快; 有问必答; 有求必应
解决问题; 处理及时; 诚信; 诚实; 实在; 厚道; 正品; 是正品; 真货; 保证正品; 与描述一致; 和图片一样
一模一样; 没有色差; 无色差; 名牌; 好吃; 很好吃; 真好吃; 美味; 香; 很香; 香甜; 甜; 很甜; 清甜; 脆甜
鲜; 新鲜; 很新鲜; 鲜美; 鲜嫩; 多汁; 汁多; 水分足; 爽口; 可口; 脆; 酥脆; 入口即化; 口感好; 口感不错
味道好; 味道不错; 味道正宗; 正宗; 地道; 不腻; 个大; 个头大; 饱满; 皮薄; 分量足; 份量足; 料足; 好喝
醇厚; 香浓; 解渴; 孩子爱吃; 家人都爱吃; 老人喜欢; 孩子喜欢; 宝宝喜欢; 家人喜欢; 女朋友喜欢
朋友都说好; 大家都说好; 爱吃; 干净; 很干净; 整洁; 卫生; 清洁; 宽敞; 温馨; 豪华; 位置好; 地理位置好
交通便利; 环境好; 环境优美; 优美; 设施齐全; 设施完善; 设施新; 早餐丰富; 丰富; 丰盛; 房间大; 床舒服
隔音好; 宾至如归; 性价比不错; 去屑; 止痒; 顺滑; 滋润; 保湿; 清爽; 温和; 不刺激; 效果好; 效果明显
有效果; 有效; 见效; 立竿见影; 好闻; 清香; 香味好闻; 味道好闻; 持久; 泡沫丰富; 控油好; 好吸收; 吸收快
不油腻; 不拔干; 好书; 一本好书; 值得一读; 值得收藏; 好看的书; 引人入胜; 扣人心弦; 感人; 感人至深
震撼; 深刻; 深入浅出; 通俗易懂; 受益匪浅; 受益良多; 收获很大; 收获颇丰; 获益匪浅; 有启发; 启发很大
发人深省; 耐人寻味; 回味无穷; 意味深长; 内容丰富; 内容充实; 文笔好; 文笔优美; 文字优美; 文笔细腻
语言优美; 幽默; 风趣; 有趣; 很有意思; 有意思; 生动; 精辟; 精湛; 一口气读完; 爱看; 百看不厌; 津津有味
欲罢不能; 催人泪下; 泪流满面; 励志; 温暖; 治愈; 印刷精美; 印刷清晰; 纸质好; 纸张好; 装帧精美
图文并茂; 干货; 实用性强; 知识点全; 讲解详细; 详细; 详尽; 全面; 系统; 条理清晰; 演技好; 演技在线
剧情紧凑; 画面精美; 特效震撼; 好听; 悦耳; 动听; 好玩; 有创意; 创意; 有品位; 大开眼界; 眼前一亮
耳目一新; 物流给力; 超出预期; 超乎想象; 出乎意料的好; 比想象的好; 比想象中好; 比预期好; 比实体店便宜
从不失望; 没让我失望; 不会失望; 不后悔; 不贵; 价格不贵; 不刺眼; 不晃眼; 不漏水; 不漏; 不掉色; 不褪色
不起球; 不缩水; 不变形; 不开胶; 不磨脚; 不卡粉; 不伤手; 不粘锅; 不勒; 不闷; 不吵; 不烫; 不发热
不掉毛; 不扎; 不臭; 不酸; 不苦; 没有异味; 没异味; 无异味; 没有味道; 没有问题; 没问题; 毫无问题
没有瑕疵; 没有划痕; 没有坏果; 没有坏的; 一个坏的都没有; 没有烂的; 没有缺点; 没什么缺点; 没有线头
没有噪音; 没有过敏; 没有广告; 没有任何问题; 没有遗憾; 不失所望; 毫不逊色; 不容错过; 不虚此行
不可多得; 当之无愧; 爱得不得了; 美滋滋; 美美哒; 么么哒; 开森; 稀饭; 巴适; 倍儿棒; 牛; 很牛; 666
厉害; 很厉害; 虽然贵了点但是很值; 一分钱一分货值得; 以为会差其实很好; 没想到这么好用
比想象中的还要好; 用了半年还跟新的一样; 质量不比大牌差; 一点不比专卖店差; 效果不输大牌; 除了好没别的
找不到缺点; 从没出过问题; 从来没坏过; 一次都没卡过; 没让人失望; 不得不说很好; 不得不赞; 果断五星
给十个赞; 好得没话说; 早该买了; 后悔没早买; 后悔没多买几个; 相见恨晚; 再也不用担心了; 从来没让我失望过; 从没让人失望; 2333; 太好笑了; 笑死我了; 笑出了声; 赞不绝口; 再也不会漏了
不会过敏; 不伤皮肤
`
const chineseBlame = `
差; 很差; 太差; 太差了; 极差; 超差; 非常差; 真差; 差劲; 很差劲; 差评; 必须差评; 给差评; 一星
一星都不想给; 零分; 负分; 不好; 很不好; 非常不好; 不太好; 不怎么好; 不怎么样; 不咋地; 不咋样; 不行
真不行; 不给力; 坏; 糟; 糟糕; 很糟糕; 糟透了; 烂; 太烂; 太烂了; 烂透了; 垃圾; 真垃圾; 垃圾东西
垃圾产品; 垃圾中的垃圾; 破东西; 破玩意; 废品; 次品; 残次品; 劣质; 劣质产品; 低劣; 粗劣; 拙劣; 恶劣
低档; 低级; 低端; 山寨; 三无产品; 假货; 是假货; 假的; 冒牌; 仿品; 赝品; 高仿; 盗版; 翻新; 翻新机
二手货; 过期; 过期的; 以次充好; 挂羊头卖狗肉; 货不对板; 名不副实; 名不符实; 言过其实; 徒有虚名; 虚假
虚假宣传; 夸大宣传; 夸大其词; 忽悠; 忽悠人; 坑; 坑人; 坑爹; 太坑了; 巨坑; 黑店; 黑心; 奸商; 无良
无良商家; 骗子; 骗人; 骗钱; 骗人的; 欺骗; 欺骗消费者; 上当; 上当了; 上当受骗; 被骗; 被坑; 受骗
智商税; 交智商税; 割韭菜; 套路; 霸王条款; 不诚信; 没有诚信; 不讲信用; 不负责任; 不负责; 推卸责任
推脱; 推诿; 敷衍; 敷衍了事; 糊弄; 应付; 应付差事; 踢皮球; 不理人; 不理睬; 爱理不理; 不闻不问; 没人管
不管不顾; 不回复; 不回消息; 已读不回; 联系不上; 打不通; 态度差; 态度恶劣; 态度很差; 服务差
服务态度差; 服务极差; 冷漠; 冷冰冰; 傲慢; 粗鲁; 没礼貌; 骂人; 不耐烦; 不专业; 素质低; 没素质; 低俗
恶心; 令人作呕; 想吐; 反胃; 失望; 很失望; 太失望了; 非常失望; 大失所望; 令人失望; 失望透顶; 失望至极
不满; 不满意; 很不满意; 非常不满意; 生气; 很生气; 气愤; 气死了; 气死我了; 愤怒; 恼火; 窝火; 火大
郁闷; 郁闷死了; 无语; 太无语了; 无奈; 呵呵; 呵呵了; 醉了; 也是醉了; 我也是醉了; 服了; 真是服了
我真服了; 心塞; 心累; 闹心; 糟心; 扎心; 伤心; 难过; 难受; 不开心; 不高兴; 不爽; 很不爽; 不舒服; 痛苦
崩溃; 绝望; 后悔; 很后悔; 后悔死了; 后悔买; 悔死了; 遗憾; 可惜; 可气; 可恶; 可恨; 可笑; 可悲; 讨厌
厌恶; 反感; 烦; 烦人; 烦死了; 受不了; 忍无可忍; 无法忍受; 不能忍受; 不能接受; 难以接受; 无法接受
倒霉; 晦气; 丢人; 丢脸; 笑话; 鄙视; 唾弃; 吐槽; 吐血; 抓狂; 坑死了; 害人; 害死人; 浪费; 浪费钱
浪费时间; 浪费金钱; 白花钱; 白买了; 白瞎; 打水漂; 不值; 不值得; 不值得买; 不值这个价; 根本不值; 太贵
太贵了; 偏贵; 价格虚高; 死贵; 性价比低; 没有性价比; 不划算; 不实惠; 降价太快; 买完就降价; 刚买就降价
买贵了; 别买; 千万别买; 不要买; 不要购买; 大家别买; 慎买; 慎重购买; 谨慎购买; 不建议购买; 不推荐
不推荐购买; 不建议; 不会再买; 再也不买; 再也不会买; 再也不来; 再也不会来; 不会再来; 不会再光顾
以后不会买了; 最后一次; 绝不再买; 没有下次; 拉黑; 避雷; 踩雷; 踩坑; 雷; 种草失败; 拔草; 劝退
差评警告; 退货; 退款; 要求退货; 已退货; 退了; 果断退货; 想退货; 申请退款; 不给退; 不退; 拒绝退款
不让退; 换货; 返修; 返厂; 投诉; 要投诉; 维权; 举报; 曝光; 12315; 扔了; 直接扔了; 扔掉; 丢了
扔垃圾桶; 闲置; 吃灰; 没用; 没用上; 没什么用; 没啥用; 无用; 没有用; 毫无用处; 没用处; 没效果
没有效果; 毫无效果; 一点效果都没有; 不管用; 不起作用; 没作用; 无效; 不好用; 很不好用; 难用; 很难用
不实用; 不方便; 很不方便; 麻烦; 很麻烦; 太麻烦; 繁琐; 复杂; 鸡肋; 累赘; 摆设; 中看不中用; 华而不实
不靠谱; 不可靠; 不稳定; 不耐用; 不结实; 不牢固; 松动; 松垮; 摇晃; 晃; 单薄; 太薄; 粗糙; 很粗糙
做工粗糙; 做工差; 质量差; 质量太差; 质量很差; 质量不好; 质量堪忧; 质量有问题; 质量问题; 品质差
材质差; 廉价感; 塑料感; 有毛刺; 毛刺; 线头多; 线头; 开线; 脱线; 开胶; 掉漆; 掉色; 褪色; 掉毛; 起球
缩水; 变形; 开裂; 裂了; 裂开; 破损; 破了; 烂了; 碎了; 坏了; 坏掉; 用几天就坏; 没几天就坏了
一周就坏了; 故障; 出故障; 毛病多; 有毛病; 问题多; 有问题; 问题很多; 瑕疵; 有瑕疵; 划痕; 有划痕; 刮花
磕碰; 凹陷; 缝隙大; 漏水; 漏油; 漏气; 漏液; 漏光; 漏电; 短路; 冒烟; 爆炸; 生锈; 锈了; 污渍; 脏; 很脏
太脏; 脏兮兮; 有污渍; 发霉; 霉味; 发臭; 臭; 很臭; 臭味; 异味; 有异味; 怪味; 难闻; 很难闻; 刺鼻
味道刺鼻; 塑料味; 甲醛味; 烟味; 刺眼; 刺激; 刺痛; 过敏; 烂脸; 长痘; 红肿; 瘙痒; 更痒了; 头屑更多
掉头发; 干涩; 油腻; 假白; 卡粉; 脱妆; 拔干; 卡; 很卡; 太卡; 卡顿; 卡死; 死机; 黑屏; 蓝屏; 花屏; 闪屏
白屏; 闪退; 重启; 自动关机; 开不了机; 充不进电; 不充电; 充电慢; 掉电快; 耗电; 耗电快; 续航差; 待机短
电池不耐用; 发热; 发烫; 烫手; 太烫; 发热严重; 散热差; 噪音; 噪音大; 声音大; 噪声大; 太吵; 吵; 吵死了
很吵; 嗡嗡响; 异响; 杂音; 音质差; 没声音; 模糊; 不清晰; 不清楚; 看不清; 画质差; 像素低; 反应慢
反应迟钝; 迟钝; 不灵敏; 失灵; 失效; 信号差; 没信号; 断网; 连不上; 连接不上; 断断续续; 兼容性差
不兼容; 不支持; 装不上; 安装麻烦; 没有说明书; 缺点; 缺陷; 不足; 缺件; 少件; 少发; 漏发; 发错; 发错货
发错了; 错发; 颜色不对; 色差; 色差大; 有色差; 严重色差; 和图片不符; 与描述不符; 不符; 实物不符
跟图片差太多; 差距太大; 图片仅供参考; 尺码不准; 尺码不对; 偏大; 偏小; 太大; 太小; 太短; 太长; 太紧
太松; 不合身; 不合脚; 不合适; 穿不了; 磨脚; 勒; 闷热; 不透气; 不保暖; 扎人; 硬; 太硬; 硬邦邦; 难看
很难看; 丑; 很丑; 太丑; 土; 土气; 老气; 显胖; 显黑; 慢; 很慢; 太慢; 太慢了; 物流慢; 物流太慢; 发货慢
发货太慢; 不发货; 迟迟不发货; 迟迟不到; 拖延; 催了才发; 等了很久; 等了半个月; 还没到; 没收到
没有收到; 丢件; 送错; 不送货; 不送上门; 包装差; 包装简陋; 包装破损; 包装太差; 压坏; 压扁; 摔坏; 洒了
碎了一地; 难吃; 很难吃; 太难吃; 难吃死了; 不好吃; 一点都不好吃; 没味道; 没什么味道; 味道差; 味道怪
味道一般; 口感差; 口感不好; 不新鲜; 不甜; 一点都不甜; 酸; 太酸; 很酸; 苦; 涩; 太咸; 太甜; 太油; 腻
太腻; 干巴巴; 没水分; 软烂; 坏果; 坏果多; 烂果; 好多烂的; 烂了好几个; 坏了一半; 个头小; 太小了
小得可怜; 缺斤少两; 分量少; 份量少; 不够秤; 变质; 腐烂; 虫子; 有虫; 长虫; 头发; 异物; 拉肚子; 不干净
不卫生; 简陋; 陈旧; 破旧; 老旧; 设施陈旧; 设施老化; 设施差; 位置偏; 偏僻; 难找; 隔音差; 隔音不好
潮湿; 阴暗; 没有窗户; 没有热水; 没热水; 蟑螂; 蚊子; 床单脏; 房间小; 拥挤; 阴森; 早餐差; 乱收费; 宰客
无聊; 很无聊; 太无聊; 乏味; 枯燥; 枯燥无味; 沉闷; 闷; 空洞; 空泛; 肤浅; 浅薄; 没深度; 没有深度
没内容; 没有内容; 内容空洞; 没有新意; 没新意; 毫无新意; 老套; 俗套; 陈词滥调; 老生常谈; 千篇一律
重复; 啰嗦; 罗嗦; 冗长; 拖沓; 拖泥带水; 凑字数; 凑数; 拼凑; 东拼西凑; 抄袭; 照搬; 混乱; 乱七八糟
逻辑混乱; 莫名其妙; 不知所云; 看不懂; 看不下去; 读不下去; 难以下咽; 烂尾; 狗血; 幼稚; 矫情; 做作
无病呻吟; 故弄玄虚; 哗众取宠; 炒作; 自恋; 自以为是; 说教; 牵强; 生硬; 晦涩; 没意思; 没什么意思
不好看; 不值得看; 不值得一读; 不知道好在哪里; 没看完; 看了几页就; 翻了几页; 随便翻翻; 翻译差
翻译太差; 错别字; 错别字多; 错字连篇; 印刷差; 印刷模糊; 印刷质量差; 纸张差; 纸质差; 纸太薄; 缺页
掉页; 装订差; 字太小; 剧情拖沓; 演技差; 演技尴尬; 尴尬; 特效差; 烂片; 难听; 刺耳; 不好听; 不好玩
缺乏; 缺少; 欠缺; 不够; 有待提高; 有待改进; 需要改进; 有待加强; 还需努力; 令人遗憾; 美中不足; 一般
很一般; 一般般; 太一般; 非常一般; 马马虎虎; 凑合; 勉强; 将就; 平庸; 平平; 不过如此; 名气大而已
没有想象的好; 没有想象中好; 不如想象; 没想象中好; 不如以前; 不如从前; 大不如前; 越来越差; 今不如昔
一次不如一次; 没有以前好; 不如实体店; 不如别家; 远不如; 比不上; 还不如; 不尽人意; 不尽如人意
差强人意; 差太远; 差远了; 相差甚远; 天壤之别; 不敢恭维; 无法恭维; 不敢再买; 不放心; 没有好感
没有惊喜; 没有任何优点; 一无是处; 毫无优点; 想不通; 搞不懂; 不明白为什么; 凭什么; 什么玩意
什么玩意儿; 什么东西; 啥玩意; 什么鬼; 这也叫; 也好意思; 太夸张了; 过分; 太过分了; 离谱; 太离谱; 无耻
不要脸; 缺德; 丧良心; 没良心; 昧良心; 吃亏; 亏了; 亏大了; 倒贴; 添堵; 遭罪; 受罪; 活受罪
要是早知道就不买了; 早知道不买了; 如果能好一点就好了; 要是能静音就好了; 要是大一点就好了; 希望改进
希望能改进; 但愿如此; 可惜了; 晕; 狂晕; 晕死; 要是再大一点就好了; 要是能便宜点就好了
要是没有味道就好了; 要是质量能好一点就好了; 如果能送货上门就好了; 如果做工能精细些就好了
如果有说明书就好了; 要是早点发货就好了; 但愿下次能好一点; 希望卖家重视质量; 希望商家改进包装
呵呵真是好质量; 呵呵果然便宜没好货; 真是服了这家店; 我也是服了; 真是长见识了; 真是没谁了
质量真是没谁了; 这质量也是没谁了; 好一个正品; 这就是所谓的正品; 说好的正品呢; 说好的赠品呢
说好的次日达呢; 说好的不掉色呢; 说好的五星呢; 果然一分钱一分货; 便宜没好货; 图便宜买了后悔
看评论买的太失望; 被好评骗了; 好评都是刷的; 好评都是假的; 都是托; 刷单的吧; 五星好评都是骗人的
看着好看不好用; 外观可以但是质量差; 好看不实用; 说是很好其实一般; 没有想象中那么好; 没有说的那么好
没有图片好看; 没有以前好用; 也没觉得多好; 看不出好在哪里; 不知道好评哪来的; 一点也不好; 一点都不方便
一点都不舒服; 一点都不保暖; 一点都不新鲜; 不是很满意; 不是很好用; 不是很清晰; 不是很舒服; 谈不上好
算不上好; 称不上满意; 不觉得好看; 不觉得舒服; 并不好用; 并不便宜; 并没有效果; 并没有说的那么神奇
用了跟没用一样; 跟没用一样; 买回来就没用过; 才用一次就坏了; 一用就坏; 一洗就掉色; 一洗就缩水
刚过保修期就坏; 三天两头出问题; 修了好几次; 换了还是坏的; 问客服不回; 客服一问三不知; 售后没人理
`
const englishPraise = `
good; great; excellent; amazing; awesome; wonderful; fantastic; superb; outstanding; perfect
brilliant; terrific; fabulous; exceptional; incredible; magnificent; marvelous; lovely; beautiful
gorgeous; stunning; delightful; charming; pleasant; enjoyable; nice; very good; really good
pretty good; so good; best; the best; best ever; one of the best; second to none; top notch
first rate; high quality; great quality; good quality; excellent quality; premium; well made
well built; well designed; well written; well worth; well thought out; solid; sturdy; durable
robust; reliable; dependable; long lasting; lasts forever; built to last; comfortable; comfy; cozy
soft; lightweight; compact; portable; convenient; handy; easy; easy to use; easy to install
easy to clean; easy to set up; simple; user friendly; intuitive; works; works well; works great
works perfectly; works like a charm; works as advertised; works as expected; does the job
does what it says; just what i needed; exactly what i wanted; exactly as described; as described
as pictured; as expected; meets expectations; exceeded my expectations; better than expected
better than i expected; pleasantly surprised; impressed; very impressed; satisfied; very satisfied
happy; very happy; so happy; pleased; very pleased; thrilled; delighted; glad; grateful; thankful
thank you; thanks; love; love it; love this; i love; loved; loved it; adore; enjoy; enjoyed
enjoyed it; like it; really like; my favorite; favorite; a favorite; fun; lots of fun; hilarious
funny; laughed out loud; entertaining; captivating; engaging; gripping; page turner
could not put it down; couldn't put it down; fascinating; interesting; informative; insightful
inspiring; moving; touching; thought provoking; must read; must have; must see; must buy; a must
a classic; masterpiece; timeless; gem; treasure; recommend; recommended; highly recommend
highly recommended; i recommend; definitely recommend; would recommend; recommend to anyone
worth it; worth every penny; worth the money; worth the price; great value; good value; great price
great deal; bargain; affordable; reasonable; reasonably priced; inexpensive; cheap and good; buy it
buy again; would buy again; will buy again; will order again; buying another; bought another
go back; will be back; can't wait to go back; will return; five stars; 5 stars; two thumbs up
thumbs up; a+; 10/10; kudos; bravo; fast; fast shipping; quick delivery; arrived early
arrived on time; on time; prompt; speedy; quick; responsive; smooth; quiet; silent; crisp; clear
sharp; vivid; bright; powerful; fast and reliable; accurate; precise; efficient; effective; helpful
friendly; polite; courteous; kind; caring; attentive; professional; knowledgeable; accommodating
welcoming; clean; spotless; immaculate; tidy; spacious; roomy; luxurious; elegant; stylish; classy
cute; adorable; pretty; flattering; fits perfectly; fits great; true to size; great fit; delicious
tasty; yummy; fresh; flavorful; juicy; tender; mouthwatering; scrumptious; refreshing; smells great
great taste; healthy; my kids love it; my daughter loves it; my son loves it; my dog loves it
my husband loves it; my wife loves it; everyone loved it; a hit; hit with the kids; life saver
lifesaver; game changer; no complaints; no problems; no issues; no problem at all
never disappointed; never disappoints; never let me down; didn't disappoint; does not disappoint
not disappointed; won't be disappointed; you won't regret it; no regrets; can't go wrong
can't beat it; can't say enough; cannot recommend enough; can't complain; couldn't be happier
could not be better; couldn't ask for more; nothing but good; not bad; not bad at all; hard to beat
no leaks; doesn't leak; doesn't hurt; does not fade; no smell; no scratches; not too heavy
not too tight; not too sweet; never fails; without any problems; flawless; flawlessly; faultless
spot on; on point; superior; unbeatable; unmatched; still going strong; still works; holds up
holds up well; held up; genuine; authentic; honest; trustworthy; generous; affordable luxury
versatile; innovative; creative; clever; genius; smart; beautifully; nicely; perfectly; wonderfully
happily; enjoyably; excellently; sweet; heartwarming; uplifting; amazed; blown away; in love
obsessed; stellar; legendary; epic; cool; very cool; neat; rocks; it rocks; kicks butt; yay; wow
what a find; glad i bought; so glad; best purchase; best investment; money well spent; a winner
winner; champion; improvement; upgrade; big improvement; relief; soothing; relaxing; peaceful
never had a problem with it; have not had any problems; no scratches at all; never overheats
does not pill; not too big and not too small; no strange smell; it never leaks; does not slip
no lag; not a single complaint; I was skeptical but it works; wish I had bought it sooner
should have bought this years ago; much better than the old one; as good as the expensive one
nothing to complain about; did not expect it to be this good
`
const englishBlame = `
bad; very bad; so bad; really bad; terrible; horrible; awful; dreadful; atrocious; abysmal
appalling; pathetic; lousy; crappy; crap; piece of crap; junk; piece of junk; total junk; garbage
trash; rubbish; sucks; it sucks; sucked; worst; the worst; worst ever; worst purchase; worst product
one of the worst; poor; very poor; poorly; poor quality; bad quality; low quality; cheap quality
inferior; shoddy; flimsy; cheaply made; cheap plastic; cheap looking; poorly made; poorly designed
poorly written; badly made; badly written; not well made; not good; not very good; not great
not so good; no good; not worth it; not worth the money; not worth the price; not worth your time
isn't worth; worthless; useless; completely useless; waste; waste of money; waste of time; a waste
complete waste; total waste; don't waste your money; don't waste your time; save your money
money down the drain; rip off; ripoff; ripped off; scam; fraud; fake; counterfeit; knockoff; bogus
misleading; false advertising; deceptive; dishonest; lied; liars; lies; cheated; disappointed
very disappointed; so disappointed; disappointing; disappointment; big disappointment; a letdown
let down; letdown; underwhelming; unimpressed; not impressed; unsatisfied; dissatisfied
not satisfied; unhappy; not happy; upset; angry; furious; annoyed; annoying; irritating; frustrating
frustrated; aggravating; infuriating; sad; sadly; unfortunately; regret; regret buying; i regret
sorry i bought; wish i hadn't; hate; hate it; hated; hated it; despise; dislike; did not like
didn't like; don't like; do not like; not a fan; can't stand; do not buy; don't buy; don't bother
avoid; stay away; steer clear; beware; buyer beware; warning; not recommend; not recommended
do not recommend; don't recommend; would not recommend; wouldn't recommend; can't recommend
cannot recommend; never again; never buy again; will never buy; would not buy again; won't buy again
won't be back; will not be back; never going back; not coming back; look elsewhere
spend your money elsewhere; returned; returned it; return it; returning; sent it back; send it back
going back; refund; want a refund; want my money back; money back; no refund; refused to refund
one star; 1 star; zero stars; no stars; broke; broken; it broke; broke after; broke within
broke the first time; breaks easily; fell apart; falling apart; falls apart; came apart; cracked
ripped; torn; tore; snapped; shattered; defective; defect; faulty; damaged; arrived damaged
arrived broken; dead on arrival; doa; malfunction; failed; fails; failure; stopped working
quit working; does not work; doesn't work; did not work; didn't work; not working; never worked
won't work; won't turn on; won't charge; won't hold a charge; unusable; unreliable; unstable
crashes; crashed; freezes; frozen; glitchy; buggy; bugs; laggy; slow; very slow; too slow; sluggish
overheats; overheating; hot to touch; burned; burnt; caught fire; smoke; leaks; leaked; leaking
leaky; rust; rusted; rusty; noisy; loud; too loud; annoying noise; rattles; squeaks; static
bad sound; muffled; blurry; grainy; dim; dull; faded; fades; scratched; scratches; stained; stain
dirty; filthy; disgusting; gross; nasty; smelly; smells bad; stinks; stench; bad smell
chemical smell; moldy; mold; bugs in it; hair in; stale; expired; rotten; spoiled; bland; tasteless
flavorless; no flavor; salty; too salty; too sweet; bitter; greasy; soggy; dry; overcooked
undercooked; raw; cold food; sick; made me sick; food poisoning; inedible; overpriced; expensive
too expensive; pricey; too much money; uncomfortable; itchy; scratchy; stiff; too tight; too small
too big; too large; too short; too long; runs small; runs large; didn't fit; does not fit
doesn't fit; did not fit; wrong size; wrong item; wrong color; not as described; not as pictured
not what i expected; not as advertised; nothing like the picture; missing parts; missing pieces
missing; incomplete; never arrived; never received; did not receive; late; arrived late
took forever; took weeks; long wait; delayed; slow shipping; rude; very rude; unfriendly
unprofessional; unhelpful; incompetent; ignored; no response; never responded; bad service
terrible service; horrible service; poor service; bad customer service; terrible customer service
horrible customer service; no customer service; hung up on me; boring; bored; so boring; dull book
tedious; predictable; shallow; pointless; confusing; confused; nonsense; stupid; dumb; ridiculous
absurd; silly; lame; cheesy; corny; cliche; unoriginal; overrated; over hyped; hype; pretentious
badly acted; bad acting; terrible acting; bad writing; poor writing; no plot; no substance
not funny; unfunny; not interesting; uninteresting; could not finish; couldn't finish
couldn't get into it; gave up; fell asleep; hard to read; hard to use; hard to follow
difficult to use; difficult; complicated; impossible; a pain; pain to use; a hassle; hassle
nightmare; disaster; a joke; what a joke; shame; shame on you; shameful; embarrassing; offensive
insulting; unacceptable; inexcusable; ridiculously; problem; problems; too many problems; issue
issues; trouble; complaint; flaw; flawed; mistake; big mistake; error; errors; lacking; lacks
lack of; mediocre; meh; so so; just ok; just okay; nothing special; average at best; at best
not enough; barely; barely works; hardly; hardly worth; only lasted; lasted only; lasted a week
lasted two weeks; died after; dead after; after two weeks; after a month; threw it away
threw it out; throw away; in the trash; went in the trash; ended up in the garbage; collecting dust
never use it; no longer works; no use; no value; no way; not even; not even close; isn't good
wasn't good; wasn't impressed; never good; not happy with; not pleased; not comfortable; not durable
not sturdy; not clear; not clean; not fresh; not friendly; not helpful; not easy; not reliable
not accurate; not worth; wish it was better; wish it were; should have been better; could be better
could have been better; would be better if; expected better; expected more; was expecting more
hoping for better; thought it would be better; not as good; not as good as; nowhere near as good
worse; worse than; much worse; getting worse; went downhill; gone downhill; used to be good
dangerous; unsafe; hazard; injury; injured; cut myself; hurts; hurt; painful; pain; headache; rash
allergic reaction; broke me out; breakouts; irritated my skin; ruined; ruins; destroyed; cheap
cheap feeling; feels cheap; looks cheap; thin; too thin; see through; fell out; fell off; peeled
peeling; shrunk; shrank; yeah right; thanks for nothing; great another broken one; oh great
great, just great, it broke again; yeah right, waterproof; so much for quality
so much for waterproof; thanks for ruining my day; what a great way to waste money
it would be great if it worked; would be nice if it actually worked; if only it worked
I wish it were bigger; I wish it worked; I wanted to love this; I wanted to like this
I really wanted to like it; it looks nice but it does not work; was great until it broke
worked fine for a week then died; five stars for looks, zero for quality
I would give it zero stars if I could; not as advertised at all; not the quality I expected
could not recommend it to anyone; far from perfect; nothing great; nothing impressive
anything but comfortable; less than impressed; too good to be true; I expected so much more
`

const chinese = {
  praise: chinesePraise,
  blame: chineseBlame,
  praiseFrames: [
    {
      frames: '不…; 不会…; 一点都不…; 一点也不…; 丝毫不…; 感觉不到…; 没有…; 不怎么…; 从不…; 从来没…过',
      words: faults,
    },
    {
      frames: '没有…; 没…; 无…; 没有任何…; 毫无…; 一点…都没有; 一个…也没有; 没有发现…; 看不到…; 没什么…',
      words: flaws,
    },
    {
      frames: '不比…差; 一点不比…差; 质量不比…差; 不输…; 不亚于…; 比…好; 比…好用; 比…强; 比…便宜',
      words: rivals,
    },
  ],
  blameFrames: [
    { frames: '…; 很…; 太…; 有点…; 容易…; 总是…; 用几天就…', words: faults },
    { frames: '有…; 有点…; 全是…; 很多…; …很大; …严重; 发现…', words: flaws },
    {
      frames: '不…; 不够…; 一点都不…; 一点也不…; 并不…; 不怎么…; 没有那么…; 没有想象中…; 谈不上…',
      words: merits,
    },
    { frames: '不如…; 比不上…; 没有…好; 比…差远了; 比…差; 比…贵', words: rivals },
  ],
}

const english = {
  praise: englishPraise,
  blame: englishBlame,
  praiseFrames: [
    { frames: "never …; does not …; doesn't …; did not …; has never …; will not …", words: englishFaults },
    { frames: 'no …; without any …; not a single …; not any …; zero …; free of …', words: englishFlaws },
    { frames: "not too …; not …; isn't …; not … at all; never …", words: englishBurdens },
  ],
  blameFrames: [
    { frames: '… easily; starts to …; keeps on …; will …', words: englishFaults },
    { frames: '… everywhere; full of …; lots of …; had …', words: englishFlaws },
    { frames: 'too …; very …; so …; way too …', words: englishBurdens },
    {
      frames: "not …; not very …; isn't …; wasn't …; not … at all; far from …; never …",
      words: englishMerits,
    },
  ],
}
