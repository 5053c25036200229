/** What very many reviewers write by themselves; a text made of such phrases is nobody's copy. */
export const genericPhrases = [
  '质量很好 质量不错 质量非常好 质量挺好的 质量太差 质量很差 质量一般 质量还可以 质量还行 质量没得说 质量可以 品质很好 品质不错',
  '物流很快 物流速度很快 物流也很快 物流给力 快递很快 快递速度很快 快递小哥服务态度很好 发货很快 发货速度快 送货很快 送货速度快 到货很快 包装很好 包装完好 包装精美 包装严实 包装很精致',
  '服务态度很好 服务态度好 服务很好 服务周到 客服态度很好 客服很耐心 客服态度差 卖家服务态度很好 售后服务好 掌柜人很好',
  '很喜欢 非常喜欢 很满意 非常满意 总体来说很满意 总体来说还不错 整体感觉不错 还不错 很不错 挺好的 挺不错的 挺满意的 一般般 还可以 还行吧 不怎么样 太差了 很失望 非常失望 不推荐 不建议购买 不值这个价',
  '性价比很高 性价比高 物美价廉 物超所值 价格实惠 价格便宜 价格合适 价廉物美 很划算 值得购买 值得拥有 值得推荐 值得信赖 推荐购买 推荐大家购买 强烈推荐 好评 给个好评 五星好评 全五星 必须好评 下次还会来 下次还会购买 会再来的 还会再来 以后还会光顾 会回购 会继续支持 支持京东 京东自营 京东物流很快 京东快递很快 一如既往的好',
  '宝贝收到了 宝贝很好 东西很好 东西不错 东西收到了 收到货了 已经收到 用了一段时间 刚收到 还没用 还没试 用着不错 用起来不错 用着很好 使用方便 操作简单 效果很好 效果不错 效果不明显 手感很好 手感不错 颜色很好看 颜色很正 很漂亮 外观漂亮 外形美观 款式好看 样子很好看 做工精细 做工不错 做工很好 大小合适 尺寸合适 尺码合适 穿着舒服 穿着很舒服 没有色差 没有异味 和描述的一样 与描述相符 和图片一样 是正品 正品无疑 应该是正品 不知道是不是正品',
  '味道不错 味道很好 口感很好 口感不错 很好吃 很新鲜 很甜 不好吃 不新鲜 坏了好几个 个头很大 水分足',
  '运行速度很快 运行流畅 反应很快 速度很快 屏幕清晰 屏幕很大 音质很好 音质不错 拍照效果很好 拍照清晰 拍照很清晰 待机时间长 电池耐用 电池很耐用 电池不耐用 充电很快 外形外观 屏幕音效 拍照效果 运行速度 待机时间 其他特色 使用了几天 没有卡顿 一点都不卡 玩游戏不卡',
  '房间很干净 房间很小 房间不错 位置很好 交通方便 地理位置不错 早餐不错 早餐一般 服务员态度很好 前台服务态度 性价比不错 下次还会入住 下次还会住 酒店环境不错 设施陈旧 设施比较旧 隔音不好 环境不错',
  '孩子很喜欢 宝宝很喜欢 老婆很喜欢 老公很喜欢 妈妈很喜欢 家人很喜欢 女朋友很喜欢 内容很好 这本书很好 值得一看 值得一读 书很好 纸质很好 印刷清晰 印刷不错',
  'works great|works well|works as expected|works perfectly|easy to use|easy to install|easy to clean|great product|good product|great price|good price|great value|good value for the money|highly recommend|i highly recommend this product|would recommend|would not recommend|do not buy|waste of money|a waste of time|very disappointed|i love it|i love this|love this dress|my husband loves it|my kids love it|great quality|good quality|poor quality|excellent product|fast shipping|arrived on time|exactly what i needed|as described|true to size|fits perfectly|fits well|fit perfectly|very comfortable|well made|looks great|nice and soft|soft and comfortable|i bought this for|i would buy it again|worth the money|not worth the money|battery life|picture quality|sound quality|easy to read|a must read|great book|good book|i am very happy with|so far so good|customer service|the only thing|return it|sent it back|stopped working after',
]
