import type { AspectCode } from '../aspect-codes.ts'
import { en, zh } from './match-words.ts'

/**
 * Words by which a reply names a problem of an aspect. Wider than what a customer says about it: a reply names the
 * thing, what is wrong with it, or what is done about exactly that.
 */
export const aspectWords: Record<Exclude<AspectCode, 'overall'>, RegExp[]> = {
  'product.quality': [
    ...zh(
      '质量|品质|做工|工艺|瑕疵|破(?:损|洞|裂|了|的|皮|口)|坏|裂|断|开线|开胶|脱胶|掉色|褪色|染色|起球|掉漆|掉(?:皮|毛|渣|钻|扣|粉|底|跟|线|字)|划痕|刮痕|划伤|磕碰|松动|松脱|脱落|变形|故障|耐用|缺陷|残次|次品|品控|质检|毛病|漏(?:水|液|电|气|油|光|奶)|异响|生锈|锈|线头|脱线|缩水|磨损|拉链|缝|胶|断裂|鼓包|卡死|失灵|碎|开口|凹|污渍|霉|渗|不亮|不通电|不能用|用不了|打不开|死机|黑屏|花屏|充不(?:上|进)电|缺口|塌|掉下来|散架',
    ),
    ...en(
      'quality|defect\\w*|fault\\w*|broke\\w*|break\\w*|crack\\w*|scratch\\w*|tear\\w*|torn|tore|rip(?:s|ped|ping)?|seams?|stitch\\w*|peel\\w*|loose|wobbl\\w*|rust\\w*|fad(?:e|ed|es|ing)|flaw\\w*|durab\\w*|fell apart|falling apart|fall apart|stop(?:s|ped)? working|not working|workmanship|damag\\w*|leak\\w*|chip(?:s|ped|ping)?|dent\\w*|snap\\w*|zip(?:per)?s?|hinge\\w*|handle|strap|split\\w*|shrink\\w*|shrank|shrunk|pill(?:ed|ing)?|bent|malfunction\\w*|died?|dead|gave (?:out|up)|holes?|stain\\w*|mould\\w*|mold\\w*|smash\\w*|shatter\\w*|came (?:off|apart|loose|undone)|unravel\\w*|worn|glue|blister\\w*|warp\\w*|frayed|fray\\w*',
    ),
  ],
  'product.performance': [
    ...zh(
      '吵|响|静音|噪点|清晰|模糊|画面|性能|功能|效果|效率|速度|续航|电池|电量|充电|耗电|卡顿|死机|发热|发烫|噪音|声音|吸力|清洁|制冷|加热|保温|防水|信号|连接|蓝牙|断连|掉线|延迟|灵敏|反应|不(?:工作|好使|好用|灵|转|热|凉|制|亮|响|准|吸)|运行|系统|黑屏|闪退|失灵|马力|风力|功率|亮度|准确|识别|触控|音质|画质|遮瑕|保湿|防晒|去污|启动|待机|故障',
    ),
    ...en(
      'perform\\w*|function\\w*|effect\\w*|results?|battery|charg\\w*|power|speed|slow\\w*|lag\\w*|freez\\w*|froze|crash\\w*|overheat\\w*|heat\\w*|hot|noise|noisy|loud|suction|clean\\w*|cool\\w*|warm|waterproof|signal|connect\\w*|disconnect\\w*|bluetooth|wifi|wi-fi|pair(?:ing|s|ed)?|drop(?:s|ped|ping)? out|cuts? out|sound|audio|picture|screen|work(?:s|ed|ing)?|drain\\w*|last(?:s|ed|ing)?|respons\\w*|switch\\w* (?:on|off)|turn\\w* (?:on|off)|motor|drip\\w*|leak\\w*|accurate|accuracy|brightness|dim|dull|insulat\\w*|restart\\w*|firmware|software',
    ),
  ],
  'product.appearance': [
    ...zh(
      '外观|颜色|色差|色|款式|样式|样子|设计|图案|花纹|好看|难看|丑|老气|土|光泽|印花|外形|版型|颜值|反光|logo|显(?:黑|胖|老)',
    ),
    ...en(
      'look(?:s|ed|ing)?|colou?rs?|coloured|colored|shade|style|design|pattern|print|appear\\w*|ugly|finish|shiny|dull|tone|photo|faded|hue|tint',
    ),
  ],
  'product.fit': [
    ...zh(
      '尺码|尺寸|尺|码|大小|偏(?:大|小|紧|松|长|短|窄|宽)|太(?:大|小|紧|松|长|短|窄|宽|肥|瘦)|合身|合脚|不合适|宽|紧|松|肥|瘦|长度|短|重量|分量|份量|克重|数量|容量|缺斤|斤两|规格|型号|挤脚|夹脚|勒|装不下|放不下|版型|个头|头小',
    ),
    ...en(
      'siz(?:e|es|ed|ing)|fit(?:s|ted|ting)?|too (?:small|big|large|tight|loose|long|short|narrow|wide|heavy|light)|small(?:er)?|large(?:r)?|big(?:ger)?|tight|narrow|width|length|measur\\w*|weigh\\w*|weight|dimensions?|capacity|volume|quantity|snug|pinch\\w*|underweight|inch(?:es)?|cm',
    ),
  ],
  'product.material': [
    ...zh(
      '材质|材料|面料|布料|料子|用料|成分|配料|原料|皮|棉|羊毛|真丝|薄|厚|硬|塑料|涂层|透(?:气|明|光)?|过敏|含量|添加剂|填充|绒|化纤|扎|静电|起静电|刺痒|金属|木',
    ),
    ...en(
      'material\\w*|fabric\\w*|ingredient\\w*|cotton|wool|silk|polyester|leather|plastic|thin|thick|cloth|flimsy|coating|allerg\\w*|see-?through|itch\\w*|scratchy|filling|down|metal|wood|composition|stiff|nylon|linen|rubber',
    ),
  ],
  'product.sensory': [
    ...zh(
      '味|香|臭|气味|口感|口味|咸|甜|酸|苦|辣|腥|油腻|腻|软|硬|粗糙|手感|触感|肤感|刺鼻|异味|扎|痒|粘|干|疹|红|难吃|难喝|不好吃|膻|涩|酥|脆|过敏|糖|配方|泛红|刺痛|红肿|灼|刺激|皮肤|不适',
    ),
    ...en(
      'tast\\w*|smell\\w*|odou?rs?|scent\\w*|fragran\\w*|flavou?r\\w*|sweet\\w*|salt\\w*|sour|bitter|spicy|textur\\w*|soft\\w*|rough|sticky|greasy|chemical|perfume\\w*|feel(?:s)?|itch\\w*|dry|bland|stale|skin|rash|irritat\\w*|reaction|sting\\w*|redness|burn\\w*|soggy|chewy|oily|stink\\w*|whiff',
    ),
  ],
  'product.freshness': [
    ...zh(
      '新鲜|保质期|过期|临期|变质|发霉|霉|坏果|坏掉|烂|腐|蔫|生产日期|日期|到期|冷链|解冻|化(?:冻|了|掉)|融化|冰袋|熟|发酸|馊|胀包|胀袋|长毛|虫|软烂|冷藏|坏了',
    ),
    ...en(
      'fresh\\w*|expir\\w*|best[- ]before|use[- ]by|sell[- ]by|out of date|mou?ld\\w*|rot(?:ten|ting|ted)?|spoil\\w*|stale|ripe\\w*|bruis\\w*|wilt\\w*|thaw\\w*|melt\\w*|defrost\\w*|cold chain|ice packs?|shelf life|bad|sour(?:ed)?|gone off|went off|short[- ]dated|date|chilled|insects?|bugs?|rancid|mushy|dead|brown',
    ),
  ],
  'product.usability': [
    ...zh(
      '使用|操作|安装|组装|说明书?|教程|步骤|指引|上手|复杂|麻烦|不方便|难用|好用|舒适|舒服|不舒服|硌|磨脚|磨|费力|设置|绑定|看不懂|配对|难(?:装|洗|拧|开|拆)|拧|清洗|打开|按键|拆卸|孔位|螺丝|累|视频|勒',
    ),
    ...en(
      'us(?:e|ing|er|age|ability)|instruction\\w*|manual|guide|steps?|assembl\\w*|set(?:ting)?[- ]?up|install\\w*|confus\\w*|complicat\\w*|difficult\\w*|hard to|eas(?:y|ier)|comfort\\w*|uncomfort\\w*|awkward\\w*|fiddly|diagram|video|clear(?:er)?|unclear|open(?:ing)?|screw\\w*|holes?|rub(?:s|bed|bing)?|blister\\w*|buttons?|controls?|tutorial|translation',
    ),
  ],
  'product.content': [
    ...zh(
      '内容|印刷|缺页|错页|错(?:别|字)|翻译|剧情|情节|文字|纸张|排版|字(?:体|太|小|迹)|图片|装订|光盘|页|书|章|漏印|模糊|墨',
    ),
    ...en(
      'content\\w*|print\\w*|pages?|typo\\w*|translat\\w*|plot|writing|text|binding|paper|chapter\\w*|font|illustration\\w*|book|edition|misprint\\w*|blurr\\w*|ink|cover',
    ),
  ],
  'trust.authenticity': [
    ...zh(
      '正品|真假|假货|真伪|仿|授权|防伪|鉴定|翻新|二手|官方|旗舰|专柜|来源|渠道|进货|批发|拆封|激活|序列号|质疑|溯源|验|盗版|用过的|新机',
    ),
    ...en(
      'genuin\\w*|authentic\\w*|fake\\w*|counterfeit\\w*|original|official|authori[sz]ed|serial|refurbish\\w*|second[- ]hand|used|replica|brand\\w*|certificate|real|source|supplier|opened|knock-?off|verif\\w*|hologram|activated',
    ),
  ],
  'trust.description': [
    ...zh(
      '描述|不符|不一样|不一致|图片|照片|实物|详情|页面|宣传|介绍|色差|参数|标注|标的|写的|货不对板|夸大|误导|文案|承诺|主图|直播|图文|广告|标题|样图|写着',
    ),
    ...en(
      'descri\\w*|listing|photos?|pictures?|images?|advertis\\w*|mislead\\w*|match\\w*|as shown|page|claim\\w*|different (?:from|to|than)|colou?r|spec\\w*|title|stated|promised|shown|said|wording|exaggerat\\w*|misrepresent\\w*|accurate|inaccurate|wrong information|expect\\w*',
    ),
  ],
  'price.value': [
    ...zh('价格|价钱|价位|贵|性价比|值|成本|定价|便宜|降价|花的?(?:这|那)?(?:份|些)?钱|费用|划算|收费|运费'),
    ...en('pric\\w*|expensive|value|cost\\w*|worth|money|cheap\\w*|afford\\w*|charg\\w*|fee|paid|pay'),
  ],
  'price.promotion': [
    ...zh(
      '优惠|活动|降价|差价|券|促销|折扣|赠品|礼品|小样|满减|保价|价保|返现|红包|双十一|618|预售|定金|规则|价格|抽奖|积分|会员|买贵',
    ),
    ...en(
      'discount\\w*|promo\\w*|coupon\\w*|voucher\\w*|sales?|price (?:drop\\w*|match\\w*|change\\w*|difference)|offer\\w*|gift\\w*|free(?:bie)?|deal|code|price|points|difference|sample\\w*|cheaper|bundle',
    ),
  ],
  'logistics.speed': [
    ...zh(
      '物流|快递|配送|派送|送(?:达|货|得|到)|运输|发货|到货|没发|未发|不发|缺货|发(?:出|走)|时效|慢|久等|等(?:了|这么|待|那么|得|您)|迟|晚(?:到|了|发)|延误|延迟|耽误|超时|滞留|爆仓|催|没到|未到|停滞|没动|不动|速度|包裹|在途|揽收|中转|拖',
    ),
    ...en(
      'deliver\\w*|shipp\\w*|ship|late|delay\\w*|slow\\w*|wait\\w*|courier|carrier|post(?:al|age)?|parcel|package|dispatch\\w*|transit|arriv\\w*|took (?:so|too|this|that)?|held up|stuck|overdue|on time|tracking|long time|days|weeks|depot|customs|hold-up',
    ),
  ],
  'logistics.packaging': [
    ...zh(
      '包装|包裹|盒|箱|纸箱|破损|压(?:坏|扁|碎|变形|痕)?|漏|碎|泡沫|气泡|缓冲|挤|磕|渗|封口|密封|外包|瓶盖|湿|打包|胶带|袋|填充|撒|洒|防护|裂|瘪|摔|护角|冰袋|简陋',
    ),
    ...en(
      'packag\\w*|packing|packed|pack|box\\w*|crush\\w*|squash\\w*|dent\\w*|leak\\w*|broken|break\\w*|damag\\w*|bubble|padd\\w*|cushion\\w*|wrap\\w*|seal\\w*|lid|spill\\w*|smash\\w*|shatter\\w*|envelope|carton|protect\\w*|crack\\w*|soaked|wet|torn|cap|chip\\w*|transit|tape|mailer',
    ),
  ],
  'logistics.accuracy': [
    ...zh(
      '发错|错发|漏发|少发|漏装|少(?:了|装|一|件|寄|配)|缺(?:件|少|了|一|货|失)|漏(?:了|放|寄|配|掉|拿|件)|拿错|装错|配错|寄错|错(?:货|件|款|色|码|误|的|了)|不对|齐|配件|赠品|数量|颜色|尺码|型号|款|贴错|拣|两只|一样|螺丝|核对|说明书|另一|单只|混|补发|补寄',
    ),
    ...en(
      'wrong|missing|incorrect|incomplete|mix(?:ed|-)? ?-?up|swapp\\w*|left out|short|instead of|different|picked|mislabel\\w*|accessor\\w*|parts?|pieces?|items?|forgot\\w*|omitted|never (?:arrived|included)|complete|mispick\\w*|sent (?:you )?(?:the|a|an)|not in the (?:box|parcel|package)|mis-?packed|absent|error|colou?r|size|only (?:one|two|three)',
    ),
  ],
  'logistics.courier': [
    ...zh(
      '快递|物流|配送员|派送|派件|骑手|小哥|快递员|驿站|代收|放(?:在|到)|扔|丢|送(?:上|货|到)|投递|暴力|签收|承运|上楼|门口|柜|电话|司机|包裹',
    ),
    ...en(
      'courier\\w*|driver\\w*|carrier\\w*|deliver\\w*|post(?:man|al|ie)?|left (?:it|your|the|in|on|at|outside)|doorstep|neighbou?r\\w*|threw|thrown|toss\\w*|signature|door|parcel|package|porch|gate|knock\\w*|rain|locker|depot|dpd|ups|fedex|dhl|evri|hermes|usps',
    ),
  ],
  'service.attitude': [
    ...zh(
      '态度|语气|服务|怠慢|不耐烦|敷衍|冷(?:淡|漠|落)|热情|没(?:有)?(?:人)?(?:回|理|搭理|答复|接)|未(?:及时|能)?(?:回|答)|回复(?:慢|太|不|得)?|不回|答复|接待|响应|沟通|推诿|推脱|踢皮球|言语|说话|措辞|口气|礼貌|粗|无礼|话术|机器人|转接|排队|联系不上|专业|接起|挂断?|回应|消息|等不到|久等|那位客服|该客服|客服(?:同事|人员|的|小|没|处|培|考|主管|团队|接)',
    ),
    ...en(
      'attitude|rude\\w*|tone|manner\\w*|service|respond\\w*|respons\\w*|repl(?:y|ies|ied)|answer\\w*|ignor\\w*|unhelpful|dismissive\\w*|polite\\w*|impolite|courte\\w*|communicat\\w*|spoke|spoken|agent\\w*|representative\\w*|support|staff|team member|colleague|chat|silence|unanswered|hung up|abrupt|brusque|curt|cold|patien\\w*|impatien\\w*|treated|e?mails|messages|calls|phone|wait\\w*|heard|unprofessional|hear (?:back|from)',
    ),
  ],
  'service.returns': [
    ...zh(
      '退(?:货|款|换|回|费|钱|给)|换货|售后|退|到账|审核|运费险?|流程|退换|七天|7天|拒绝|原路|申请|差价|仓库签收|质检|扣(?:了|除|款)',
    ),
    ...en(
      'return\\w*|refund\\w*|exchang\\w*|money back|replac\\w*|process\\w*|restocking|label|claim|after-sales|reimburs\\w*|policy|credit\\w*|bank|collect\\w*|fee',
    ),
  ],
  'service.warranty': [
    ...zh(
      '保修|质保|维修|修|安装|发票|售后|上门|师傅|检测|返厂|三包|开票|票|税号|抬头|配件|工程师|网点|预约',
    ),
    ...en(
      'warrant\\w*|repair\\w*|fix\\w*|install\\w*|invoice\\w*|receipt|guarantee\\w*|technician|engineer|service cent(?:re|er)|spare parts?|appointment|visit|vat|tax|claim',
    ),
  ],
  'platform.experience': [
    ...zh(
      '网站|页面|app|小程序|下单|支付|付款|系统|登录|搜索|订单|账号|账户|验证码|界面|卡|闪退|链接|购物车|结算|加载|推送|扣款|平台|操作|优惠码|注册|客户端|短信|提交',
    ),
    ...en(
      'web ?site|site|app|page|checkout|check-out|pay(?:ment|ing)?|order\\w*|log[- ]?in|sign[- ]?in|account|search\\w*|cart|basket|load\\w*|crash\\w*|charged|card|link|code|system|bug|glitch\\w*|menu|notification\\w*|password|double|twice|error|form|button',
    ),
  ],
}

/** Says that something went wrong, in customers' words; asked only when no aspect was found. */
export const troubleWords: RegExp[] = [
  ...zh(
    '坏|破(?!壁)|烂|(?<![时出])差(?!不多|价|点|旅)|拉肚子|吐了|腹泻|疼|痛|受伤|(?<![熨防])烫(?!发|金|斗)|着火|起火|冒烟|爆炸|化了|融化|变形|不准|失灵|(?<![显行用值员话存物贺礼])卡(?!片|号|通|券|座|扣|其|路里)|没反应|不(?:亮|转|响|热|冷|制冷|出水)|掉(?:皮|漆|毛|扣|色)|起泡|断连|(?<![蓬宽轻放])松(?!子|紧|下|鼠|茸|软|饼|花|木)|洒|碎|压扁|脏|旧|不见|丢|瘦(?!身|人|子|肉)|(?<![减化施])肥(?!料|皂|肉)|偏(?:大|小)|太(?:大|小|硬|软|薄|厚|短|长|紧|松|咸|甜|辣|吵|重)|降价|迟|晚(?!上|饭|餐|安|霜|会|礼)|划痕|刮花|粘锅|歪|瘪|凹|等了|不发货|未发货|不发|慢|退(?:货|款)|投诉|失望|垃圾|骗|假货?|漏|错|没收到|没(?:人)?(?:回|理)|不理|不回|少(?:了|发)|裂|断|掉色|起球|臭|异味|难(?:吃|用|看|闻|喝)|过敏|过期|不满|气(?:死|人)|不值|不好(?!意思)|不行|不符|后悔|上当|坑|无语|有问题|(?<!还)没用(?!过)|发霉|故障|不能用|打不开|态度|钱呢|货呢|人呢|[\\d一两二三四五六七八九十几半]{1,4}个?(?:天|周|星期|礼拜|月|小时)(?:了|都|还|才)|怎么还(?:没|不)|还(?:没|不)(?:到|发|退|收|处理|解决|回)|催了|什么时候才|到底|跑毛|起毛|少给|缺',
  ),
  ...en(
    "broken?|broke|defect\\w*|damaged?|late|slow|wrong|missing|refund|return|terrible|awful|horrible|disappoint\\w*|worst|bad|poor|fake|scam|rude|never (?:arrived|came|got)|not (?:work\\w*|good|happy|as)|doesn't|didn't|won't|leak\\w*|crack\\w*|tore|torn|stopped|complain\\w*|unacceptable|useless|waste|junk|faulty|smell\\w*|rash|expired|mou?ld\\w*|ignored|no (?:reply|response|answer)|ruined|cheap(?:ly)? made|too (?:small|big|tight|large|short|long)|fell apart|faded|shrunk|problem|issue|still (?:not|no|waiting|hasn't|haven't)|where(?:'s| is) my|hasn't|haven't|over a week|too (?:thin|thick|loose|hard|soft|heavy|thin)|scorch\\w*|dent\\w*|melted|peel\\w*|broke|smash\\w*|shatter\\w*|scratch\\w*|snapped|ripped|bent|stuck|died|dead|you sent|sent (?:me )?(?:a|the)|instead of",
  ),
]

/** Denials of trouble, which the words above would hear as one. */
export const noTroubleWords: RegExp[] = [
  ...zh(
    '(?:没有?|无|不会?|未|毫无|从不|完全没)(?:任何|一点|什么|发现|出现|再)?~(?:坏|破|烂|差|慢|漏|错|裂|断|掉色|起球|臭|异味|问题|故障|过敏|后悔|色差)|不(?:差|慢|坏|错|臭|后悔|坑)|错(?:过|的选择)|值得',
  ),
  ...en(
    "(?:no|not|never|without|zero|n't) (?:a |any |be |been |get |got |have |had |at all |single )*(?:broken|damaged?|late|slow|wrong|missing|disappoint\\w*|bad|issues?|problems?|leak\\w*|crack\\w*|smell\\w*|defect\\w*|complain\\w*)|can't go wrong|no regrets|(?:replaced|fixed|repaired|sorted out|resolved|solved|swapped|exchanged) (?:\\w+ ){0,2}(?:broken|damaged|missing|wrong|faulty|defective|problem|issue|leak\\w*)",
  ),
]

/** Praise and liking; a text without trouble, praise or question is taken for a complaint. */
export const praiseWords: RegExp[] = [
  ...zh(
    '好|喜欢|满意|赞|棒|不错|推荐|香|值|爱|漂亮|美|回购|惊喜|感谢|谢谢|开心|完美|给力|舒服|划算|支持|可以|五星|顺利|快|靠谱|细心|耐心|贴心',
  ),
  ...en(
    'good|great|love\\w*|nice|tasty|delicious|perfect\\w*|recommend\\w*|happy|thank\\w*|excellent|amazing|best|awesome|fantastic|wonderful|beautiful\\w*|pleased|satisfied|works?|enjoy\\w*|like[ds]?|cute|pretty|super|soft|fine|fast|quick\\w*|helpful|gorgeous|lovely|yum\\w*|brilliant|ideal|comfy|comfortable|stars?|worth',
  ),
]
