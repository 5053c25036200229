import type { ReplyExample } from './reply-example.ts'

/** Written after the rules were mended by the other practice examples, to see how they carry; mended by these, too. */
export const laterPracticeExamples: ReplyExample[] = [
  {
    said: '豆浆机底座漏电，手碰到麻了一下，吓死了',
    reply:
      '您好，谢谢您马上告诉我们，手被麻到太吓人了，真的对不起。请先拔掉插头不要再用。初步看是底座的接地片没压紧，工程师正在拆同批次的机器核对。全款今天下午退，坏机器快递明天来取，有结果我周五前跟您说。',
    wrong: [],
    rating: 1,
    refundLimitCents: 50000,
  },
  {
    said: '字帖纸太薄了，墨全洇到背面',
    reply:
      '谢谢反馈！纸张洇墨影响您练字了，抱歉。我们记下来了，会反映给印厂那边，感谢您的支持，祝您练字愉快。',
    wrong: ['no-remedy', 'no-cause'],
    optional: ['no-cause'],
    rating: 3,
  },
  {
    said: '沙发腿少了一只，没法放平',
    reply:
      '亲，谢谢您联系我们，少了一只沙发腿确实没法用，非常抱歉。这边帮您登记补发，仓库会尽快给您寄出哈，请耐心等待。',
    wrong: ['no-cause', 'no-time'],
    kind: 'complaint',
    channel: 'private',
  },
  {
    said: '水杯有股塑料味，烫了三遍还有',
    reply:
      '感谢您的评价，有塑料味给您带来不便非常抱歉。硅胶圈刚出厂时会带一点味道。您收到后应该先用白醋泡一晚再用的，说明书第一页就有。我们明天给您补寄一个新的硅胶圈。',
    wrong: ['blames-customer'],
    rating: 2,
  },
  {
    said: '衣服色差太大，图片是奶白，收到发黄',
    reply:
      '谢谢您的反馈。不同显示器会有色差，这个详情页有说明的哦，您介意的话可以自行申请七天无理由退货，运费需要您自理。',
    wrong: ['no-apology', 'blames-customer'],
    optional: ['blames-customer', 'no-time'],
    rating: 2,
  },
  {
    said: '跑步机到货没人装，客服推来推去',
    reply:
      '您好，感谢反馈。没人上门装、客服又互相推，让您白等了，抱歉。安装归第三方管，我们的客服和安装公司没对上单，两边都以为对方约了您。今天下午三点前安装师傅会打您电话约时间，明天之内装好；装完我再跟您回访一次。',
    wrong: [],
    rating: 1,
  },
  {
    said: '送的赠品是坏的，糊弄谁呢',
    reply:
      '感谢您的反馈，赠品坏了很抱歉，不过赠品本来就是免费送的，我们也没收您钱对吧。仓库拿货时没检查。明天给您补一个。',
    wrong: ['impolite'],
    optional: ['blames-customer', 'impolite'],
    rating: 2,
  },
  {
    said: '香菇有虫，倒出来一桌子爬',
    reply:
      '谢谢您告知，看到爬了一桌子我们也吓一跳，真的太抱歉了。这批香菇烘干后在仓里放久了，回潮生的虫，库存今天全部下架。钱已经全额退给您，那袋直接扔掉就好。',
    wrong: [],
    rating: 1,
    refundLimitCents: 10000,
  },
  {
    said: '钢琴凳螺丝拧不进去，孔是歪的',
    reply:
      '感谢您的反馈，螺丝孔打歪了让您费劲了，抱歉，是打孔机定位偏了。明天给您寄新凳子，三天到，旧的师傅取走。另外，方便的话帮我们把评论更新一下，说已经解决了，辛苦您。',
    wrong: ['asks-for-stars'],
    rating: 2,
  },
  {
    said: '蚊帐支架一碰就倒',
    reply:
      '谢谢反馈，支架不稳影响您休息了，抱歉。底座的配重块换成了轻的。给您寄一副重底座，后天到。收到满意记得来追评哦，追评返五元。',
    wrong: ['reward-for-stars'],
    rating: 3,
  },
  {
    said: '狗窝洗完棉花结成团',
    reply:
      '谢谢您的反馈，棉花结团了，不好意思。填充是散棉没有分格，机洗就容易跑。换一个分格的给您，明天发，旧的不用退。',
    wrong: [],
    rating: 3,
  },
  {
    said: '请问这个婴儿床甲醛检测有报告吗？宝宝下个月出生',
    reply: '有的，检测报告在详情页倒数第三张图，甲醛释放量0.02，低于国家标准。建议收到后先通风一周再用。',
    wrong: [],
  },
  {
    said: '鞋底会不会滑？我家老人下雨天要穿',
    reply: '鞋底是橡胶带花纹的，湿地上比普通布鞋稳当，但结冰的路面还是要慢一点走。',
    wrong: [],
  },
  {
    said: '电视挂架能承重多少？我家65寸的四十多斤',
    reply: '最大承重七十斤，四十多斤没问题。墙体要是实心砖或混凝土，空心墙请先打木龙骨。',
    wrong: [],
    kind: 'question',
  },
  {
    said: '这家店的手写祝福卡太用心了，朋友收到感动哭了',
    reply: '谢谢您和您的朋友！卡片是店里小夏一张张写的，她看到这条评论也眼圈红了。',
    wrong: [],
    rating: 5,
  },
  {
    said: '物流太慢了，生鲜走了五天，虾全臭了',
    reply:
      '感谢反馈，虾臭了真的很抱歉。冷链车在高速上堵了两天，冰化完了。现在给您退全款，预计今晚到账。以后大雾天我们改发空运。',
    wrong: [],
    rating: 1,
    refundLimitCents: 30000,
  },
  {
    said: '充电宝鼓包了，才买四个月',
    reply:
      '您好，谢谢您拍照过来。鼓包了请不要再充电，也别压它，抱歉让您担心了。电芯是同一家供应商八月那批，我们已停用。新机今天发顺丰，明天送到，旧的用我们寄去的防爆袋退回，运费我们付。',
    wrong: [],
    rating: 1,
  },
  {
    said: '说好的延保卡没给，问了三次',
    reply:
      '谢谢您再次提醒，问了三次都没给到，实在抱歉。延保卡由系统自动发，您的订单拆成了两个包裹，系统判成了未完成。我已手动补发，卡号现在就在您的卡包里。',
    wrong: [],
    kind: 'complaint',
    channel: 'private',
  },
  {
    said: '旅行箱拉杆卡住拉不出来',
    reply:
      '亲亲，感谢您的反馈呢，拉杆卡住了不好意思呢。请问您是不是托运的时候被摔过呀？一般正常使用是不会出现这个情况的呢。您拍个视频，客服今天给您安排换新。',
    wrong: ['blames-customer', 'no-cause'],
    optional: ['no-cause'],
    rating: 2,
  },
  {
    said: '台灯一股焦味，插上就冒烟',
    reply:
      '谢谢您第一时间反馈，插上就冒烟太危险了，抱歉。变压器的绝缘漆有破损。我方愿就此次产品责任事故承担相应法律后果，并于明日全额退款。',
    wrong: ['legal-admission'],
    rating: 1,
    refundLimitCents: 50000,
  },
  {
    said: 'Toaster only browns one side.',
    reply:
      "Thank you for letting us know and sorry about the half-done toast. One of the two elements isn't getting power, most likely a loose spade connector. We'll send a replacement on Monday, no need to return the old one.",
    wrong: [],
    rating: 2,
  },
  {
    said: 'Backpack strap tore off on day three.',
    reply:
      "Hi, thanks for your review. We're sorry to hear about the strap. Our backpacks are tested to 25 kg, so it was probably overloaded. We'd be happy to send you a new strap, it'll ship tomorrow.",
    wrong: ['blames-customer'],
    optional: ['no-cause'],
    rating: 2,
  },
  {
    said: 'Candle tunnels down the middle and drowns itself.',
    reply:
      "Thanks for the feedback! Sorry it's tunnelling. To avoid this, make sure you burn it long enough the first time, as it says on the lid. We'll pop another one in the post for you this week.",
    wrong: ['blames-customer'],
    optional: ['no-cause'],
    rating: 3,
  },
  {
    said: 'My parcel has been stuck in customs for two weeks.',
    reply:
      'Thanks for reaching out, and sorry for the long wait. Customs asked for an invoice in French and our broker only noticed on Friday. It was filed this morning; release usually takes two days, so you should have your parcel by Thursday.',
    wrong: [],
    kind: 'complaint',
    channel: 'private',
  },
  {
    said: 'The teddy lost an eye within an hour. My daughter is one!',
    reply:
      'Thank you for telling us straight away. We are so sorry, and relieved that your daughter is fine. The eyes in this batch were sewn instead of riveted. Please take it away from her; a refund is on its way and will reach your account within three days.',
    wrong: [],
    rating: 1,
    refundLimitCents: 5000,
  },
  {
    said: 'Speaker crackles at high volume.',
    reply:
      "Thank you for your valued feedback. We're sorry to hear about the crackling. Your satisfaction is our top priority and we will pass this on to our product team. Have a lovely day!",
    wrong: ['no-remedy', 'no-cause'],
    optional: ['no-cause'],
    rating: 2,
  },
  {
    said: 'Ordered oat, got cream coloured rug.',
    reply:
      "Thanks so much, and we're really sorry about the colour mix-up! Oat and cream have neighbouring codes and we keyed in the wrong one. We'll get the oat one over to you shortly and collect the cream one.",
    wrong: ['no-time'],
    rating: 2,
  },
  {
    said: 'Instructions are in Polish only.',
    reply:
      "Sorry about that! The multilingual sheet was left out when the supplier changed printers. Here's the English PDF, and a printed copy goes in today's post.",
    wrong: ['no-thanks'],
    kind: 'complaint',
    channel: 'private',
  },
  {
    said: 'Vase arrived in a hundred pieces.',
    reply:
      "Oh no! Thank you for sending the picture. So sorry about the vase. We'll have another one wrapped and on the van tomorrow, and it will be with you on Friday.",
    wrong: ['no-cause'],
    rating: 1,
  },
  {
    said: 'Charged twice for shipping.',
    reply:
      'Thank you for flagging the double charge. Your order was split across two warehouses and the system added postage for each. The second £4.95 was refunded today and you will see it in three to five days.',
    wrong: ['no-apology'],
    kind: 'complaint',
    channel: 'private',
    refundLimitCents: 2000,
  },
  {
    said: 'The leggings are see-through when you bend.',
    reply:
      "Thank you, and I'm sorry, that's the last thing you want mid-squat. We changed mills in spring and the new knit is lighter than we asked for. The black ones from the old mill are back on Tuesday; I'll send you a pair that day and you can bin the others.",
    wrong: [],
    rating: 2,
  },
  {
    said: 'Support chat closed on me three times.',
    reply:
      "Thank you for sticking with us, and apologies for the three dropped chats. The chat window times out after two minutes without typing, which is far too short. We've raised it to fifteen. I'm sorry you had to start over; I've read the whole thread and your replacement remote ships today.",
    wrong: [],
    rating: 1,
  },
  {
    said: 'The soap gave me hives.',
    reply:
      'Thank you for letting us know, and we are very sorry to hear about the hives. Please stop using it and see a doctor if they persist. It contains tea tree oil, which some people react to. We have refunded you in full today. Ms Katherine Dale, we have also noted it on your account.',
    wrong: ['personal-data'],
    rating: 1,
    refundLimitCents: 5000,
  },
  {
    said: 'Good value, although one screw was missing.',
    reply:
      "Thank you, glad you like it! Sorry about the missing screw, our counting scale has been off by one this month. A bag of spares is in tonight's post.",
    wrong: [],
    rating: 4,
  },
  {
    said: 'Shirt shrank to doll size.',
    reply:
      "Thanks for the laugh and sorry about the shirt! The cotton wasn't pre-shrunk on this run, so 60 degrees was too much for it. We'll send one size up tomorrow. And hey, if we made you smile, five shiny stars would make us smile too.",
    wrong: ['asks-for-stars'],
    rating: 2,
  },
  {
    said: 'Do you ship to Ireland and how much is it?',
    reply: 'We do! It is €7.50 up to 2 kg and takes three to four days. Orders over €60 go free.',
    wrong: [],
  },
  {
    said: 'Would this bracket hold a 12 kg speaker, or will it sag?',
    reply: 'It is rated for 15 kg, so 12 is fine as long as you fix it into brick or a stud.',
    wrong: [],
  },
  {
    said: 'These are the best gardening gloves I have owned. No blisters.',
    reply: 'Music to our ears, thank you! A rinse under the tap keeps the grip fresh.',
    wrong: [],
    rating: 5,
  },
  {
    said: 'Smart plug loses its schedule after every power cut.',
    reply:
      "Thanks for the detailed report, and sorry for the cold coffee. The plug keeps its schedule in memory only, so it's gone when the power goes. Version 3 stores it properly and comes out on 12 December; your plug will update by itself that night.",
    wrong: [],
    rating: 3,
  },
  {
    said: 'The frame is scratched and the glass is dusty inside.',
    reply:
      'Thank you for your comment. Sorry for the scratches and the dust. Honestly, this is a handmade item and a few marks are to be expected, so it is a little much to ask for perfection at this price. We will send a new frame on Thursday.',
    wrong: ['impolite'],
    optional: ['blames-customer', 'impolite', 'no-cause'],
    rating: 2,
  },
]
