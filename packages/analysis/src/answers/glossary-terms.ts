/**
 * What shoppers ask about, in both languages, so that a question in one finds a page in the other. One idea a line:
 * its name, the Chinese words, the English ones. Names that begin with `?` say what kind of answer is wanted, those with
 * `~` name goods, which tell less than what is asked about them, those with `!` troubles and deeds, which tell more; two
 * names with `+` stand for both ideas. The words were collected by the authors of this project from how shoppers write;
 * no other list was used.
 */
export const glossaryTerms = `
?how-long | 多久 几天 多长时间 什么时候 啥时候 何时 多少天 几时 几个工作日 多少时间 几号 几日 时效 多快 要等 几分钟 几小时 几个小时 几个月 | how long, when, how many days, how soon, how fast, how quickly, what day, how many minutes, how many hours, minutes
?how-much | 多少钱 要钱吗 收费 费用 几块钱 几元 贵不贵 收钱 花钱 要不要钱 价钱 | how much, cost, fee, free of charge, cost me, expensive, extra cost
?where | 哪里 哪儿 在哪 何处 | where
?place-order | 怎么买 如何购买 怎么下单 如何下单 怎样下单 怎样买 怎么拍 怎么购买 如何买 购买流程 下单流程 | place order, place an order, how order, how buy, how purchase, order online, how shop, make order, make purchase, put in order
~order | 订单 单子 下单 拍下 下的单 | order
!cancel | 取消 撤单 退单 撤销 不要了 取消掉 撤销订单 撤回订单 怎么撤 不买了 订单不要了 单不要了 单子不要了 不想买了 不想买 订单不想要 | cancel, cancellation, no longer want, cancelled, call off, do not want anymore, not want anymore, stop order, stop my order, undo order, stop it before it ships, can i stop it
!change | 修改 更改 变更 改成 改一下 改下 改个 改 改一改 能改 想改 怎么改 可以改 改吗 修改一下 更正 | change, modify, edit, amend, alter, update, switch, adjust, correct, replace with
address | 收货地址 收件地址 地址 搬家 收件人 收货人 门牌号 | address, moved house, recipient, postcode, zip code, street, where parcel goes, where my order goes, where order goes, house number, flat number, apartment number, street number
variant | 颜色 尺码 款式 规格 型号 码数 色号 红色 蓝色 白色 黑色 绿色 灰色 粉色 黄色 米色 款 | colour, color, variant, style, model, blue, red, black, white, green, grey, gray, pink, yellow, beige, colour variant
size | 尺寸 大小 多大 几米 适合多大 尺码表 长宽 多长 多宽 厘米 | size, dimension, how big, measurement, king size, queen size, measurements, wide, dimensions, how large, length, width
stock | 缺货 有货 没货 现货 补货 断货 库存 售罄 卖完 到货提醒 没货了 到货通知 上新 还会有货 有没有货 什么时候补 补不补 | out of stock, in stock, stock, sold out, available, availability, restock, sell out, restocked, come back, back again, available again, back available, run out of, notify me
preorder | 预售 预定 预订 | preorder, pre order, pre ordered, pre-order
cart | 购物车 加购 | cart, shopping basket, shopping bag
guest | 不注册 注册 游客 免登录 没有账号 没账号 没有账户 | register, guest, without account, sign up, need account, create account, have account, without registering
payment | 付款 支付 付钱 结账 买单 给钱 交钱 付 待付款 没付款 未付款 | pay, payment, paying, paid, unpaid, awaiting payment
~checkout | 结算 | checkout, check out
wechat | 微信支付 微信 | wechat
alipay | 支付宝 | alipay
card | 信用卡 银行卡 银联 储蓄卡 借记卡 万事达 visa mastercard 刷卡 卡 刷信用卡 银行卡支付 | credit card, debit card, visa, mastercard, unionpay, bank card, amex, bank account, card, cards, debit, american express
paypal | paypal 贝宝 | paypal, apple pay, google pay
cash-on-delivery | 货到付款 到付 先收货再付 收到货再付 送到再付 现金 先发货 收到了再给钱 收到货再给钱 货到再付 收到再给钱 到了再付 | cash on delivery, cod, pay on delivery, pay cash, pay upon delivery, cash, pay courier, pay when it arrives, pay when arrives, pay after delivery, pay at the door, pay after i receive
!instalment | 分期付款 分期 花呗 白条 分几期 几期 分开付 分次付 分期付 先用后付 | instalment, installment, huabei, pay monthly, pay later, split payment, pay in parts, pay three parts, three parts, in three, pay three, pay over time, split payments, klarna, afterpay, monthly, three payments, pay in rates
!fails | 失败 不成功 用不了 不能用 没反应 出错 报错 无效 没成功 失败了 用不上 使用不了 不好使 不让用 没法用 不管用 不起作用 | fail, declined, error, not work, does not work, invalid, rejected, will not work, went wrong, not accepted, not apply, refused, failing, not working, keeps failing, not go through, not accept, problem with, can not use, not let me
payment+!fails | 付不了 付不出去 支付不了 付款不了 付不起 付不上 付不了款 无法付款 无法支付 支付不成功 付款不成功 付款没成功 支付没成功 不能付款 付款出错 支付失败 付款失败 付钱失败 | payment fail, can not pay, cannot pay, payment declined, card declined, payment not go through, payment not going through, not pay, will not let me pay, payment rejected, payment refused, payment error, payment keeps failing, payment not work, checkout not work, checkout error, can not check out
charged | 扣款 扣钱 扣了钱 扣了款 被扣 重复扣 多扣 扣了 钱扣 已扣 扣掉 扣 | charged, double charged, deducted, charged twice, money taken, took money, billed, was charged, got charged, money gone
limit | 限额 余额 上限 | limit, balance
!invoice | 发票 开票 专票 普票 抬头 税号 收据 票据 增值税 fapiao 开个票 开张票 电子发票 报销 开具 | invoice, receipt, vat, tax number, tax id, fapiao, proof purchase, tax receipt, bill, receipt taxes, for taxes, expenses, expense report
company | 公司 企业 单位 | company, business, corporate, office
address+mistake | 地址填错 地址写错 填错地址 写错地址 地址错了 | wrong address, typo address, mistake address
mistake | 写错 填错 弄错 输错 有误 错了 写错了 填错了 开错 打错 输错了 弄错了 不小心 写漏 填漏 漏填 漏写 写漏了 选错 选错了 拍错了 拍错 下错 | mistake, typo, wrong name, incorrect, how fix, correct it, misspelled, wrong details, error in, by mistake, accident, accidentally, selected wrong, picked the wrong, chose the wrong, select the wrong
!coupon | 优惠券 优惠码 折扣码 折扣 优惠 打折 满减 红包 促销 券 特价 便宜点 便宜一点 代金券 抵用券 优惠活动 折扣券 满减券 活动 | coupon, discount, discount code, voucher, promo, promo code, promotion, coupon code, special offer, deal, discounts, sale, voucher code, stack coupons, combine coupons, combine codes, two codes, two coupons, codes, coupons together
new-customer | 新人 新客 新顾客 新用户 首单 第一次买 第一次下单 首次购买 第一次 头一次 | new customer, first order, first time, first purchase, welcome, newcomer, first-time buyer
student | 学生 教师 老师 | student, teacher, military, senior
price | 价格 标价 | price
!price-drop | 价格保护 降价 差价 价保 保价 跌价 买贵了 便宜了 补差 降价了 买完降价 刚买就降 退差价 补差价 差额 | price protection, price drop, price match, cheaper, price difference, lower price, price went down, went on sale, reduced, price dropped, pay difference, got cheaper, price lowered, price difference back, is cheaper now, lower now, refund difference, difference back, get the difference, price adjustment
flash-sale | 秒杀 限时 | flash sale
ship | 发货 出货 寄出 发出 发出来 出库 寄来 寄 邮寄 寄过来 发过来 寄送 发快递 发走 能发 几时发 何时发 邮过来 邮过去 邮 今天发 发吗 会发 先发 停发 发出去 发不发 多久能发 哪天发 寄去 配货 发的货 派件 | ship, dispatch, send out, sent out, mail out, send, post, mail, sending, ship out, leave warehouse, leaves warehouse, shipping, sent, post out, leave your warehouse, ships, mailed, dispatched, go out, goes out, going out, leaves, leave the warehouse
arrive | 送达 送到 到货 几天到 多久到 到手 能到 收到货 收货 送货 多会儿到 到货时间 快递到 送过来 送来 拿到 哪天到 几号到 要多少天 派送 收得到 | arrive, arrival, get here, deliver, delivery, delivery time, turn up, delivered, received, arrives, arriving, come by, when get, when will i get, shipping take, take to arrive, long take, take shipping, delivering, receive order, receive it
courier | 快递公司 什么快递 哪家快递 快递员 快递小哥 顺丰 中通 圆通 韵达 申通 ems 快递 哪个快递 快递是哪家 用什么快递 发什么快递 京东快递 邮政 换个快递 换快递 指定快递 选快递 | courier, carrier, shipping company, delivery company, fedex, dhl, ups, which courier, delivery service, post office, usps, delivery partner
~parcel | 包裹 | parcel, package, shipment
weekend | 周末 周六 周日 星期六 星期天 星期日 节假日 假期 放假 春节 过年 国庆 礼拜天 礼拜六 礼拜日 双休 | weekend, saturday, sunday, holiday, spring festival, chinese new year, public holiday, bank holiday
express | 加急 次日达 隔天到 隔日达 最快 快一点 快点 加快 急用 急件 急着 赶时间 明天就 明天到 明天能 明天要 今天到 当天到 当日达 第二天到 急需 加速 | express, next day, overnight, rush, faster, expedite, expedited, quick, hurry, need it fast, same day, tomorrow, urgent, quicker, faster delivery, express delivery, by tomorrow, need it tomorrow
chosen-date | 指定日期 指定时间 约时间 预约 几点送 送货时间 指定 指定周六 挑时间 选时间 定时间 选日期 换个时间送 送货日期 改时间 晚上送 周末送 工作日送 | delivery slot, time slot, schedule delivery, choose date, specific date, chosen date, pick day, pick delivery, pick date, choose day, choose delivery, delivery day, delivery date, deliver on a certain day, certain day, particular day, set delivery, deliver in the evening, evening delivery, deliver on saturday, deliver on sunday, arrive on a specific, reschedule
remote | 新疆 西藏 内蒙古 内蒙 偏远 边远 乌鲁木齐 拉萨 呼和浩特 | xinjiang, tibet, inner mongolia, remote, urumqi, lhasa, rural
province | 江浙沪 省市 外省 上海 北京 广州 深圳 江苏 浙江 成都 重庆 杭州 南京 武汉 西安 天津 苏州 郑州 长沙 沈阳 青岛 大连 厦门 福州 昆明 哈尔滨 长春 济南 合肥 南昌 贵阳 南宁 海口 太原 石家庄 兰州 银川 西宁 宁波 无锡 东莞 佛山 四川 广东 山东 河南 河北 湖南 湖北 福建 云南 贵州 广西 海南 陕西 甘肃 宁夏 青海 辽宁 吉林 黑龙江 江西 安徽 山西 全国 省 | shanghai, beijing, guangzhou, shenzhen, province, jiangsu, zhejiang, chengdu, chongqing, hangzhou, nanjing, wuhan, xian, tianjin, sichuan, guangdong, yunnan, shandong, hunan, fujian, suzhou, kunming, harbin, mainland
!shipping-fee | 运费 邮费 包邮 快递费 配送费 免邮 免运 邮资 运送费 免运费 邮钱 邮费怎么算 寄费 快递钱 邮寄费 | shipping fee, ship fee, ship cost, ship charge, deliver fee, delivery fee, delivery cost, postage, free shipping, free delivery, shipping charge, delivery charge, shipping rate, ship free, shipping free, delivery free, cost ship, cost shipping, much delivery, pay shipping, shipping price, delivery price, shipping fees, delivery fees, pay delivery, shipping cost me, minimum free, shipping costs, shipping charges, delivery charges, shipping free of charge, free shipping minimum
abroad | 海外 国外 境外 外国 国际 出境 出国 港澳台 香港 澳门 台湾 美国 日本 英国 新加坡 加拿大 澳洲 澳大利亚 法国 德国 韩国 欧洲 马来西亚 泰国 越南 俄罗斯 意大利 西班牙 新西兰 温哥华 多伦多 纽约 洛杉矶 伦敦 巴黎 悉尼 墨尔本 东京 大阪 首尔 迪拜 柏林 菲律宾 印尼 印度 荷兰 巴西 墨西哥 瑞士 瑞典 | abroad, overseas, international, internationally, country, hong kong, macau, taiwan, usa, united states, america, uk, united kingdom, england, britain, japan, singapore, canada, australia, germany, france, europe, korea, malaysia, thailand, india, ireland, italy, spain, new zealand, outside china, worldwide, vancouver, toronto, new york, london, paris, sydney, tokyo, seoul, dubai, berlin, netherlands, brazil, mexico, sweden, switzerland, russia, vietnam, philippines, indonesia, foreign
customs | 关税 海关 清关 税费 进口税 税金 交税 上税 要税 海关税 税 | customs, duty, duties, import tax, tariff, import fee, local tax, import duties, import duty, import, custom fees, import charges
battery | 带电 | battery
!track | 查物流 查快递 查询物流 物流信息 物流进度 快递单号 物流单号 运单 单号 跟踪 追踪 查看物流 快递到哪 走到哪 到哪了 物流 查快递单号 查单号 物流状态 快递进度 看快递 看物流 快递走到 快递位置 | track, tracking, tracking number, tracking code, where package, where parcel, follow, track order, track parcel, trace, where the parcel, shipment status, delivery status, see where my parcel, see where my order, see where parcel
not-received | 没收到 未收到 没有收到 收不到货 丢件 丢了 弄丢 丢失 没拿到 收不到 拿不到 没送到 没到 没见到 没送来 找不到包裹 我没拿到 不见了 没收着 | not received, not receive, never arrived, lost, never received, did not arrive, did not get, missing parcel, missing package, stolen, never got, did not receive, do not have it, never came, not here, disappeared parcel, no parcel
signed | 显示签收 已签收 签收 代收 快递柜 驿站 门卫 显示送达 显示已送 已送达 说送到了 显示妥投 | says delivered, marked delivered, shows delivered, delivered but, signed, locker, says it delivered, marked as delivered, says it was delivered, claims delivered, supposedly delivered, was delivered, said it delivered
stuck | 没有更新 不更新 没更新 不动 没动 卡住 停滞 好几天不动 不动了 几天没动 一直不动 没变化 停在 停了 | no update, not updated, not update, not moving, not moved, stuck, not change for days, has not moved, no movement, same status, not changed
!return | 退货 退回 无理由 退掉 寄回 退换政策 退 不想留 退不退 能退 可退 退得了 想退 要退 退货流程 寄回来 退还商品 退得 | return, send back, sending back, give back, bring back, returned, return policy, returning, return it, returnable, take it back, sending it back, send something back, send it back, ship back, go back, returns, bring it back, send item back, post back
!return+!exchange | 退换货 退换 |
dislike | 不喜欢 不合适 不满意 不想要 反悔 后悔 不好吃 不好用 不合适了 不中意 不舒服 不太喜欢 不喜欢了 买后悔 没眼缘 不搭 不合身 不想要了 难吃 不合口味 | not like, unhappy with, not fit, unwanted, changed mind, change mind, regret, not happy, not satisfied, uncomfortable, wrong size, too big, too small, does not match, not match, not suit, not my taste, do not need, bought too much, not what i expected, dislike, hate it, not right for, changed my mind
opened | 拆封 拆开 打开过 开封 拆了 拆过 开了 开过 打开 开过封 吃了 吃过 喝过 用过 使用过 打开喝 喝了 尝了 尝过 睡过 洗过 穿过 试用 试过 拆包装 拆了包装 开了包装 | opened, unsealed, unwrapped, unboxed, open box, used, tried, eaten, tasted, slept, worn, washed it, tasted one, tried it, already used, open package, opened the box, opening
intact | 完好 二次销售 再次销售 吊牌 | intact, tag, resell, original packaging, original box
deadline | 期限 几天内 多少天内 超过 过了 逾期 | time limit, deadline, too late, within how many, within days, after days
!exchange | 换货 调换 更换 换一个 换个 换成 换 换大 换小 换别的 换另 换成别的 换颜色 换尺寸 换款 | exchange, swap, replace, replacement, trade, swap it, another colour, another size, different colour, different size, other colour, other size, exchanged
!refund | 退款 退钱 还钱 返款 退还 到账 退费 退的钱 钱退 钱到 退多少 回到我卡 到卡上 钱什么时候回 退到账 退回来的钱 退我钱 钱什么时候退 退的款 退款到 退到哪里 退到哪 退到 退回到 | refund, money back, reimburse, reimbursement, get money back, refunded, money return, money on card, my money back, refunds, give me my money, money returned, credited
same-way | 原路 | same way, original payment, original card
bank | 银行 | bank
partial+!return | 只退 退一件 退其中 单退 退一部分 只退一 退一个 退几件 只想退 | return one, return only, return part, return just one, send one back, return one item, one item back, return single, return half, send back one, send back just one, back just one item
partial | 部分 其中一件 一部分 其中几件 几件 只要一件 单独退 里面一件 | partial, only one, one of the items, one of them, only part, not all, part of order
!damaged | 破损 坏了 碎了 破了 损坏 压坏 裂 漏 瑕疵 烂 变形 坏的 碎 划痕 磕 破 瘪 凹 摔坏 撞坏 打碎 开裂 断了 断裂 湿了 撒了 洒了 损毁 压扁 压坏了 瘪了 碎成 摔碎 破洞 破掉 压烂 烂了 有裂 裂纹 裂缝 坏掉了 磕碰 | damaged, broken, cracked, smashed, crushed, dented, leak, leaking, shattered, damage, scratch, bent, torn, chipped, wet, spilled, split, squashed, burst, arrived broken, came broken, came in pieces, arrived in pieces, crack, was broken, scratched, broke in transit, damaged in, broken on arrival, smashed up
!faulty | 质量问题 出故障 故障 失灵 不工作 有问题 不能工作 坏掉 质量有问题 故障了 不工作了 出毛病 毛病 不能用了 不好用了 | faulty, fault, defective, defect, malfunction, quality problem, quality issue, not work anymore, has a fault, faults
!faulty+!repair | 用了几天就坏 不转了 不亮了 不响了 开不了机 不加热 不通电 没反应了 突然坏 用坏 坏了一 不制冷 不工作了怎么 打不开机 充不进电 充不上电 坏了怎么修 坏了能修 坏了可以修 坏了修 坏了保修 个月坏了 年坏了 个月就坏了 年就坏了 天就坏了 突然坏了 又坏了 周坏了 | stop working, stopped working, broke down, breaks, not turn on, died, dead, not heat, not charge any more, quit working, broke after, broken after, broke, stops working, not switch on, will not turn on, does not turn on, not start, stopped charging, will not charge, does not charge, stopped heating, broken can be fixed, broken fix, broken repair, repair broken
!missing-item | 少发 少件 漏发 缺件 少了 漏了 没给 少一 缺了 少寄 只来了 只收到 只到了 少了一 少了一个 少了一条 少一件 少发了 漏发了 缺少 没发全 不全 少东西 没有收齐 | missing, incomplete, missing item, left out, not in the box, only got, forgot to send, parts missing, only one two, one two came, only received, only got one, only one came, short one, missing from, one missing, item missing, not complete, something missing, parts are missing, not all items, is missing, missing part
!wrong-item | 发错 寄错 错发 货不对 不是我买的 发成 颜色不对 尺寸不对 型号不对 跟我买的不一样 和我买的不一样 跟下单的不一样 不一样 货不对板 不是我要的 不是我订的 发错货 发错了 寄错了 给错 送错 | wrong item, wrong colour, wrong color, wrong product, wrong one, incorrect item, wrong thing, not what ordered, something else, wrong size sent, sent wrong, got wrong, received wrong, wrong article, other than ordered, not the one ordered, not what i ordered, different from what i ordered, not as described, sent me another, someone else order
photo | 照片 图片 拍照 视频 张图 发图 | photo, picture, image, video
~box | 外箱 箱子 盒子 包装破 | box, packaging
!warranty | 保修 质保 保固 三包 保修期 保几年 质保期 保修卡 | warranty, guarantee, guaranteed, guaranty, warranty period, under warranty, covered
!repair | 维修 修理 报修 返修 能修 修好 修 怎么修 能修吗 修一下 送修 修吗 修理费 | repair, fix, mend, fixed, service centre, servicing, repaired, be fixed, repairing, service it, mended
~kettle | 电热水壶 热水壶 烧水壶 电水壶 水壶 晨雾 壶 | kettle
descale | 水垢 除垢 水碱 白色沉淀 水锈 结垢 白白的一层 白白的 白色的 水垢怎么 白垢 白色物质 白色东西 白斑 污垢 | limescale, descale, descaling, scale, white deposit, calcium, white stuff, lime, mineral, chalky, white residue, white layer, white spots, build up, buildup, white coating, flakes
smell | 味道 异味 有味 臭味 气味 塑料味 怪味 难闻 刺鼻 有股 塑料 气味大 | smell, odor, odour, smelly, taste of plastic, stink, smells, plastic smell, smelling, plasticky, taste
boil | 煮 烧开 烧水 能烧 烧到 烧牛奶 加热 | boil, boiling, heat, cook in kettle
milk | 牛奶 泡面 煮茶 面条 热奶 咖啡 煮咖啡 | milk, soup, noodle, ramen, broth, porridge, coffee
temperature | 温度 度数 温控 几度 调温 度 | temperature, degree, preset, how hot, temp
keep-warm | 保温 保热 | keep warm, keep hot, stay warm, keeps warm, keep water warm, keep water hot, stay hot, keeping warm, keep it warm, stays hot, warm
capacity | 容量 多少升 几升 最多装 | capacity, litre, liter, how much water, hold water
~airfryer | 空气炸锅 炸锅 气炸锅 空炸 | air fryer, airfryer, fryer
~basket | 炸篮 篮子 | basket
dishwasher | 洗碗机 | dishwasher
clean | 清洗 清洁 手洗 洗涤 水洗 洗 刷 擦 弄干净 清理 冲洗 怎么洗 可以洗 能洗 清洁一下 | clean, wash, cleaning, washing, scrub, washable, wipe, laundry, washed, laundered, rinse, hand wash, care for
machine | 洗衣机 机洗 放洗衣机 洗衣机洗 | machine wash, washing machine, machine washable, wash machine, washer, machine
preheat | 预热 | preheat, pre heat, warm up
cook | 薯条 鸡翅 红薯 地瓜 烤 炸 炸鸡翅 鸡翅膀 炸薯条 烤几分钟 炸几分钟 烤多久 炸多久 | fries, french fries, chicken wing, sweet potato, cook, roast, bake, chips, frying
~bedding | 四件套 床单 被套 床品 床上用品 床笠 被子 被单 枕套床单 | bedding, sheet, duvet, bed linen, bedsheet, bed sheet, duvet cover, bed set, sheets, duvets, quilt cover
~mattress | 床垫 米床 | mattress, bed
~towel | 浴巾 毛巾 | towel
~pillow | 乳胶枕 枕头 枕芯 枕套 枕 云丘 | pillow, pillowcase
~latex | 乳胶 | latex
shrink | 缩水 变小 缩 | shrink, shrinkage, shrinking, shrinks
lint | 掉毛 掉色 褪色 浮毛 浮色 起球 | lint, shed, fade, colour run, color bleed, pilling, fluff, bleed, shedding
dry | 烘干 烘干机 暴晒 晒 晾 太阳 太阳下 阳光 | tumble dry, dryer, dry, drying, sunlight, tumble, sun, in the sun, sunshine
height | 枕高 高度 多高 厚度 高低 太高 太低 调高 调低 高了 低了 太硬 太软 | height, high, lower, higher, thickness, thick, too high, too low, loft, adjust height, taller, too tall
~tea | 茉莉银毫 茉莉花茶 茶叶 花茶 茉莉 茶 茶罐 | tea, jasmine
~tin | 罐子 罐 铁盒 铁罐 | tin
~nuts | 每日坚果 坚果 腰果 杏仁 核桃 开心果 干果 | nut, cashew, almond, walnut, pistachio
peanut | 花生 | peanut
~cookies | 曲奇 饼干 | cookie, biscuit
food | 食品 零食 吃的 食物 | food, snack, edible
shelf-life | 保质期 生产日期 多久吃完 放多久 吃完 喝完 变质 保鲜 放几天 能吃多久 坏得快 吃多久 可以放多久 能放多久 保质 能放几天 能放多长 | shelf life, best before, go bad, production date, stay fresh, last after opening, go off, fresh, best before date, use by, cookies keep, nuts keep, tea keep, long keep, how long good, last once opened, stale
expire | 有效期 过期 失效 到期 作废 清零 过期作废 失效了 会不会过期 用到什么时候 | expire, expiry, expiration, run out, valid, validity, expired, expiring, lose points, no longer valid
store | 保存 存放 储存 冰箱 密封 放冰箱 放在冰箱 怎么放 怎么存 怎么保存 存放在 收纳 受潮 | how store, best store, store tea, store nut, store cookie, storing, stored, storage, fridge, refrigerator, keep fresh, refrigerate, sealed, kept, put in the fridge, keep them, keep it in
allergen | 过敏原 过敏源 过敏 成分 配料 含有 麸质 坚果过敏 含不含 有没有花生 添加剂 | allergen, allergy, allergic, ingredient, contain, gluten, wheat, egg, dairy, vegan, nuts in, traces, lactose, contains, gluten free, soy, what is in
brew | 冲泡 泡茶 怎么泡 水温 泡 几度的水 多少度的水 泡几分钟 泡法 | brew, steep, brewing, water temperature, hot water for tea, water for tea, how hot water, make the tea, prepare tea, make tea, steeping
~earbuds | 蓝牙耳机 耳机 耳塞 | earbud, earphone, headphone, earpiece, airpod, headset, buds
pair | 蓝牙 配对 连接 连手机 连上 怎么连 连 怎么连接 蓝牙连接 | bluetooth, pair, pairing, connect, connection, connecting, paired, pair with, connecting to phone, link
pair+!fails | 连不上 连接不上 配对不了 连接失败 搜不到 蓝牙连不上 连不到 配对失败 | not connect, not pair, pairing fail, will not connect, will not pair, connection problem, can not connect, not pairing, keeps disconnecting, disconnect, do not connect, does not connect, can not pair
one-side | 一边响 一边 单边 一只 没声音 一个耳朵 左边 右边 只有一个 左耳 右耳 单耳 一个没声音 一只没声音 一个耳机没 一个耳机不 一个耳机坏 | one side, left, right, no sound, one earbud, one ear, left one, right one, one works, only one works, only one earbud, one earbud works, only one side, one earphone, only left, only right, one bud, silent
reset | 重置 恢复出厂 复位 | reset, factory
charge | 充电 充满 续航 电量 充一次 用多久 听多久 电能用 充电多久 电池 能用多久 能听几个小时 充满电 听几个小时 用几个小时 多久充满 | charging, battery life, recharge, charge, charger, battery last, fully charged, usb, take to charge, battery hours, playtime, how long battery, full battery, power last
~blender | 随行榨汁杯 榨汁杯 榨汁机 果汁机 果汁杯 | blender, juicer, smoothie
~lamp | 护眼台灯 台灯 灯光 灯 | lamp, light
brightness | 亮度 调亮 调暗 色温 调光 太亮 太暗 调暗一点 调亮一点 更亮 更暗 刺眼 怎么调 | brightness, dim, dimmer, brighter, colour temperature, color temperature, dimming, too bright, make dimmer, less bright, brightest, colour of light, warm light
timer | 自动关灯 自动关 定时 关灯 | timer, switch off, turn off, auto off, automatically off, turn itself off, turn off by itself, shut off, shuts off, auto shut
first-use | 第一次使用 第一次用 首次使用 新壶 | first use, before first use, first time use, brand new, first time using
how-to-use | 使用 怎么用 如何用 说明书 操作 | use, manual, instruction, operate
gift | 礼物 礼品 送礼 送人 送朋友 礼盒 生日礼物 送长辈 送妈妈 送女朋友 送男朋友 送老人 送客户 当礼物 | gift, present, as a present, birthday present
wrap | 礼品包装 包起来 包装 礼盒装 包成礼物 礼物包装 帮忙包装 包一下 包得好看 | wrap, wrapping, gift wrap, wrapped, gift box, gift wrapped, wrapped as a gift, gift packaging, wrap as gift, wrap as present
greeting | 贺卡 卡片 留言卡 写字 祝福语 寄语 手写 | greeting card, gift message, message card, handwritten, personal message, write a card, gift note, card message, add a card
bulk | 团购 批发 采购 大量 批量 大批 多买 几十件 五十份 买很多 数量多 量大 多件 企业团购 大单 | bulk, wholesale, large quantity, group price, large order, many pieces, volume discount, big order, reseller, quote, quotation, pieces for office, big quantity, buy a lot, many units, in bulk, corporate gift, corporate order, 20 pieces, 40 pieces, 50 pieces, 100 pieces, employees, trade price
price-list | 价格单 小票 | price tag, packing slip, price inside
account | 账户 账号 帐号 帐户 登录 登陆 登不上 登录不了 登不进 进不去账号 | account, profile, sign in, log in, login, can not log in, can not sign in, log into, my login
password | 密码 密码忘了 忘了密码 改密码 重设密码 找回密码 登不上去 | password, locked out, forgot password, reset password, change password, password reset, new password
phone-number | 手机号 换手机 手机号码 换号 改绑 换绑 绑定 手机号换了 换了手机号 换手机号 | phone number, mobile number, new phone, new number, changed number, number changed, update phone
code | 验证码 短信码 短信验证码 验证短信 | verification code, sms code, otp, code, text code, security code, login code, sms
code+!fails | 收不到验证码 没有验证码 验证码收不到 验证码没收到 验证码一直收不到 收不到短信 没收到验证码 验证码不来 没验证码 收不到码 | code not arrive, no code, not get code, not receive code, no verification code, code never, sms not arrive, code never comes, never get code, code not come, no sms, sms code never comes, did not get the code, not getting code, no code arrives
!close-account | 注销账户 注销账号 注销 删除账户 删除账号 销户 删号 关闭账户 关闭账号 删账号 删账户 删掉账号 退出会员 不想用这个账号 删除信息 删除个人信息 删掉个人信息 个人资料全删 删掉我的信息 删除我的数据 | close account, delete account, deactivate, remove account, delete my account, closing account, erase account, close my account, get rid of account, cancel account, cancel my account, erase everything, delete everything, remove everything, erase data, delete data, delete my data, remove my data, delete personal data, delete information, account deleted, account closed
privacy | 个人信息 隐私 个人资料 我的数据 个人数据 数据 信息安全 个人信息保护 | personal data, privacy, my data, personal information, gdpr, my information, data, what do you know about me, data protection, data you have, store about me
!unsubscribe | 退订 取消订阅 骚扰短信 广告短信 营销短信 不想收 别再发 不要发 推销 广告 老发短信 发短信 老给我发 关掉短信 关掉广告 短信太多 不想再收 拒收短信 老收到 推送 营销 | unsubscribe, opt out, stop mail, stop text, stop marketing, turn off marketing, stop email, marketing, newsletter, spam, promotional, too many email, stop sending, stop getting, stop texting, stop text messages, text messages, texts, stop sending emails, no more emails, stop emails, emails from you, marketing emails, advert, ads, mailing list
points | 会员积分 积分 积分值 | point, bonus points, reward point, reward points, loyalty point, loyalty programme
member | 会员等级 会员 等级 银卡 金卡 vip 升级 会员卡 升级会员 什么等级 vip等级 福利 权益 特权 会员福利 | member, membership, level, silver, gold, vip, tier, become a member, membership level, membership benefits, status level, premium, perks, benefits of member
birthday | 生日 过生日 | birthday, birthday month
review | 评价 评论 晒单 追评 打分 点评 写评价 评语 晒图 晒照片 评论区 | review, rating, leave feedback, testimonial, comment, reviews, write review, write a review, rate
!cashback | 好评返现 返现 五星好评 奖励 返利 返红包 有奖 好处 送红包 返钱 给红包 五星返现 刷好评 | cash back, cashback, paid review, reward, rewards, incentive, 5 star, pay for review, pay for reviews, paid reviews, money for review, money for a review, free product for review, bonus for review, compensation for review
not-shown | 没显示 看不到 不显示 没有显示 没出来 消失 没出现 看不见 没了 找不到我的评价 被删 被删了 | not shown, not visible, not appear, not show, not showing, not see, not published, disappeared, cannot see, not posted, can not see, not there, not online, where is my review, gone, can not find my review, was deleted, got deleted, been deleted, was removed, got removed
!delete | 删除 撤回 删掉 删 撤掉 撤下 取下 | delete, withdraw, take down, erase, take it down, take review down, take back
contact | 客服电话 联系 客服 电话 热线 邮箱 留言 联络 怎么联系 联系方式 客服在 找客服 微信号 打电话 在线客服 | contact, call, customer service, support, hotline, telephone, email you, get in touch, reach someone, message you, customer care, call you, contact you, speak to, call centre, whatsapp, e-mail address, email address you, write to you
hours | 几点上班 几点 营业时间 上班 工作时间 下班 在线时间 服务时间 几点关 几点开 几点到几点 客服时间 什么时候上班 周末上班 几点有人 | opening hours, hours, what time, business hours, closed, are you open, working hours, open, customer service close, service close, close at, opening time, service hours, until what time, when can i call, how late, open weekends, open on weekends, open on sundays, open on sunday, open on saturday, open on holidays
physical | 实体店 门店 线下 店面 自提 到店 店在 专柜 有店吗 有没有门店 有没有实体 实体 去店里 上门自提 自取 店铺地址 | physical shop, store location, visit, pick up, pickup, showroom, in person, brick and mortar, physical store, retail store, shop located, collect in, visit you, store i can visit, shop i can visit, offline, real store, real shop, local store, pick it up, collect my order, collect it, showrooms, try on
complaint | 投诉 举报 意见 建议 反馈 反映 反映问题 提意见 提建议 不满 | complain, complaint, suggestion, give feedback, feedback, file complaint, make complaint, file a complaint, raise a complaint, lodge complaint, give you feedback
shop-return-address+!return | 退货地址 寄回地址 退到哪个地址 退货寄到哪 退货往哪 退货寄哪 退货寄 | return address, where send back, where return, address to return, where send return, return go to
accessories | 配件 赠品 附件 | accessory, accessories, free gift, spare part
recycle | 回收 以旧换新 | recycle
address+!change | 换个地址 换地址 改地址 改收货地址 修改地址 地址改 地址换 送到别的地址 寄到别的地址 送到另一个地址 换一个地址 | different address, another address, new address, change address, other address, redirect
quantity | 数量 件数 | quantity, number of pieces, number of items
gift-card | 礼品卡 购物卡 储值卡 充值卡 | gift card, gift voucher, gift certificate, store credit
!coupon+new-customer | 第一次来买有没有便宜 新人券 首单优惠 新人优惠 | welcome offer, welcome discount, first order discount, new customer discount, signup discount
ship+?how-long | 什么时候发 啥时候发 多久发 几天发 哪天发货 什么时候发货 多久发货 |
ship+arrive | 寄到 发到 送往 寄往 运到 |
!shipping-fee+!return | 退货运费 退货的运费 退货邮费 退货的邮费 退回的运费 寄回的运费 退换运费 退货谁出运费 退运费 | return shipping, return postage, return fee, cost return, cost send back, pay return, pays return, shipping back, postage back, return cost, return label, free returns, returns free, pay send back, pay to return, pay for sending back
!exchange+size | 换大一号 换小一号 换大一码 换小一码 换个尺寸 换个大 换个小 大一号 小一号 | bigger size, smaller size, larger one, larger size
!refund+progress | 退款进度 退款详情 退款状态 退款到哪 查退款 退款走到 | refund progress, refund status, refund detail, status of refund, see my refund, check refund, where refund stands, status of a refund
progress | 进度 到哪一步 处理到哪 状态 | progress, status, how far
points+redeem | 积分怎么用 积分怎么花 积分怎么换 用积分 花积分 积分兑换 积分抵扣 积分抵 积分当钱 兑换积分 | redeem points, use points, spend points, exchange points, points for discount, pay with points, points worth, convert points
redeem | 抵扣 抵现 兑换 抵 当钱 值多少钱 | redeem, worth, cash in
points+earn | 得积分 赚积分 攒积分 积分怎么来 积分怎么得 多少积分 几个积分 获得积分 送积分 | earn points, collect points, get points, points get, gain points, points per purchase, how many points
earn | 赚 攒 累积 获得 | earn, collect, gain
!cashback+review | 好评 | good review, five star, five star review, 5 star review, positive review
!delete+review | 删评价 删掉评价 撤回评价 评价能删 删除评价 | take my review down, delete review, remove review, withdraw review, remove my review
~thing | 杯子 衣服 裤子 鞋 鞋子 包 包包 手表 裙子 玩具 碗 盘子 锅 刀 手机壳 数据线 充电宝 雨伞 书 盖子 把手 底座 | mug, cup, shirt, jacket, shoe, bag, watch, dress, toy, bowl, plate, pan, knife, lid, handle, base
!sell | 卖不卖 有没有卖 卖吗 有卖 |
confirmation | 确认邮件 确认短信 | confirmation email, confirmation, order confirmation
carry | 送上楼 上楼 送货上门 上门 | upstairs, carry up, doorstep
subscription | 订阅 定期购 | subscription, subscribe
app | 应用 小程序 | app
!merge | 合并 并单 一起发 | merge, combine orders, ship together, shipped together, orders together, one parcel, same parcel
!transfer | 转给 转让 赠送 转赠 | transfer, give to a friend, pass on, give points
waterproof | 防水 | waterproof, water resistant
material | 材质 面料 成分表 不锈钢 | material, fabric, made of, organic, cotton, steel
power | 功率 瓦 电压 | wattage, watt, voltage, power consumption, plug
spare | 单独买 备件 替换 刀片 单卖 | blade, spare, buy separately, refill
origin | 产地 哪里生产 哪国产 | made in, country of origin, manufactured
job | 招人 招聘 招聘吗 工作机会 | hiring, vacancy, job, career, work for you
franchise | 加盟 代理 分销 | franchise, affiliate, dropship, distributor
install | 安装 上门安装 | installation, install, assemble
payment+card |  | take cards, accept cards, which cards, what cards, pay by card, pay with card, take card, accept card, pay card, accept american express, take american express, accept amex
quantity+!change | 加一件 多加一件 加一样 少买一件 改数量 | add item, add another, add one more, add something, change quantity
noise-cancelling | 降噪 | noise cancelling, noise cancellation, noise canceling, anc
self-repair+!repair | 自行拆修 自己修 自己拆 自己拆开修 拆开修 自己拆开 | own repair, repair it myself, fix it myself, repair myself, fix myself
payment+method | 付款方式 支付方式 付钱方式 怎么付 怎么支付 怎么付款 | payment method, payment option, way to pay, ways to pay, methods of payment
boil+milk | 煮面 煮泡面 煮牛奶 热牛奶 煮汤 煮粥 | boil milk, heat milk, cook noodle, make soup
stack | 叠加 叠用 一起用 同时用 一块用 同时使用 一块儿用 | combine, stack, at same time, use together, several coupons, more than one coupon, together with
?how-much+!repair | 维修收费 维修要收钱 维修费 修要钱 修理要钱 | charge repair, cost repair, cost of repair, repair cost, repair price, repair free, charge for repairs
?how-much+!shipping-fee |  | charge shipping, much shipping, charge delivery, shipping cost
other-goods | 别的商品 其他商品 别的东西 另一种商品 其它商品 | different item, another product, different product, other product, another item
!exchange+other-goods | 换成别的商品 换别的商品 换别的东西 换成别的东西 换成其他商品 换另一种 | exchange for different item, exchange for another product, exchange it for something else
`
