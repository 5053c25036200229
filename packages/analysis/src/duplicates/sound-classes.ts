// Common characters under their reading without tone; of several readings the one that reviews use most.
const readings = `
a:啊阿呵 ai:爱哎矮碍哀挨埃唉艾癌蔼隘 an:安按暗岸案俺鞍氨庵 ang:昂肮 ao:奥傲澳熬袄凹敖懊
ba:把八吧爸拔罢巴霸疤坝扒芭捌叭靶 bai:白百败拜摆柏佰掰 ban:半办版班板般搬伴扮斑瓣颁绊拌扳阪
bang:帮棒榜绑磅膀傍邦梆蚌谤镑 bao:包报保宝抱薄饱爆暴堡豹胞鲍雹苞褒刨 bei:被北背备杯倍贝悲辈碑卑狈焙惫钡
ben:本笨奔苯 beng:崩绷蹦泵甭 bi:比必笔闭避币鼻毕壁逼彼臂碧弊辟蔽鄙毙庇痹璧婢俾
bian:变边便编遍辩辨鞭扁贬卞匾 biao:表标彪镖膘裱飙 bie:别憋鳖瘪 bin:宾滨彬斌缤濒鬓殡 bing:并病兵冰饼丙柄秉炳
bo:波博播伯拨剥玻勃菠泊脖驳搏舶渤卜帛 bu:不部步布补捕怖簿哺埠卟
ca:擦嚓 cai:才菜采材财彩猜裁踩蔡睬 can:参餐残惨灿惭蚕 cang:藏仓苍舱沧 cao:草操曹槽糙嘈 ce:册测策侧厕恻
cen:岑 ceng:层曾蹭 cha:查差茶插察叉岔刹茬诧碴搽 chai:拆柴豺钗 chan:产缠铲阐搀蝉馋颤忏掺
chang:长常场厂唱尝肠畅昌倡偿敞猖娼嫦 chao:超朝炒潮吵抄巢钞嘲 che:车彻撤扯澈 chen:陈沉晨趁衬称尘臣辰忱郴琛
cheng:成程城承乘诚呈橙惩撑盛澄逞秤骋 chi:吃持尺迟池赤齿翅耻痴驰斥炽侈叱弛嗤 chong:充冲重虫崇宠憧
chou:抽愁丑臭仇绸筹酬稠瞅畴踌 chu:出处初除楚触厨储础锄雏橱畜矗 chuai:揣踹 chuan:穿传船川串喘钏
chuang:床窗创闯疮幢 chui:吹垂锤炊捶椎 chun:春纯唇蠢醇淳 chuo:戳绰辍 ci:次此词刺瓷慈磁辞雌赐疵
cong:从聪匆葱丛囱 cou:凑 cu:粗促醋簇蹴 cuan:窜篡蹿 cui:脆催翠崔摧粹悴瘁 cun:村存寸 cuo:错措搓挫撮磋
da:大打达答搭瘩 dai:带代袋待呆戴贷逮怠歹黛傣 dan:单但蛋担淡弹胆丹旦诞氮耽掸惮 dang:当党挡档荡铛
dao:到道倒刀岛导盗稻捣悼祷蹈 de:的得地德 dei:嘚 deng:等灯登瞪邓凳蹬 di:第低底弟敌滴抵递帝堤笛迪涤嫡蒂缔狄
dian:点电店典垫殿颠惦淀掂奠碘佃甸巅 diao:掉调吊钓雕刁叼貂 die:跌爹叠蝶碟谍 ding:定顶订丁盯钉鼎锭叮
diu:丢 dong:东动懂冬洞冻董栋咚 dou:都斗豆抖逗兜陡痘 du:读度毒独肚堵渡杜赌镀督睹犊妒 duan:段短断端锻缎
dui:对队堆兑 dun:顿吨蹲盾墩敦囤钝炖遁 duo:多夺躲朵惰堕舵跺垛剁哆
e:额饿恶鹅俄鄂蛾扼峨愕遏呃 en:恩嗯摁 er:而二儿耳尔饵贰洱
fa:发法罚乏伐阀筏 fan:反饭翻番烦凡犯范繁返泛贩帆樊矾 fang:方放房防访仿纺芳妨坊肪 fei:非费飞肥废肺匪菲沸啡妃吠诽
fen:分份粉奋纷愤坟芬焚粪吩氛忿 feng:风封丰峰疯缝蜂冯奉凤锋逢讽枫 fo:佛 fou:否
fu:服付富福负复夫父副府扶妇附浮符腐伏幅赴肤辅抚覆腹傅敷斧赋俘芙缚甫咐弗拂氟阜袱孵辐涪
ga:嘎尬噶 gai:该改盖概钙丐溉 gan:感干敢赶甘肝杆竿柑赣秆尴 gang:刚钢港岗缸纲肛杠 gao:高告搞稿糕膏羔镐
ge:个各歌哥格隔割革阁搁戈葛胳鸽疙蛤咯嗝 gei:给 gen:跟根亘 geng:更耕梗耿庚羹 gong:工公功共供攻弓宫贡巩恭拱躬龚
gou:够购狗沟构勾钩垢苟 gu:古故顾骨鼓股谷固姑孤雇估辜咕菇箍沽 gua:挂瓜刮寡褂卦 guai:怪乖拐
guan:关管官观馆惯贯冠灌罐棺 guang:光广逛胱 gui:贵规归鬼柜桂轨跪诡硅龟闺瑰癸 gun:滚棍 guo:过国果锅裹郭涡
ha:哈 hai:还海害孩嗨骇亥氦 han:汉喊含寒汗韩旱憾函涵罕焊翰撼邯酣憨 hang:行航杭夯巷 hao:好号毫耗豪浩郝壕嚎
he:和合河喝何核盒贺荷禾赫褐鹤阂 hei:黑嘿 hen:很恨狠痕 heng:横哼恒衡亨 hong:红洪轰宏哄虹鸿烘弘
hou:后厚候猴喉吼侯 hu:户护虎湖互呼忽胡壶糊乎狐蝴沪弧葫唬瑚 hua:花话化画华划滑哗猾 huai:坏怀淮槐
huan:换欢环缓患幻唤焕桓宦涣痪 huang:黄慌皇荒晃谎煌凰惶蝗簧恍 hui:会回灰挥汇惠毁慧绘徽悔恢辉贿晦秽卉烩蛔讳诲
hun:婚混昏魂浑荤 huo:货活火或获伙祸惑霍豁
ji:机几鸡级己极计记及急季集即际技积吉挤击继既纪寄济激剂迹辑疾绩籍嫉寂忌基饥肌姬讥叽冀稽畸脊棘妓箕缉矶暨
jia:家加价假架甲佳嘉驾嫁夹颊贾稼钾枷 jian:见件间建简剑减健渐检键坚践尖监箭艰兼捡剪荐鉴贱肩煎柬俭拣碱茧舰溅涧歼奸槛笺
jiang:将江讲降奖姜浆匠酱疆蒋桨僵缰 jiao:叫教脚交角较胶骄娇浇焦椒郊搅缴狡饺绞轿窖礁矫嚼蕉侥剿酵
jie:接界节结解姐介街借阶届洁截戒揭劫杰皆捷竭睫诫芥秸 jin:进金近今仅斤尽紧禁劲津筋锦晋巾谨浸襟烬靳
jing:经京精景静境镜竟惊井敬净警竞径睛晶颈茎荆鲸兢靖憬 jiong:窘炯 jiu:就九旧久酒救究舅纠揪韭臼疚灸玖鸠
ju:局句举巨具剧据居距聚俱拒惧矩锯橘菊鞠沮拘炬驹咀 juan:卷捐倦娟绢眷鹃 jue:觉决绝角爵掘诀倔抉 jun:军均君俊菌峻钧郡竣骏
ka:卡咖喀咔 kai:开凯慨揩楷铠 kan:看刊砍堪坎勘侃 kang:抗康扛慷亢炕 kao:考靠烤拷 ke:可课克客科刻渴壳颗棵咳磕苛柯坷
ken:肯啃垦恳 keng:坑吭 kong:空控孔恐 kou:口扣寇叩抠 ku:苦哭库酷裤枯窟 kua:跨夸垮挎 kuai:快块筷会侩
kuan:宽款 kuang:况狂矿框筐旷眶 kui:亏愧溃窥馈葵魁奎傀 kun:困昆捆坤 kuo:扩阔括廓
la:拉啦辣蜡垃喇腊 lai:来赖莱 lan:蓝烂懒兰栏拦览篮滥澜揽缆婪 lang:浪狼郎朗廊榔琅 lao:老劳牢捞姥涝烙酪佬 le:了乐勒
lei:类泪累雷垒擂肋蕾 leng:冷愣楞棱 li:里力利理离李立例历丽礼励粒厉梨璃犁黎篱隶荔莉吏栗狸砾俐痢沥 lia:俩
lian:连脸联练恋怜链莲帘炼廉镰敛涟 liang:两亮量良凉梁辆粮谅粱晾 liao:料聊疗辽廖寥僚燎撩瞭 lie:列烈裂猎劣咧
lin:林临邻淋磷鳞凛琳吝赁 ling:领令零另灵龄铃凌玲岭陵伶菱羚绫 liu:六流留刘柳溜硫榴瘤琉 long:龙笼隆弄聋拢垄窿咙
lou:楼漏露搂陋娄篓 lu:路录陆绿鹿炉鲁卢芦庐碌虏卤禄麓赂 luan:乱卵滦 lun:论轮伦抡沦仑 luo:落罗络洛骡锣裸萝螺逻箩骆
lv:旅率律虑吕铝侣履屡驴滤缕氯 lve:略掠
ma:吗妈马骂麻码嘛玛蚂 mai:买卖迈麦埋脉 man:满慢漫曼蛮瞒馒蔓 mang:忙盲茫芒氓莽 mao:毛猫冒帽贸貌茂矛茅髦铆
me:么 mei:没每美妹梅煤眉媒魅霉枚玫酶昧媚 men:们门闷 meng:梦蒙猛盟孟萌朦 mi:米密迷秘蜜眯弥谜泌觅靡
mian:面免棉眠绵勉冕缅 miao:秒妙苗庙描瞄渺藐 mie:灭蔑 min:民敏闽皿抿 ming:明名命鸣铭冥 miu:谬
mo:摸磨末模莫默墨魔膜抹沫漠寞陌摩馍蘑 mou:某谋牟 mu:目木母幕慕墓亩牧穆暮姆拇牡募
na:那拿哪呐纳娜钠捺 nai:奶耐乃奈 nan:难南男楠 nang:囊 nao:脑闹恼挠 ne:呢 nei:内馁 nen:嫩 neng:能
ni:你尼泥逆腻拟妮匿溺倪昵 nian:年念粘碾撵捻 niang:娘酿 niao:鸟尿 nie:捏聂镍涅孽 nin:您 ning:宁凝拧柠
niu:牛扭纽钮 nong:农浓脓 nu:怒努奴 nuan:暖 nuo:诺挪懦糯 nv:女 nve:虐
o:哦噢喔 ou:偶欧呕鸥藕殴
pa:怕爬帕趴啪 pai:牌派拍排湃徘 pan:盘判盼潘攀叛畔 pang:旁胖庞乓 pao:跑泡炮抛袍咆 pei:配赔陪佩培沛胚
pen:喷盆 peng:朋碰捧彭棚蓬膨烹鹏砰篷 pi:皮批屁匹疲脾劈披啤僻譬坯琵 pian:片骗偏篇 piao:票飘漂瓢嫖 pie:撇瞥
pin:品拼贫频聘 ping:平评瓶凭屏苹萍坪乒 po:破坡迫婆泼颇魄 pou:剖 pu:普铺扑葡朴谱浦仆蒲瀑曝
qi:起其气七期奇器齐妻骑汽旗企启弃戚棋漆欺凄岂契乞栖歧崎柒沏畦祈 qia:恰掐洽 qian:前钱千签欠浅牵铅谦潜遣枪迁嵌歉乾谴钳黔
qiang:强抢墙腔呛羌 qiao:桥巧瞧敲悄乔侨俏翘窍锹橇 qie:切且窃怯茄 qin:亲琴勤侵秦芹禽寝沁钦擒
qing:请情清轻青晴庆倾氢卿顷擎 qiong:穷琼 qiu:求球秋丘邱囚酋 qu:去取区曲趣屈趋驱渠娶躯蛆
quan:全权圈劝券泉拳犬痊 que:却确缺雀鹊瘸 qun:群裙
ran:然燃染冉 rang:让嚷壤攘 rao:绕扰饶 re:热惹 ren:人任认忍仁刃韧仞 reng:仍扔 ri:日 rong:容荣融溶绒熔蓉冗
rou:肉柔揉 ru:如入乳儒辱汝茹褥 ruan:软阮 rui:瑞锐蕊 run:润闰 ruo:若弱
sa:撒洒萨仨 sai:赛塞腮 san:三散伞叁 sang:丧桑嗓 sao:扫嫂骚搔 se:色涩瑟 sen:森 seng:僧 sha:杀沙啥傻纱厦煞砂鲨
shai:晒筛 shan:山闪善扇衫删珊陕擅杉煽膳赡 shang:上商伤尚赏裳晌 shao:少烧稍绍勺哨梢捎邵韶 she:社设射蛇舍舌摄涉赊奢赦
shen:身什深神伸甚审婶肾慎申沈绅渗呻 sheng:生声省升胜圣剩绳牲甥
shi:是时事十使市试式实师视始世识石食史施诗室氏示士势适失湿驶释饰尸狮拾蚀誓逝侍嗜仕屎拭恃似
shou:手受收首守售瘦寿授兽 shu:书数树属输熟术叔鼠署暑舒述束梳疏蔬淑竖殊薯枢恕墅蜀孰庶赎曙 shua:刷耍 shuai:帅摔甩衰
shuan:栓拴 shuang:双爽霜 shui:水谁睡税 shun:顺瞬舜 shuo:说硕烁朔 si:四死思司丝私斯寺撕饲嗣肆嘶
song:送松宋颂诵耸讼 sou:搜艘嗽擞 su:速素苏诉俗宿塑酥肃溯粟 suan:算酸蒜 sui:随岁虽碎穗遂隧髓祟绥
sun:孙损笋 suo:所锁缩索嗦唆梭琐
ta:他她它塔踏塌榻蹋 tai:太台态抬泰胎汰苔 tan:谈探贪叹弹坦摊碳坛滩谭痰瘫毯炭潭檀 tang:糖汤躺堂烫唐趟塘棠膛倘淌
tao:套逃桃讨掏淘陶涛滔萄 te:特 teng:疼腾藤誊 ti:题提体踢替梯啼蹄惕剔屉剃涕 tian:天田甜填添舔恬
tiao:条跳挑眺 tie:铁贴帖 ting:听停挺厅庭亭廷艇 tong:同通痛童桶统铜筒桐捅瞳彤 tou:头投透偷
tu:土图突吐兔徒途涂屠秃凸 tuan:团 tui:退推腿颓褪 tun:吞屯臀 tuo:托脱拖妥驼拓椭唾陀
wa:挖哇瓦娃袜蛙洼 wai:外歪 wan:完玩万晚碗弯湾丸顽挽宛婉腕惋 wang:往网忘王望旺亡汪枉妄
wei:为位未味微围尾伟委卫威维喂危唯违胃慰谓伪魏纬苇萎畏薇蔚桅 wen:问文温闻稳吻纹蚊瘟紊 weng:翁嗡瓮
wo:我握窝卧沃 wu:无五屋物务舞误武吴午雾悟污伍乌吾勿侮巫呜梧诬捂坞戊
xi:喜西系洗细习息希席吸戏惜析稀袭悉锡昔溪媳膝夕熄犀隙嘻牺晰徙曦蟋 xia:下夏吓虾瞎狭峡霞侠暇辖
xian:先现线显险县鲜限闲仙献陷嫌咸贤衔弦羡掀纤宪腺涎 xiang:想像向象相香响箱乡享项详祥橡翔巷镶厢湘
xiao:小笑校消效晓销肖孝削宵萧潇硝淆哮 xie:些写鞋谢协斜血歇械携泄胁屑邪卸懈蟹蝎挟
xin:新心信辛欣薪芯锌馨 xing:性行型星兴形姓醒幸杏刑腥猩惺 xiong:雄兄胸凶熊汹匈 xiu:修秀休袖羞绣锈朽嗅
xu:需许续须虚序徐叙绪蓄吁嘘墟絮旭恤酗 xuan:选宣旋悬玄轩喧绚炫 xue:学雪靴薛穴 xun:寻讯训迅询循旬巡熏逊勋汛驯
ya:呀压牙押鸭亚芽丫雅哑崖轧鸦涯讶 yan:眼言烟严研盐颜演沿验燕艳延炎掩宴厌岩焰咽雁淹雁衍阎奄谚堰
yang:样阳洋养扬羊央氧仰痒杨漾殃秧 yao:要药腰摇咬妖遥耀邀姚窑谣钥瑶夭吆 ye:也业夜叶野页爷液冶耶椰
yi:一以已意易亿义医衣依议移疑异艺益忆译椅遗仪疫宜翼役姨逸抑谊倚乙矣蚁溢亦伊揖壹胰屹
yin:因音银印引饮隐阴姻吟淫殷寅荫 ying:应英影营迎赢硬映鹰颖婴樱盈蝇莹萤 yo:哟 yong:用永勇拥涌泳庸佣咏蛹
you:有又由友优油游右尤邮幼忧诱悠犹幽铀釉 yu:与于雨语鱼玉遇余预育域欲宇愈渔誉予羽狱郁浴御愚喻裕豫舆愉寓芋榆屿逾迂娱俞
yuan:元远原员院园愿圆源缘援怨袁冤猿苑渊 yue:月越约乐跃悦岳阅曰粤 yun:云运允晕韵孕蕴匀陨酝耘
za:杂砸咋 zai:在再载灾栽宰仔哉崽 zan:赞咱暂攒 zang:脏葬 zao:早造糟遭澡枣灶燥躁皂凿藻 ze:则责择泽 zei:贼 zen:怎
zeng:增赠憎 zha:炸扎眨渣榨诈闸乍栅 zhai:摘宅债窄斋寨 zhan:站占战展沾粘盏斩瞻詹毡绽蘸
zhang:张章涨丈账仗掌帐胀障杖彰樟 zhao:找照着招召兆赵罩昭爪沼 zhe:这者折遮哲浙辙蔗 zhen:真镇阵针震珍枕诊振侦贞榛甄疹斟
zheng:正整证争政征挣蒸郑睁症筝 zhi:只知之至直指值制质纸治志支止职智置织植执枝址脂汁致芝侄掷秩蜘稚滞肢炙旨峙吱
zhong:中种众终钟重忠肿仲衷 zhou:周州洲粥皱骤舟宙轴肘咒昼帚 zhu:主住注助著珠朱猪竹煮柱逐株祝筑驻烛嘱诸贮铸蛛拄诛
zhua:抓 zhuai:拽 zhuan:转专砖赚撰 zhuang:装状庄壮撞桩妆 zhui:追坠缀锥 zhun:准谆 zhuo:桌捉拙卓浊灼啄琢酌
zi:子自字资紫姿滋籽兹姊咨渍 zong:总宗综踪棕纵鬃 zou:走奏揍邹 zu:组足族祖租阻卒诅 zuan:钻 zui:最嘴罪醉 zun:尊遵
zuo:做作坐座左昨佐`

// The first character of each group stands for those that are mistaken for it.
const lookAlikes =
  '微徽徵黴溦 未末 已己巳 土士 人入 日曰 侍待 拆折 师帅 免兔 大太犬 天夭 干千 午牛 候侯 晴睛 货贷 辨辩 戌戍戊 市巿 力刀 白臼 申甲 田由 ' +
  '信伩 扣抠 群郡 号呺 间问 买卖 治冶 清凊 今令 住往 代伐 末沬 券卷 加咖 抄炒 质质 迈边 儿几 见贝 名各 几凡 没设 该孩'

/**
 * Per simplified character the character that stands for its sound: readings without tone, and with z/zh, c/ch,
 * s/sh, en/eng and in/ing made one, as many speakers hear them. Characters that look alike count as one first.
 */
export function soundClasses(): Map<number, number> {
  const classes = new Map<number, number>()
  const leaders = new Map<string, number>()
  for (const entry of readings.trim().split(/\s+/)) {
    const [reading, characters] = entry.split(':')
    const sound = reading.replace(/^([zcs])h/, '$1').replace(/([ei])ng$/, '$1n')
    const leader = leaders.get(sound) ?? characters.charCodeAt(0)
    leaders.set(sound, leader)
    for (const character of characters)
      if (!classes.has(character.charCodeAt(0))) classes.set(character.charCodeAt(0), leader)
  }
  for (const group of lookAlikes.split(' ')) {
    const leader = classes.get(group.charCodeAt(0)) ?? group.charCodeAt(0)
    for (const character of group) classes.set(character.charCodeAt(0), leader)
  }
  return classes
}
