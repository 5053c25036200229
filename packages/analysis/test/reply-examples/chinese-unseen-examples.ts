import type { ReplyExample } from './reply-example.ts'

/** Written by somebody who had not seen the rules; scored once, and looked at when the rules were mended later. */
export const chineseUnseenExamples: ReplyExample[] = [
  {
    said: '收纳箱到手盖子裂了一条大缝，差评',
    reply:
      '感谢您的反馈和照片！盖子的裂缝我们看了，应该是中转的时候被重货压的，这批外箱纸板偏薄。新盖子今天下午发顺丰，明后天就能到，裂的那个不用寄回。',
    wrong: ['no-apology'],
    channel: 'public',
    rating: 2,
    customerName: '收纳控',
    last: ['喜欢就好呀，叠放建议不超过三层。'],
    refundLimitCents: 3000,
  },
  {
    said: '电热毯半夜烫得惊醒，床单都焦了一块，太危险了！',
    reply:
      '感谢您把这么严重的情况告诉我们，半夜被烫醒、床单都焦了，我们万分抱歉。经查是温控器失灵。我公司承认该产品违反国家安全标准，已构成侵权，对此负全部法律责任。请立即停用，今天全额退款，快递明天上午上门取回检测。',
    wrong: ['legal-admission'],
    channel: 'public',
    rating: 1,
    customerName: '北方的狼',
    last: ['感谢支持，使用前请平铺不要折叠。'],
    refundLimitCents: 30000,
  },
  {
    said: '洗衣机说好周三上门装，请了半天假白等！',
    reply:
      '王秀兰女士您好，感谢反馈，让您请假白等半天，万分抱歉。核实到是安装师傅的车在路上抛锚，没有及时改约。已为您改到明天(周四)上午九点，地址仍是滨江路88号翠湖花园3栋1502，师傅会提前拨打您的手机13800001234，请保持畅通。',
    wrong: ['personal-data'],
    channel: 'public',
    kind: 'complaint',
    customerName: '兰姐',
    last: ['您好，安装前请确认水龙头接口尺寸。'],
    refundLimitCents: 10000,
  },
  {
    said: '一箱芒果烂了六个，打开一股酒味，这怎么吃',
    reply:
      '亲，谢谢您第一时间告诉我们。六个芒果都坏了，真的很抱歉，好好的心情全给搅了。我查了物流，这箱在中转站高温里多停了一天，应该是闷坏的，已经在跟快递核实。坏的六个折算28元，现在就给您提交退款，今晚十点前原路到账，您不用再操作啦。',
    wrong: [],
    channel: 'private',
    kind: 'complaint',
    customerName: '豆豆妈',
    last: ['亲，芒果收到后请放阴凉处催熟2-3天再吃哦'],
    refundLimitCents: 6000,
  },
  {
    said: '拖鞋一股刺鼻的胶味，晾了一星期还有',
    reply:
      '亲，谢谢您的反馈，拖鞋味道这么重真的很抱歉~我们问过工厂，这批出模后散味时间不够就装袋了。货款今天已全额退给您，明天中午前到账，鞋子不用寄回。事情给您处理好了，麻烦亲动动小手把评价改成五星好吗？小店不容易，拜托拜托~',
    wrong: ['asks-for-stars'],
    channel: 'public',
    rating: 2,
    customerName: '西瓜太郎',
    refundLimitCents: 3000,
  },
  {
    said: '我拍的是雾霾蓝，发来个粉的？？？',
    reply:
      '抱歉抱歉，雾霾蓝发成粉色，是我们仓库拣货时贴错了标签，刚跟他们核对过。谢谢您及时说！蓝色那件我已经下了加急单，今晚发顺丰，后天能到。粉的您放着，快递员明天上午上门取，运费我们出。',
    wrong: [],
    channel: 'private',
    kind: 'complaint',
    customerName: 'Zzz',
    refundLimitCents: 4000,
  },
  {
    said: '保温杯装满水倒着放就漏，放包里把我笔记本都弄湿了，无语。',
    reply:
      '谢谢您把漏水的情况写出来，弄湿了笔记本真的很对不起。我们仓库翻了一下，您这个批次有一部分密封圈装得不到位，正在逐个检查。新杯子今天下午五点前给您寄出，寄之前我会亲手倒置试水半小时；旧的不用退。',
    wrong: [],
    channel: 'public',
    rating: 2,
    customerName: '小鹿乱撞',
    last: ['谢谢喜欢，杯子用久了密封圈记得拆下来洗一洗哦。'],
    refundLimitCents: 5000,
  },
  {
    said: '可以开专票吗，抬头怎么给你？',
    reply:
      '您好，可以开增值税专用发票的。请在订单页点“申请开票”，选专票，填公司名称、税号、开户行和账号就行，确认收货后三个工作日内电子票会发到您填的邮箱。感谢您的咨询。',
    wrong: [],
    channel: 'private',
    kind: 'question',
    refundLimitCents: 0,
  },
  {
    said: '键盘手感不错，就是说好48小时发货，等了五天才发，问就是快了快了。',
    reply:
      '感谢您对手感的肯定，也感谢您直说发货的问题。承诺48小时却拖到第五天，还一直用“快了”应付您，是我们做得不好，向您道歉。延误的原因是茶轴那周断货，页面没有及时改成预售。超时补偿10元已在今天上午退到您的付款账户，页面的发货时间也已改正。',
    wrong: [],
    channel: 'public',
    rating: 3,
    customerName: '机械师007',
    last: ['感谢支持，驱动可在官网下载。'],
    refundLimitCents: 3000,
  },
  {
    said: '客服装死！周五问到周一没人理，东西再好也不想买了。',
    reply:
      '刘先生/女士您好，我是店里负责客服的组长。首先谢谢您把这事说出来，也郑重向您道歉:从周五到周一三天没人回您，换我也会生气。查过后台，周末值班的同事临时请假，没有排人顶班，留言就这么积压了。\n\n为免再漏掉您，今天下午六点前我会在聊天窗口里亲自联系您，把还没解决的问题一次说完；从这周末起值班也改为双人。',
    wrong: [],
    channel: 'public',
    rating: 1,
    customerName: '暴躁小刘',
    last: ['感谢您的评价，我们会继续努力！'],
    refundLimitCents: 5000,
  },
  {
    said: '主子挑食得要命，这款冻干居然舔盆了！回购第三次。',
    reply:
      '哈哈哈哈舔盆可太有画面感了！谢谢您第三次带主子来光顾，替我们店里的胖橘向它问好~冻干开封后记得密封避潮，最好一个月内吃完。',
    wrong: [],
    channel: 'public',
    kind: 'praise',
    customerName: '猫奴阿May',
    refundLimitCents: 2000,
  },
  {
    said: '170，68公斤，肩有点宽，羽绒服买L还是XL？里面要穿厚毛衣。',
    reply:
      '您好，肩宽又要套厚毛衣的话，建议XL。L的肩宽是46，XL是47.5，胸围也多4公分，活动起来不勒。拿不准可以量一件您平时穿着合身的外套发我，我帮您对一下。',
    wrong: [],
    channel: 'private',
    kind: 'question',
    customerName: '老陈',
    last: ['您好，这款有现货，今天拍今天发。'],
    refundLimitCents: 3000,
  },
  {
    said: '推车才推了半个月，右前轮一直吱吱响，娃刚睡着就被吵醒，气死。',
    reply:
      '宝爸您好，感谢您的反馈。半个月轮子就响、还老吵醒宝宝，非常抱歉。从您的描述看，多半是右前轮轴套缺润滑或有磨损，售后工程师已经在查这一批的装配记录。我们不让您自己折腾:整只新前轮明天寄出，预计周四前送到，卡扣一按就能换。换完如果还响，我们七天内安排整车更换。',
    wrong: [],
    channel: 'public',
    kind: 'complaint',
    customerName: '奶爸日记',
    last: ['宝爸您好，遮阳棚可以单独购买。'],
    refundLimitCents: 8000,
  },
  {
    said: '内容很好，四星是因为书角压坏了一块，强迫症难受。',
    reply:
      '同为强迫症，太懂这种难受了。谢谢您喜欢这本书，书角压坏实在抱歉——看了您的图，是单本发货只套了气泡袋，没加护角。明天中午前给您补寄一本新的，这回硬纸盒加四角护套；原来那本留着借人吧。',
    wrong: [],
    channel: 'public',
    rating: 4,
    customerName: '读书的鱼',
    last: ['谢谢您的好评，下一册预计秋天出版。'],
    refundLimitCents: 1500,
  },
  {
    said: '喝了你家五年的白茶，今年这批花香更明显，继续买。',
    reply:
      '五年的老茶友了，感激不尽。您舌头真灵:今年采茶那几天连着北风晴天，萎凋走得透，花香就上来了。留两泡放到明年再喝，又是另一番味道。',
    wrong: [],
    channel: 'public',
    kind: 'praise',
    customerName: '听雨轩主',
    last: ['多谢惠顾，陈年白茶建议煮饮。'],
    refundLimitCents: 3000,
  },
  {
    said: '书架装到一半发现少一包螺丝，就这么晾在客厅',
    reply:
      '亲亲，谢谢您跟我们说~少了一包螺丝害您装到一半停工，实在不好意思呀。刚问了仓库，那天换了新打包员，漏放了配件包。会给您补寄一包的，请您耐心等待哦~',
    wrong: ['no-time'],
    channel: 'private',
    kind: 'complaint',
    customerName: '大熊',
    last: ['亲，安装视频扫说明书上的码就可以看哦~'],
    refundLimitCents: 3000,
  },
  {
    said: '数据线充电一会儿就断，得掰着角度才行。',
    reply:
      '亲，谢谢反馈哈，充一会儿就断确实烦人，不好意思了。应该是接头那里焊得不牢，品控在查了。新线今天就发，两天到。另外亲这边方便的话把差评删一下，删完截图给我，我马上给您转15元红包~',
    wrong: ['asks-for-stars', 'reward-for-stars'],
    channel: 'private',
    rating: 1,
    customerName: '云淡风轻',
    last: ['亲，支持快充的哦，18W以内都可以。'],
    refundLimitCents: 2000,
  },
  {
    said: '包装好看，送闺蜜她很喜欢',
    reply: '谢谢您！闺蜜喜欢就是最好的消息了，丝带是我们店里小姑娘一个个手打的，我转告她，她得乐一天。',
    wrong: [],
    channel: 'public',
    kind: 'praise',
    last: ['谢谢亲的支持，祝您天天开心~'],
    refundLimitCents: 1000,
  },
  {
    said: '这个台灯能调色温吗？晚上孩子写作业用。',
    reply:
      '能调的，3000K到5000K一共四档，长按开关键切换。孩子写作业一般用4000K那一档，光比较柔，也不会发黄。亮度是另外单独调的。',
    wrong: [],
    channel: 'public',
    kind: 'question',
    customerName: '向日葵不向日',
    refundLimitCents: 2000,
  },
  {
    said: '玻璃锅盖用第二次就炸了，吓死人！！',
    reply:
      '感谢反馈。锅盖炸裂一般都是使用不当引起的，您应该是刚离火就用冷水冲了，这属于您自己操作有误，不是产品的问题。考虑到您是新顾客，今天免费给您补发一个锅盖，后天可以收到。',
    wrong: ['blames-customer', 'no-apology'],
    channel: 'public',
    rating: 1,
    customerName: '厨房小白',
    last: ['感谢支持，首次使用请先开锅。'],
    refundLimitCents: 8000,
  },
  {
    said: '耳机用了三天左耳没声音了，重启重连都试过',
    reply:
      '尊敬的顾客您好，感谢您选择本品牌并提出宝贵意见。对于您此次不愉快的体验，我们深表歉意。您反映的情况已转交相关部门核查，明天18:00前会有专人与您联系并给出解决方案。',
    wrong: ['problem-not-named'],
    channel: 'private',
    kind: 'complaint',
    customerName: 'Kevin_听歌',
    last: ['您好，充电盒红灯表示电量低于20%。'],
    refundLimitCents: 10000,
  },
  {
    said: '面膜敷完起一脸红点，第二天还没消，你们给个说法',
    reply:
      '亲，谢谢您马上告诉我们，敷完脸上起红点到今天还没消，真的非常抱歉，先停用、用清水洗脸就好。您这批的批号我已报给质检部在查成分记录了。我这边直接补偿您200元，今晚八点前转到您账户，有情况随时找我。',
    wrong: ['promise-over-limit'],
    channel: 'private',
    kind: 'complaint',
    customerName: '柚子茶',
    refundLimitCents: 2000,
  },
  {
    said: '被套说是纯棉的，洗一次全是球，摸着像化纤',
    reply:
      '亲，非常感谢您的反馈，给您带来不好的体验真的很抱歉呢~我们已经登记并正在核实，24小时内会有专属客服联系您处理，请您留意消息哈~',
    wrong: ['copied', 'problem-not-named'],
    channel: 'public',
    rating: 2,
    customerName: '晚安月亮',
    last: [
      '亲，非常感谢您的反馈，给您带来不好的体验真的很抱歉呢~我们已经登记并正在核实，24小时内会有专属客服联系您处理，请您留意消息哦~',
      '亲爱的，非常感谢您的反馈，给您带来不好的体验真的很抱歉呢~我们已登记并正在核实，24小时内专属客服会联系您处理，请留意消息哦~',
    ],
    refundLimitCents: 5000,
  },
  {
    said: '生日蛋糕晚到一个半小时！小朋友都散场了才送来。',
    reply:
      '糖糖妈妈，谢谢您告诉我们。蛋糕晚了一个半小时，害小朋友们都没吃上，真的对不起，孩子的生日一年就这一回。50元今晚十二点前退回您的付款账户，这周末我们再现做一个四寸的小蛋糕，周六上午十点准时送到。',
    wrong: ['no-cause'],
    channel: 'public',
    rating: 1,
    customerName: '糖糖麻麻',
    last: ['谢谢糖糖宝贝喜欢小兔子蛋糕！'],
    refundLimitCents: 10000,
  },
  {
    said: '深蓝衬衫第一次洗就掉色，把我白裤子染了，心态崩了',
    reply:
      '谢谢您告诉我们，也真的很抱歉。新衬衫一洗就掉色还连累了白裤子，换谁都会崩溃。这批深蓝是换了染厂之后做的，初步看是固色这道工序不太稳定。您说的我们全都记在心里了，祝您生活愉快！',
    wrong: ['no-remedy'],
    channel: 'public',
    rating: 1,
    customerName: '一杯美式',
    refundLimitCents: 5000,
  },
]
