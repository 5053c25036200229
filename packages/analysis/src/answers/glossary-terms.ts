/**
 * What shoppers ask about, in both languages, so that a question in one finds a page in the other. One idea a line:
 * its name, the Chinese words, the English ones. Names that begin with `?` say what kind of answer is wanted, those with
 * `~` name goods, which tell less than what is asked about them, those with `!` troubles and deeds, which tell more; two names with `+` stand for both ideas.
 */
export const glossaryTerms = `
?how-long | 多久 几天 多长时间 什么时候 啥时候 何时 多少天 几时 几个工作日 多少时间 几号 几日 时效 多快 要等 | how long, when, how many days, how soon, how fast, how quickly, what day
?how-much | 多少钱 要钱吗 收费 费用 几块钱 几元 贵不贵 收钱 花钱 要不要钱 价钱 | how much, cost, fee, charge extra, free of charge, how much charge, charge for, cost me, expensive, extra cost
?where | 哪里 哪儿 在哪 何处 | where
?place-order | 怎么买 如何购买 怎么下单 如何下单 怎样下单 怎样买 怎么拍 怎么购买 如何买 购买流程 下单流程 | place order, place an order, how order, how buy, how purchase, order online, how shop, make order, make purchase, put in order
~order | 订单 单子 下单 拍下 下的单 | order
!cancel | 取消 撤单 退单 撤销 不要了 不想要了 取消掉 | cancel, cancellation, no longer want, cancelled, call off
change | 修改 更改 变更 改成 改一下 改下 改个 改 | change, modify, edit, amend, alter, update, switch
address | 收货地址 收件地址 地址 搬家 收件人 | address, moved house, recipient
variant | 颜色 尺码 款式 规格 型号 码数 色号 | colour, color, variant, style, model
size | 尺寸 大小 多大 几米 适合多大 | size, dimension, how big, measurement, king size, queen size
stock | 缺货 有货 没货 现货 补货 断货 库存 售罄 卖完 到货提醒 | out of stock, in stock, stock, sold out, available, availability, restock
preorder | 预售 预定 预订 | preorder, pre order, pre ordered, pre-order
cart | 购物车 加购 | cart, shopping basket, shopping bag
guest | 不注册 注册 游客 免登录 没有账号 没账号 没有账户 | register, guest, without account, sign up, need account, create account, have account, without registering
payment | 付款 支付 付钱 结账 买单 给钱 刷卡 交钱 付 | pay, payment, paying, paid
checkout | 结算 | checkout, check out
wechat | 微信支付 微信 | wechat
alipay | 支付宝 | alipay
card | 信用卡 银行卡 银联 储蓄卡 借记卡 万事达 visa mastercard 刷卡 卡 | credit card, debit card, visa, mastercard, unionpay, bank card, amex, card declined, bank account
paypal | paypal 贝宝 | paypal, apple pay, google pay
cash-on-delivery | 货到付款 到付 先收货再付 | cash on delivery, cod, pay on delivery, pay cash, pay upon delivery
instalment | 分期付款 分期 花呗 白条 | instalment, installment, huabei, pay monthly, pay later, split payment
fails | 失败 不成功 用不了 不能用 没反应 出错 报错 无效 不了 | fail, declined, error, not work, does not work, invalid, rejected, will not work, went wrong, not accepted, not apply, refused
payment+fails | 付不了 付不出去 支付不了 付款不了 付不起 付不上 | payment fail, can not pay, cannot pay, payment declined, card declined, payment not go through
charged | 扣款 扣钱 扣了钱 扣了款 被扣 重复扣 多扣 | charged, double charged, deducted, charged twice, money taken
limit | 限额 余额 上限 | limit, balance
!invoice | 发票 开票 专票 普票 抬头 税号 收据 票据 增值税 fapiao | invoice, receipt, vat, tax number, tax id, fapiao, proof purchase
company | 公司 企业 单位 | company, business, corporate, office
address+mistake | 地址填错 地址写错 填错地址 写错地址 地址错了 | wrong address, typo address, mistake address
mistake | 写错 填错 弄错 输错 有误 错了 | mistake, typo, wrong name, incorrect, how fix, correct it, misspelled
!coupon | 优惠券 优惠码 折扣码 折扣 优惠 打折 满减 红包 促销 券 特价 便宜点 便宜一点 | coupon, discount, discount code, voucher, promo, promo code, promotion, coupon code, special offer, deal
new-customer | 新人 新客 新顾客 新用户 首单 第一次买 第一次下单 首次购买 | new customer, first order, first time, first purchase, welcome
student | 学生 教师 老师 | student, teacher, military, senior
price | 价格 标价 | price
price-drop | 价格保护 降价 差价 价保 保价 跌价 买贵了 便宜了 补差 | price protection, price drop, price match, cheaper, price difference, lower price, price went down, went on sale, reduced, price dropped, pay difference
flash-sale | 秒杀 限时 | flash sale
ship | 发货 出货 寄出 发出 发出来 出库 寄来 寄 邮寄 寄过来 发过来 寄送 发快递 发走 能发 几时发 何时发 邮过来 邮过去 邮 | ship, dispatch, send out, sent out, mail out, send, post, mail, sending, ship out, leave warehouse, leaves warehouse
arrive | 送达 送到 到货 几天到 多久到 到手 能到 收到货 收货 寄到 发到 送货 多会儿到 到货时间 快递到 送过来 送来 拿到 | arrive, arrival, get here, deliver, delivery, delivery time, reach, receive, come, turn up, get to, get it, delivered, land
courier | 快递公司 什么快递 哪家快递 快递员 快递小哥 顺丰 中通 圆通 韵达 申通 ems 快递 | courier, carrier, shipping company, delivery company, fedex, dhl, ups
~parcel | 包裹 | parcel, package, shipment
weekend | 周末 周六 周日 星期六 星期天 星期日 节假日 假期 放假 春节 过年 国庆 礼拜天 礼拜六 礼拜日 双休 | weekend, saturday, sunday, holiday, spring festival, chinese new year, public holiday, bank holiday
express | 加急 次日达 隔天到 隔日达 最快 快一点 快点 加快 急用 急件 急着 赶时间 | express, next day, overnight, rush, faster, expedite, expedited, quick, hurry, need it fast, same day, tomorrow
chosen-date | 指定日期 指定时间 约时间 预约 几点送 送货时间 | delivery slot, time slot, schedule delivery, choose date, specific date, chosen date
remote | 新疆 西藏 内蒙古 内蒙 偏远 边远 乌鲁木齐 拉萨 呼和浩特 | xinjiang, tibet, inner mongolia, remote, urumqi, lhasa, rural
province | 江浙沪 省市 外省 上海 北京 广州 深圳 江苏 浙江 成都 重庆 杭州 南京 武汉 西安 天津 苏州 郑州 长沙 沈阳 青岛 大连 厦门 福州 昆明 哈尔滨 长春 济南 合肥 南昌 贵阳 南宁 海口 太原 石家庄 兰州 银川 西宁 宁波 无锡 东莞 佛山 四川 广东 山东 河南 河北 湖南 湖北 福建 云南 贵州 广西 海南 陕西 甘肃 宁夏 青海 辽宁 吉林 黑龙江 江西 安徽 山西 全国 省 | shanghai, beijing, guangzhou, shenzhen, province, jiangsu, zhejiang, chengdu, chongqing, hangzhou, nanjing, wuhan, xian, tianjin, sichuan, guangdong, yunnan, shandong, hunan, fujian, suzhou, kunming, harbin
!shipping-fee | 运费 邮费 包邮 快递费 配送费 免邮 免运 邮资 运送费 免运费 邮钱 | shipping fee, ship fee, ship cost, ship charge, deliver fee, shipping cost, delivery fee, delivery cost, postage, free shipping, free delivery, shipping charge, delivery charge, shipping rate, ship free, shipping free, delivery free, cost ship, cost shipping, much shipping, much delivery, pay shipping, shipping price, delivery price, charge delivery, charge shipping
abroad | 海外 国外 境外 外国 国际 出境 出国 港澳台 香港 澳门 台湾 美国 日本 英国 新加坡 加拿大 澳洲 澳大利亚 法国 德国 韩国 欧洲 马来西亚 泰国 越南 俄罗斯 意大利 西班牙 新西兰 温哥华 多伦多 纽约 洛杉矶 伦敦 巴黎 悉尼 墨尔本 东京 大阪 首尔 迪拜 柏林 菲律宾 印尼 印度 荷兰 巴西 墨西哥 瑞士 瑞典 | abroad, overseas, international, internationally, country, hong kong, macau, taiwan, usa, united states, america, uk, united kingdom, england, britain, japan, singapore, canada, australia, germany, france, europe, korea, malaysia, thailand, india, ireland, italy, spain, new zealand, outside china, worldwide, vancouver, toronto, new york, london, paris, sydney, tokyo, seoul, dubai, berlin, netherlands, brazil, mexico, sweden, switzerland, russia, vietnam, philippines, indonesia, foreign
customs | 关税 海关 清关 税费 进口税 税金 交税 | customs, duty, duties, import tax, tariff, import fee, local tax
battery | 电池 带电 | battery
!track | 查物流 查快递 查询物流 物流信息 物流进度 快递单号 物流单号 运单 单号 跟踪 追踪 查看物流 快递到哪 走到哪 到哪了 物流 | track, tracking, tracking number, tracking code, where package, where parcel, follow, see where
not-received | 没收到 未收到 没有收到 收不到货 丢件 丢了 弄丢 丢失 没拿到 收不到 拿不到 没送到 | not received, not receive, never arrived, lost, never received, not have it, not get it, not got, did not arrive, did not get, missing parcel, missing package, stolen
signed | 显示签收 已签收 签收 代收 快递柜 驿站 门卫 | says delivered, marked delivered, shows delivered, delivered but, signed, locker, says it delivered
stuck | 没有更新 不更新 没更新 不动 没动 卡住 停滞 | no update, not updated, not update, not moving, not moved, stuck, not change for days
!return | 退货 退回 无理由 退掉 寄回 退换政策 退 不想留 退不退 能退 可退 退得了 | return, send back, sending back, give back, bring back, returned, return policy, returning, return it, returnable, take it back, take back
!return+!exchange | 退换货 退换 |
dislike | 不喜欢 不合适 不满意 不想要 反悔 后悔 不好吃 不好用 不合适了 不中意 不舒服 | not like, unhappy with, not fit, unwanted, changed mind, change mind, not want, regret, not happy, not satisfied, uncomfortable, wrong size, too big, too small
opened | 拆封 拆开 打开过 开封 拆了 拆过 开了 开过 打开 开过封 吃了 吃过 喝过 用过 使用过 | opened, unsealed, unwrapped, unboxed, open box, used, tried, eaten, tasted
intact | 完好 二次销售 再次销售 吊牌 | intact, tag, resell, original packaging, original box
deadline | 期限 几天内 多少天内 超过 过了 逾期 | time limit, deadline, too late, within how many, within days, after days
!exchange | 换货 调换 更换 换一个 换个 换成 换 | exchange, swap, replace, replacement, trade
!refund | 退款 退钱 还钱 返款 退还 到账 退费 退的钱 钱退 钱到 退多少 回到我卡 到卡上 钱什么时候回 退款进度 退款详情 | refund, money back, reimburse, reimbursement, get money back, refunded, money return, money on card, see money, my money, see the money, money again, refund progress, refund status, refund detail
same-way | 原路 | same way, original payment, original card
bank | 银行 | bank
partial+!return | 只退 退一件 退其中 单退 | return one, return only, return part, return just one, send one back
partial | 部分 其中一件 一部分 | partial, part of, only one, some item, one item, only some, just one
!damaged | 破损 坏了 碎了 破了 损坏 压坏 裂 漏 瑕疵 烂 变形 坏的 碎 划痕 磕 破 瘪 凹 摔坏 撞坏 打碎 开裂 断了 断裂 湿了 撒了 洒了 损毁 压扁 压坏了 瘪了 碎成 | damaged, broken, cracked, smashed, crushed, dented, leak, leaking, shattered, damage, scratch, bent, torn, chipped, wet, spilled, split, in pieces, squashed, burst
!faulty | 质量问题 出故障 故障 失灵 不工作 有问题 不能工作 坏掉 质量有问题 | faulty, fault, defective, defect, malfunction, quality problem, quality issue
!faulty+!warranty | 用了几天就坏 不转了 不亮了 不响了 开不了机 不加热 不通电 没反应了 坏了怎么修 突然坏 用坏 | stop working, stopped working, broke down, breaks, not turn on, died, dead, not heat, not charge any more, quit working, broke after, broken after
!missing-item | 少发 少件 漏发 缺件 少了 漏了 没给 少一 缺了 少寄 只来了 只收到 只到了 少了一 | missing, incomplete, missing item, left out, not in the box, only got, forgot to send, parts missing, only one two, one two came, only received, only got one, only one came, short one
!wrong-item | 发错 寄错 错发 货不对 不是我买的 发成 | wrong item, wrong colour, wrong color, wrong product, wrong one, different item, incorrect item, wrong thing, not what ordered, something else
photo | 照片 图片 拍照 视频 张图 发图 | photo, picture, image, video
~box | 外箱 箱子 盒子 包装破 | box, packaging
!warranty | 保修 质保 保固 三包 保修期 保几年 | warranty, guarantee, guaranteed
!repair | 维修 修理 报修 返修 能修 修好 修 | repair, fix, mend, fixed, service centre, servicing
~kettle | 电热水壶 热水壶 烧水壶 电水壶 水壶 晨雾 壶 | kettle
descale | 水垢 除垢 水碱 白色沉淀 水锈 结垢 | limescale, descale, descaling, scale, white deposit, calcium, white stuff, lime, mineral, chalky
smell | 味道 异味 有味 臭味 气味 塑料味 怪味 | smell, odor, odour, smelly, taste of plastic, stink
boil | 煮 烧开 烧水 能烧 烧到 | boil, boiling
milk | 牛奶 泡面 煮汤 煮茶 | milk, soup, noodle, ramen
temperature | 温度 度数 温控 几度 调温 度 | temperature, degree, preset, how hot, temp
keep-warm | 保温 | keep warm, keep hot, stay warm, keeps warm
capacity | 容量 多少升 几升 最多装 | capacity, litre, liter, how much water, hold water
~airfryer | 空气炸锅 炸锅 气炸锅 空炸 | air fryer, airfryer, fryer
~basket | 炸篮 篮子 | basket
dishwasher | 洗碗机 | dishwasher
clean | 清洗 清洁 手洗 洗涤 水洗 洗 刷 擦 | clean, wash, cleaning, washing, scrub, washable, wipe, laundry, washed, laundered
machine | 洗衣机 机洗 | machine wash, washing machine, machine washable
preheat | 预热 | preheat, pre heat, warm up
cook | 薯条 鸡翅 红薯 地瓜 烤 炸 | fries, french fries, chicken wing, sweet potato, cook, roast
~bedding | 四件套 床单 被套 床品 床上用品 床笠 | bedding, sheet, duvet, bed linen, bedsheet, bed sheet, duvet cover, bed set
~mattress | 床垫 米床 | mattress, bed
~towel | 浴巾 毛巾 | towel
~pillow | 乳胶枕 枕头 枕芯 枕套 枕 云丘 | pillow, pillowcase
~latex | 乳胶 | latex
shrink | 缩水 | shrink, shrinkage, shrinking
lint | 掉毛 掉色 褪色 浮毛 浮色 起球 | lint, shed, fade, colour run, color bleed, pilling, fluff, bleed, shedding
dry | 烘干 烘干机 暴晒 晒 晾 | tumble dry, dryer, dry, drying, sunlight, tumble
height | 枕高 高度 多高 厚度 高低 太高 太低 | height, high, lower, higher, thickness, thick, too high, too low, loft
~tea | 茉莉银毫 茉莉花茶 茶叶 花茶 茉莉 茶 茶罐 | tea, jasmine
~tin | 罐子 罐 铁盒 铁罐 | tin
~nuts | 每日坚果 坚果 腰果 杏仁 核桃 开心果 干果 | nut, cashew, almond, walnut, pistachio
peanut | 花生 | peanut
~cookies | 曲奇 饼干 | cookie, biscuit
food | 食品 零食 吃的 食物 | food, snack, edible
shelf-life | 保质期 生产日期 多久吃完 放多久 能放 吃完 喝完 变质 保鲜 | shelf life, best before, go bad, production date, how long keep, keep for, stay fresh, last after opening, go off, good for, fresh
expire | 有效期 过期 失效 到期 作废 | expire, expiry, expiration, run out, valid, validity, expired
store | 保存 存放 储存 冰箱 密封 放冰箱 放在冰箱 怎么放 | how store, best store, store tea, store nut, store cookie, storing, stored, storage, fridge, refrigerator, keep fresh, refrigerate, sealed
allergen | 过敏原 过敏源 过敏 成分 配料 含有 | allergen, allergy, allergic, ingredient, contain, gluten, wheat, egg, dairy, vegan
brew | 冲泡 泡茶 怎么泡 水温 泡 | brew, steep, brewing, water temperature
~earbuds | 蓝牙耳机 耳机 耳塞 | earbud, earphone, headphone, earpiece, airpod, headset, buds
pair | 蓝牙 配对 连接 连手机 连上 怎么连 连 | bluetooth, pair, pairing, connect, connection, connecting, paired
pair+fails | 连不上 连接不上 配对不了 连接失败 搜不到 | not connect, not pair, pairing fail, will not connect, will not pair, connection problem
one-side | 一边响 一边 单边 一只 没声音 一个耳朵 左边 右边 一个耳机 只有一个 | one side, left, right, no sound, one earbud, one ear, left one, right one, one works, only one works
reset | 重置 恢复出厂 复位 | reset, factory
charge | 充电 充满 续航 电量 充一次 用多久 听多久 电能用 | charging, battery life, recharge, charge, charger, battery last, fully charged, usb
~blender | 随行榨汁杯 榨汁杯 榨汁机 果汁机 果汁杯 | blender, juicer, smoothie
~lamp | 护眼台灯 台灯 灯光 灯 | lamp, light
brightness | 亮度 调亮 调暗 色温 调光 太亮 太暗 | brightness, dim, dimmer, brighter, colour temperature, color temperature, dimming, too bright
timer | 自动关灯 自动关 定时 关灯 | timer, switch off, turn off, auto off, automatically off
first-use | 第一次使用 第一次用 首次使用 新壶 | first use, before first use, first time use, brand new, first time using
how-to-use | 使用 怎么用 如何用 说明书 操作 | use, manual, instruction, operate
gift | 礼物 礼品 送礼 送人 送朋友 礼盒 生日礼物 送长辈 送妈妈 送女朋友 送男朋友 送老人 送客户 当礼物 | gift, present, as a present, birthday present
wrap | 礼品包装 包起来 包装 礼盒装 | wrap, wrapping, gift wrap, wrapped, gift box
greeting | 贺卡 卡片 留言卡 写字 祝福语 寄语 | greeting card, gift message, message card, handwritten, note, personal message, card with
bulk | 团购 批发 采购 大量 批量 大批 多买 几十件 | bulk, wholesale, large quantity, group price, large order, many pieces, volume discount, big order, reseller, quote, quotation
price-list | 价格单 小票 | price tag, packing slip, price inside
account | 账户 账号 帐号 帐户 登录 登陆 | account, profile, sign in, log in, login
password | 密码 | password, locked out
phone-number | 手机号 换手机 手机号码 换号 | phone number, mobile number, new phone, new number
code | 验证码 短信码 | verification code, sms code, otp, code, text code
code+fails | 收不到验证码 没有验证码 验证码收不到 验证码没收到 | code not arrive, no code, not get code, not receive code, no verification code, code never
close-account | 注销账户 注销账号 注销 删除账户 删除账号 销户 删号 | close account, delete account, deactivate, remove account, delete my account, closing account, erase account
privacy | 个人信息 隐私 个人资料 我的数据 个人数据 数据 | personal data, privacy, my data, personal information, gdpr, my information, data
unsubscribe | 退订 取消订阅 骚扰短信 广告短信 营销短信 不想收 别再发 不要发 推销 广告 老发短信 发短信 老给我发 关掉短信 | unsubscribe, opt out, stop mail, stop text, stop marketing, turn off marketing, stop email, marketing, newsletter, spam, promotional, too many email, stop sending, stop getting, stop texting, stop text messages, text messages, texts
points | 会员积分 积分 | point, loyalty, reward
member | 会员等级 会员 等级 银卡 金卡 vip 升级 | member, membership, level, silver, gold, vip, tier
birthday | 生日 | birthday
review | 评价 评论 晒单 追评 打分 | review, rating, leave feedback, testimonial, comment
cashback | 好评返现 返现 五星好评 好评 | cash back, cashback, good review, five star, positive review, paid review
not-shown | 没显示 看不到 不显示 没有显示 没出来 消失 | not shown, not visible, not appear, not show, not showing, not see, not published, disappeared, cannot see, not posted
delete | 删除 撤回 删掉 删 | delete, remove, withdraw, take down, erase
contact | 客服电话 联系 客服 电话 热线 邮箱 留言 联络 | contact, phone, call, customer service, support, hotline, telephone, email you, get in touch, reach someone, message you, customer care, call you
hours | 几点上班 几点 营业时间 上班 工作时间 下班 在线时间 服务时间 | opening hours, hours, what time, business hours, closed, are you open, working hours, open
physical | 实体店 门店 线下 店面 自提 到店 店在 专柜 | physical shop, store location, visit, pick up, pickup, showroom, in person, brick and mortar, physical store, retail store, shop located, collect in
complaint | 投诉 举报 意见 建议 反馈 | complain, complaint, suggestion, give feedback, feedback
shop-return-address+!return | 退货地址 寄回地址 退到哪个地址 退货寄到哪 退货往哪 退货寄哪 退货寄 | return address, where send back, where return, address to return, where send return, return go to
accessories | 配件 赠品 附件 | accessory, accessories, free gift, spare part
recycle | 回收 以旧换新 | recycle
`
