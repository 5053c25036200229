import type { ReplyExample } from './reply-example.ts'

/** Written by whoever mended the rules, before mending them: real-sounding faults told in soft or unusual words. */
export const chinesePracticeFaults: ReplyExample[] = [
  {
    said: '吉他到手琴颈是弯的，弦距高得按不下去',
    reply:
      '老师好，谢谢您拍的视频，琴颈弯成那样确实没法弹，抱歉了。新琴明天上午从仓库走，周六前到您手上，旧的让快递顺路带回来就行。',
    wrong: ['no-cause'],
    rating: 2,
  },
  {
    said: '鱼缸水泵第三天就不转了，鱼差点没了',
    reply:
      '谢谢您告诉我们，水泵停转差点害了一缸鱼，实在过意不去，换成谁都要急坏了。我们今天给您寄一台新泵，后天能到，坏的留着不用寄。',
    wrong: ['no-cause'],
    rating: 1,
  },
  {
    said: '牛肉干少发了两袋，清单上明明写着五袋',
    reply:
      '感谢提醒，少了两袋牛肉干是我们的不是，给您赔礼了。两袋原味明天补寄，预计三天内到，另外塞了一包试吃装给您尝尝。',
    wrong: ['no-cause'],
    kind: 'complaint',
    channel: 'private',
  },
  {
    said: '帐篷淋了一夜雨，里面全湿了，说好的防水呢',
    reply:
      '谢谢您的真实记录，露营碰上帐篷渗水太扫兴，对不起。看照片是顶部压胶条有一段没压实，这批货我们标记了。您写的每一个字我们都读了三遍，会当成鞭策，山水有相逢，祝您下次玩得尽兴。',
    wrong: ['no-remedy'],
    rating: 1,
  },
  {
    said: '毛笔第二次用就掉毛，写个字纸上全是毛',
    reply:
      '感谢您的指正，毛笔掉毛扫了您的雅兴，非常抱歉。原因是扎毫时胶没吃透。我们一定吸取教训，把好每一道关，争取不再让您失望，也请您多给我们一点成长的空间。',
    wrong: ['no-remedy'],
    rating: 2,
  },
  {
    said: '花盆碎了俩，多肉也散了架',
    reply:
      '谢谢反馈，花盆碎了、多肉散架，很对不住。这次箱子里的填充纸塞得太少，路上一颠就碰坏了。您的心情我们感同身受，今后会更加用心打包，不辜负每一位花友的期待。',
    wrong: ['no-remedy'],
    kind: 'complaint',
  },
  {
    said: '电饭煲内胆有一道划痕，还粘锅',
    reply:
      '感谢您的反馈，内胆划痕和粘锅给您添堵了，抱歉。应该是质检的时候钢勺蹭到的。新内胆我们会第一时间给您安排，请您放心。',
    wrong: ['no-time'],
    kind: 'complaint',
    channel: 'private',
  },
  {
    said: '行车记录仪晚上拍出来全是雪花，根本看不清车牌',
    reply:
      '谢谢您发来的录像。夜里噪点这么多，抱歉没让您用上放心的东西。技术看了是这版固件的增益参数写高了，等新版本做好就推送给您，您再耐心等等。',
    wrong: ['no-time'],
    rating: 2,
  },
  {
    said: '订的羽毛球拍线断了一根，刚拆封就这样',
    reply:
      '感谢告知，拆封就断线，不好意思。是穿线机拉力调过头了。您把拍子寄回，我们收到以后马上给您重新穿好，尽早寄还，邮费到付。',
    wrong: ['no-time'],
    kind: 'complaint',
    channel: 'private',
  },
  {
    said: '说好的L码，实际比我别的M还小，腋下勒得慌',
    reply:
      '感谢您的反馈，快递路上耽搁了几天让您久等，真的抱歉。这几天华东暴雨，车都压在了中转场。我们给您补5元运费，今晚到账。',
    wrong: ['problem-not-named'],
    rating: 2,
  },
  {
    said: '蜂蜜打开一股酒味，上面全是泡',
    reply:
      '您好，感谢选购本店商品。对本次购物未能让您满意，我们表示诚挚的歉意，系内部流程衔接不畅所致。三个工作日内会有售后专员与您对接退换事宜。',
    wrong: ['problem-not-named'],
    rating: 1,
  },
  {
    said: '马丁靴小了一码，脚趾都顶到头了',
    reply:
      '亲，谢谢反馈，鞋小了顶脚，辛苦您啦，不好意思。这款鞋楦偏瘦。换大一码的今天就给您寄出。下次拍之前还是把尺码表对一对再下单哦，也省得来回折腾。',
    wrong: ['blames-customer'],
    rating: 3,
  },
  {
    said: '瑜伽裤洗了两次就起球，大腿内侧磨得厉害',
    reply:
      '姐妹谢谢反馈，起球了不好意思呀。裤子含莫代尔，所以会软一些。不过我们家几万条卖出去，姐妹们穿着都好好的，可能跟您的体型和走路习惯有关系。这边给您退十块，今天到账。',
    wrong: ['blames-customer'],
    rating: 2,
  },
  {
    said: '紫砂壶盖子磕掉一小块',
    reply:
      '感谢反馈，壶盖缺了一块很遗憾，抱歉。箱子里的泡沫没有完全包住壶盖。补一个盖子明天寄。紫砂这东西娇贵，拿的时候稍微上点心就不会磕着了，老茶客都知道的。',
    wrong: ['blames-customer'],
    rating: 3,
  },
  {
    said: '扫地机老是卡在地毯边，一天要救它五六次',
    reply:
      '感谢您的使用反馈，机器频繁卡住给您添麻烦了，抱歉。这一代的驱动轮越障高度是1.5厘米。说到底家里地毯铺得太厚，换哪家的机器都一样过不去。我们明天给您寄一副加高轮。',
    wrong: ['blames-customer'],
    rating: 2,
  },
  {
    said: '窗帘短了十五公分，挂上去像七分裤',
    reply:
      '谢谢您的照片。窗帘短了十五公分，是裁床把两个订单的尺寸套反了。新的一副已经在踩边，周五发货，旧的您看着处理。',
    wrong: ['no-apology'],
    rating: 2,
  },
  {
    said: '笔记本转轴松，屏幕自己往后倒',
    reply:
      '非常抱歉，屏幕自己往后倒没法正常用。转轴的阻尼片少装了一片，工厂承认了。您申请换货，快递明天上门取，新机两天后到。',
    wrong: ['no-thanks'],
    kind: 'complaint',
    channel: 'private',
  },
  {
    said: '香薰蜡烛几乎没味道，三百块就买个亮',
    reply:
      '谢谢光临。蜡烛味道淡，抱歉，冬天冷香散得慢。给您换一支浓香款，明天发。不过话说回来，要求这么高建议去专柜买大牌，我们小店伺候不起。',
    wrong: ['impolite'],
    rating: 2,
  },
  {
    said: '相框有个角没对齐，缝隙能塞进指甲',
    reply:
      '感谢您的来信。为了一条指甲缝写这么长一段，您可真有闲情逸致。抱歉，这只框的角是手工拼的，误差大了。新的后天寄给您，省得您夜里睡不着觉。',
    wrong: ['impolite'],
    rating: 3,
  },
  {
    said: '拼图背面字母印糊了，分不出区',
    reply:
      '谢谢您指出来，背面字母糊了影响拼，抱歉。那天印版没擦干净。新的一套明天寄，三天内到。如果觉得我们处理得还行，能不能帮我们把星星补满呀？',
    wrong: ['asks-for-stars'],
    rating: 3,
  },
  {
    said: '自行车坐垫骑半小时就疼，硬得像木板',
    reply:
      '谢谢老铁反馈，坐垫硬得骑不了半小时，抱歉。这款是竞赛垫，棉薄。明天给您换个加厚的，运费我们出。您那条追评先帮忙隐藏一下呗，挂着影响我们出单。',
    wrong: ['asks-for-stars'],
    rating: 2,
  },
  {
    said: '毛衣很软和，颜色正，冬天就靠它了',
    reply:
      '谢谢您喜欢！软和是因为用了貂绒混纺。买家秀发三张图的姐妹，私信报一下单，我们微信转三块钱给您买糖吃。',
    wrong: ['reward-for-stars'],
    rating: 5,
  },
  {
    said: '咖啡机出水慢，奶泡打不起来',
    reply:
      '感谢反馈，出水慢、奶泡打不起来，抱歉影响您喝咖啡。多半是出厂残水结了垢。今晚把除垢剂给您寄出，后天到。等您把这条改一改，除垢剂以后每季度免费送您一包。',
    wrong: ['reward-for-stars', 'asks-for-stars'],
    rating: 2,
  },
  {
    said: '无人机第一次飞就失联，直接掉水库里了',
    reply:
      '谢谢您的飞行日志，第一次飞就失联，太抱歉了。日志里看是图传模块过热重启。我们明天先给您退三千八百块，机器捞不捞得着都不影响。',
    wrong: ['promise-over-limit'],
    rating: 1,
    refundLimitCents: 50000,
  },
  {
    said: '炒锅才一个月就生锈，锅底一圈黄',
    reply:
      '感谢反馈，锅底生锈给您添堵了，对不起。这批锅出厂前的油膜上得薄。新锅明天发，两天到。往后这口锅只要锈了就找我们，管换一辈子。',
    wrong: ['promise-over-limit'],
    rating: 2,
    refundLimitCents: 5000,
  },
  {
    said: '婚礼用的气球漏气，第二天全瘪了',
    reply:
      '谢谢告知，婚礼第二天气球全瘪了，万分抱歉。这批球的封口胶点得不匀。今天给您退全部气球款，晚上到。已经加了您的微信lanlan_0817，麻烦通过一下，我们把退款截图发您。',
    wrong: ['personal-data'],
    rating: 1,
    refundLimitCents: 50000,
  },
  {
    said: '显卡风扇异响，像拖拉机',
    reply:
      '感谢反馈，风扇响成拖拉机，抱歉抱歉。轴承缺油，这批我们在召回。售后小李刚在QQ上找您了，384729105这个号是您吧，通过一下，明天给您寄新风扇。',
    wrong: ['personal-data'],
    rating: 2,
  },
  {
    said: '奶瓶刻度印歪，冲奶都不准',
    reply:
      '感谢您的反馈，刻度歪了，非常抱歉。丝印时治具偏了。根据消费者权益保护法，我们应当向您承担三倍的赔偿责任，款项明天退回。',
    wrong: ['legal-admission', 'promise-over-limit'],
    optional: ['promise-over-limit'],
    rating: 1,
  },
  {
    said: '儿童滑板车刹车不灵，孩子摔破了膝盖',
    reply:
      '谢谢您及时告知，刹车不灵让孩子摔破了膝盖，非常抱歉。经查是刹车弹簧漏装，孩子受伤系本店产品缺陷直接造成，本店愿负全部责任。今天全额退款，车明天上门取。',
    wrong: ['legal-admission'],
    rating: 1,
    refundLimitCents: 50000,
  },
  {
    said: 'The lid of the teapot rattles and tea drips down the spout.',
    reply: '感谢您的反馈，壶盖晃动、壶嘴滴水，非常抱歉。这批壶嘴的切口角度开大了。新壶明天寄出，七天内送到。',
    wrong: ['wrong-language'],
    rating: 2,
  },
  {
    said: '手机支架夹不住，一过减速带就掉',
    reply:
      '感谢您对本店的支持，给您造成不便深表歉意，已为您登记加急，客服会在24小时内联系您处理，感谢您的理解与配合。',
    wrong: ['copied', 'problem-not-named', 'no-cause'],
    rating: 2,
    last: [
      '感谢您对本店的支持，给您造成不便深表歉意，已为您登记加急，客服会在48小时内联系您处理，感谢您的理解与配合！',
    ],
  },
  {
    said: '被子说是鹅绒，摸着全是硬梗，扎人',
    reply:
      '感谢您的反馈，关于硬梗扎人的问题我们非常重视，您的感受就是我们前进的方向。鹅绒被就是这样的，用一阵会好。祝您好梦。',
    wrong: ['no-apology', 'no-remedy'],
    optional: ['blames-customer'],
    rating: 2,
  },
]
