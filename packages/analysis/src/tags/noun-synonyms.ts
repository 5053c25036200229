import type { AspectCode } from '../aspect-codes.ts'

/** Nouns that customers use for the same thing; the first word names the group. */
export type NounGroup = { name: string; aspect: AspectCode }

const groups: readonly { aspect: AspectCode; words: string }[] = [
  {
    aspect: 'logistics.speed',
    words:
      '物流 快递 送货 发货 配送 到货 派送 送达 物流速度 快递速度 发货速度 送货速度 配送速度 到货速度 京东物流 顺丰 顺丰快递 shipping delivery shipment',
  },
  {
    aspect: 'logistics.courier',
    words: '快递员 快递小哥 小哥 送货员 配送员 送货小哥 送货师傅 快递师傅 快递人员 courier driver',
  },
  {
    aspect: 'service.attitude',
    words:
      '服务 客服 服务态度 客服态度 态度 卖家态度 店家态度 商家态度 掌柜态度 老板态度 卖家服务 售前服务 客服服务 服务水平 服务质量 卖家 店家 商家 掌柜 ' +
      'service customer_service attitude seller',
  },
  {
    aspect: 'service.attitude',
    words: '服务员 服务人员 工作人员 员工 服务生 服务员态度 人员态度 staff employees waiter waitress',
  },
  { aspect: 'service.returns', words: '售后 售后服务 退货 换货 退款 support tech_support customer_support' },
  { aspect: 'service.warranty', words: '安装 安装师傅 installation' },
  {
    aspect: 'product.appearance',
    words: '外观 外形 颜值 样子 外表 样式 款式 款型 外观设计 造型 机身外观 looks look appearance style',
  },
  { aspect: 'product.appearance', words: '设计 design' },
  { aspect: 'product.appearance', words: '颜色 色彩 颜色搭配 配色 色泽 color colors colour colours' },
  { aspect: 'price.value', words: '价格 价钱 价位 售价 价 房价 价格方面 价錢 price prices pricing cost' },
  { aspect: 'price.value', words: '性价比 value' },
  { aspect: 'price.promotion', words: '活动 优惠 促销 赠品 礼品 小样 gift promotion' },
  { aspect: 'product.quality', words: '质量 品质 质量方面 quality build_quality product_quality' },
  {
    aspect: 'product.quality',
    words: '做工 工艺 手工 缝制 走线 workmanship craftsmanship construction stitching',
  },
  { aspect: 'logistics.packaging', words: '包装 外包装 包装盒 盒子 包裹 packaging package packing' },
  {
    aspect: 'product.performance',
    words:
      '屏幕 屏 显示屏 显示 屏幕显示 显示效果 屏幕显示效果 屏显 画面 画质 分辨率 清晰度 螢幕 screen display resolution picture_quality',
  },
  {
    aspect: 'product.performance',
    words:
      '拍照 拍照效果 照相 照相效果 相机 摄像头 拍摄 像素 照片 成像 拍 拍得 camera picture_quality image_quality',
  },
  {
    aspect: 'product.performance',
    words:
      '电池 续航 待机 待机时间 续航能力 电量 电池续航 续航时间 电池容量 电池寿命 电池电量 battery battery_life',
  },
  { aspect: 'product.performance', words: '充电 充电速度 快充 charging' },
  {
    aspect: 'product.performance',
    words:
      '运行 运行速度 反应 反应速度 系统运行 手机运行速度 开机速度 运行流畅度 处理速度 速度 performance speed',
  },
  {
    aspect: 'product.performance',
    words: '音质 音效 声音 外放 音质音效 扬声器 喇叭 音量 通话音质 sound sound_quality audio speakers volume',
  },
  { aspect: 'product.performance', words: '信号 网络 网速 wifi signal reception' },
  { aspect: 'product.performance', words: '效果 使用效果 功效 results' },
  { aspect: 'product.performance', words: '解锁 解锁速度 指纹 指纹解锁 指纹识别 面容识别 人脸识别 人脸解锁' },
  { aspect: 'product.performance', words: '保湿 保湿效果 补水 补水效果 滋润度' },
  { aspect: 'product.performance', words: '去屑 去屑效果 控油 控油效果 止痒 止痒效果' },
  { aspect: 'product.sensory', words: '手感 质感 触感 摸着 拿着 摸得 握感 feel feels touch' },
  { aspect: 'product.sensory', words: '气味 香味 香气 味儿 smell scent fragrance smells' },
  { aspect: 'product.sensory', words: '口感 口味 果肉 taste flavor flavour tastes' },
  { aspect: 'product.sensory', words: '味道' },
  { aspect: 'product.sensory', words: '穿着 穿得 上身 上身效果 上身感觉 wear' },
  { aspect: 'product.fit', words: '大小 尺码 尺寸 码数 号码 码子 size sizing sizes' },
  { aspect: 'product.fit', words: '版型 板型 剪裁 裁剪 fit fits' },
  { aspect: 'product.fit', words: '长度 length' },
  { aspect: 'product.fit', words: '个头 果子 分量 份量' },
  {
    aspect: 'product.material',
    words: '面料 布料 料子 材质 材料 质地 用料 布质 fabric fabrics material materials cloth',
  },
  { aspect: 'product.material', words: '弹性 弹力 stretch' },
  {
    aspect: 'product.usability',
    words: '操作 使用 用着 用得 系统 系统操作 使用体验 体验 interface controls software works',
  },
  { aspect: 'product.usability', words: '位置 地理位置 地段 地点 酒店位置 location' },
  { aspect: 'product.usability', words: '交通 出行 出入 transport' },
  { aspect: 'product.usability', words: '环境 酒店环境 周边环境 周围环境 surroundings atmosphere' },
  { aspect: 'product.quality', words: '房间 客房 标间 标准间 房 rooms room' },
  { aspect: 'product.quality', words: '设施 硬件 硬件设施 房间设施 设备 酒店设施 配套设施 facilities' },
  { aspect: 'product.quality', words: '隔音 隔音效果 房间隔音 soundproofing' },
  { aspect: 'product.quality', words: '早餐 自助早餐 早饭 breakfast' },
  { aspect: 'product.content', words: '内容 故事 情节 剧情 书的内容 content story plot' },
  { aspect: 'product.content', words: '文笔 文字 语言 翻译 writing' },
  { aspect: 'product.quality', words: '纸张 纸质 印刷 印刷质量 排版 paper print_quality' },
  { aspect: 'trust.description', words: '图片 描述 实物 宣传 照片描述 卖家描述 description pictured' },
]

// These ask for the word before them: 上网速度 is not 速度.
const vagueHeads = new Set(
  '速度 效果 时间 功能 能力 体验 显示 拍 屏 价 房 运行 反应 使用 优惠 life time quality speed'.split(' '),
)

const groupOf = new Map<string, NounGroup>()
for (const { aspect, words } of groups) {
  const all = words.split(' ').map((word) => word.replaceAll('_', ' '))
  const group = { name: all[0], aspect }
  for (const word of all) if (!groupOf.has(word)) groupOf.set(word, group)
}

/**
 * The group of a noun (simplified characters, lower case), found by the whole noun or by its end: 裤子质量 belongs to
 * 质量, "dress fabric" to "fabric". Nothing for a noun that no list holds.
 */
export function nounGroup(noun: string): NounGroup | undefined {
  const whole = groupOf.get(noun) ?? groupOf.get(singular(noun))
  if (whole !== undefined) return whole
  if (noun.includes(' ')) {
    const last = noun.slice(noun.lastIndexOf(' ') + 1)
    return vagueHeads.has(last) ? undefined : (groupOf.get(last) ?? groupOf.get(singular(last)))
  }
  if (noun.charCodeAt(0) < 0x2e80) return undefined
  for (let length = Math.min(4, noun.length - 1); length >= 2; length--) {
    const end = noun.slice(-length)
    if (!vagueHeads.has(end) && groupOf.has(end)) return groupOf.get(end)
  }
  return undefined
}

/** The noun as it is counted when no list holds it: English plurals as singulars. */
export function singular(noun: string): string {
  return /^[a-z -]{4,}[^su]s$/.test(noun) ? noun.slice(0, -1) : noun
}
