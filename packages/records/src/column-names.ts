import type { FieldName } from './mapping.ts'

/** Names under which shops and platforms keep each field, in Chinese and English, the surest first. */
const namesByField: Record<FieldName, string> = {
  externalId:
    'externalid id reviewid commentid feedbackid recordid ticketid responseid messageid uuid 评价id 评论id 评价编号 评论编号 反馈编号 记录编号 工单号 工单编号 留言编号 编号',
  occurredAt:
    'occurredat reviewdate reviewedat reviewcreatedat commentdate createdat datecreated submittedat postedat publishedat date created timestamp time 评价时间 评论时间 反馈时间 发布时间 提交时间 创建时间 评价日期 评论日期 日期 时间',
  'author.externalId':
    'authorexternalid authorid customerid userid memberid buyerid reviewerid 用户id 会员id 客户id 买家id 会员号 会员编号 客户编号 顾客编号',
  'author.email':
    'authoremail revieweremail customeremail commentauthoremail useremail email emailaddress 邮箱 电子邮箱 电子邮件 邮箱地址',
  'author.phone':
    'authorphone customerphone phone mobile phonenumber mobilenumber telephone tel 手机 手机号 手机号码 联系电话 电话 电话号码 联系方式',
  'author.name':
    'authorname reviewername displayname customername commentauthor nickname username author reviewer customer buyer name 买家昵称 用户昵称 会员昵称 昵称 用户名 会员名 买家 客户姓名 顾客姓名 姓名 顾客 客户 用户 作者 评价人 评论人',
  title: 'reviewtitle title headline subject 评价标题 评论标题 标题 主题',
  text: 'text reviewcontent reviewbody reviewtext commentcontent body content review comment comments feedback message verbatim 评价内容 评论内容 反馈内容 留言内容 投诉内容 初评内容 首评内容 买家评价 用户评价 客户反馈 问题描述 评价详情 评价 评论 内容 正文 文本 反馈 意见 留言 原文',
  rating:
    'rating stars star starrating reviewrating reviewscore ratingvalue score 评分 星级 评价星级 评价分数 商品评分 总评分 总体评分 打分 得分 分数',
  sku: 'sku productsku variantsku skucode skuid 商品编码 商家编码 sku编码 规格编码 货号 款号 productid itemid asin spu spuid producthandle 商品id 产品id 宝贝id 商品编号 产品编号',
  productId: 'productid 商品id 产品id',
  productHandle: 'producthandle handle productslug slug',
  productNumber: '',
  productName:
    'productname producttitle product itemname itemtitle 商品名称 商品名 宝贝标题 宝贝名称 商品标题 产品名称 商品',
  orderId: 'orderid ordernumber orderno ordername order 订单号 订单编号 订单id 订单',
  kind: 'kind feedbackkind feedbacktype type 反馈类型 类型 种类 反馈种类',
  source: 'source channel platform 来源 渠道 平台 来源渠道 反馈渠道',
  language: 'language lang locale 语言 语种',
  touchpoint: 'touchpoint 触点 接触点 环节',
  media:
    'media pictureurls photourls imageurls photourl imageurl photos images pictures publishedimageurls 图片链接 图片地址 图片 晒图 评价图片',
  followUp: 'followup 追评 追评内容 追加评价 追加评论',
  followUpAt: 'followupat followupdate 追评时间 追加评价时间',
}

const personalFields = ['author.email', 'author.phone', 'author.name'] as const

const personalNames = new Set(
  'ip ipaddress commentauthorip address street postalcode zipcode location geolocation latitude longitude idcard idnumber wechat qq 地址 收货地址 收件地址 家庭住址 收货人 收件人 身份证 身份证号 身份证号码 微信 微信号 银行卡 银行卡号 ip地址 email phone mobile tel telephone 邮箱 手机 手机号 电话 firstname lastname fullname birthday birthdate 生日 出生日期'.split(
    ' ',
  ),
)

/** The names under which a column may hold the field, the surest first, in the form of `bareName`. */
export function namesOf(field: FieldName): string[] {
  return namesByField[field].split(' ').filter((name) => name !== '')
}

/** A column's name without case, width, blanks, marks and what stands in brackets. */
export function bareName(column: string): string {
  return column
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[([【].*?[)\]】]/g, '')
    .replace(/[\s_\-.:*#/"']/g, '')
}

/** Whether a column by its name holds a person's address, number or the like, which never becomes a fact. */
export function isPersonalColumn(column: string): boolean {
  const name = bareName(column)
  return personalNames.has(name) || personalFields.some((field) => namesOf(field).includes(name))
}
