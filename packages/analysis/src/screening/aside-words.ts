/** Topics of talk that has nothing to do with goods: weather, sport, school, leisure, politics, people, and so on. */
type Topics = readonly RegExp[]

/** Words that somebody who writes about a purchase can hardly avoid. */
export const goodsWords: Record<'zh' | 'en', RegExp> = {
  zh: /买|购|价格|价钱|降价|特价|性价|便宜|贵|质量|品质|商品|产品|东西|宝贝|货|快递|物流|包装|收到|送货|赠送|店|卖|客服|服务|售后|退|换货|更换|换个|评|推荐|值得|超值|不值|划算|喜欢|满意|失望|不错|很好|挺好|太差|很差|一般|还行|还可以|好用|实用|方便|使用|耐用|用着|用了|用起来|够用|颜色|尺|大小|尺码|款|穿|衣|裤|鞋|布|料|手感|书|读|看完|内容|作者|故事|写的|写得|翻译|印刷|纸|酒店|房间|入住|前台|早餐|卫生|位置|手机|电脑|笔记本|屏|电池|充电|系统|软件|机器|键盘|声音|音质|拍照|像素|流畅|死机|配置|散热|好吃|难吃|吃起来|味道|口味|口感|新鲜|水果|香味|洗发|皮肤|效果|干净|坏了|破|漏|做工|外观|漂亮|好看|难看|设计|品牌|牌子|正品|假货|京东|当当|淘宝|天猫|亚马逊|网上|订单|下单|预订|安装|热水器|空调|冰箱|洗衣|电视|加热|礼物|下次|很赞|点赞|很棒|太棒|垃圾|后悔|上当|骗|毛病|苹果|游戏/,
  en: /\b(?:product|item|buy|bought|buying|purchas|order|pric(?:e|ey|ed|ing)|cost|worth|money|dollar|cheap|expens|value|deal|quality|recommend|review|stars|rating|good|great|nice|excel|perfect|best|better|lov(?:e|ed|ely|es|ing)|enjoy|hate|bad\b|worst|worse|terribl|horribl|awful|poor|wast|disappoint|happy|pleas|satisf|amaz|awesome|wonderful|fantastic|beautiful|gorgeous|cute|boring|bored|dull|junk|crap|garbage|trash|useless|useful|helpful|annoy|works|worked|working|use|using|used|fits?\b|fitted|size|sizing|large|tight|loose|colou?r|looks|looked|feels|comfort|soft|easy|easi|difficult|return|refund|replac|ship|deliver|arriv|packag|receiv|store|shop|seller|retailer|service|customer|support|brand|model|version|quick|slow|read|book|stor(?:y|ies)|author|writ|wrote|novel|character|plot|ending|page|chapter|edition|transl|movie|film|dvd|video|cds?\b|album|track|lyric|band|music|sound|listen|actor|acting|scene|season|episode|game|graphic|hotel|room|staff|stay|bed|breakfast|location|clean|dirty|food|tast|flavou?r|smell|phone|batter|screen|camera|charg|device|software|install|comput|laptop|dress|shirt|shoe|wear|wore|fabric|material|design|made|broke\b(?! up)|crack|leak|fail|fault|defect|problem|issue|warrant|durab|sturd|gift|expect|surpris|impress|classic|avoid|worthless|interest|inform|learn|overall|lack|definit|absolut|highly)\w*/,
}

/** One pattern a topic. */
export const asideTopics: Record<'zh' | 'en', Topics> = {
  zh: [
    /下雨|下了.{0,5}雨|下雪|雪下|刮.?风|起雾|降温|打雷|闪电|太阳.{0,2}大|天气|气温|台风|雾霾/,
    /国足|湖人|勇士队|皇马|巴萨|曼联|利物浦|中超|英超|世界杯|欧冠|球赛|那场球|点球|绝杀|教练|球队|.{1,3}队.{0,6}(?:赢|输|踢)|主场|联赛/,
    /作业|高数|期末|考研|考试|考上|高考|班主任|第.{1,2}题|论文|英语.级|上课|同学聚会/,
    /爬山|钓鱼|打麻将|麻将|在家睡觉|睡懒觉|跑步|跑了.{1,3}公里|喝多了|唱了?.?首歌|看了场电影|逛公园|相亲|散步/,
    /房价|股票|股市|大盘|比特币|基金跌|总统|选举|政府|新闻联播|疫情|涨工资|油价/,
    /分手|前男友|前女友|梦见|做了个梦|结婚了|离婚|失恋|隔壁|楼下大[爷妈]|我表[哥弟姐妹]|小学同学|想家/,
    /红烧|炒.{0,3}分钟|糖醋|先放.{0,6}再|焯水|小火慢|八角|姜片|花椒|蒜末|少许盐|下锅/,
    /转发|好运|桃花运|倒霉|星座|水逆|运势|阿弥陀佛|保佑|许愿|中奖|彩票/,
    /地铁|停运|堵车|公交|高铁晚点|演唱会|灯会|庙会|马拉松|放烟花|停电通知|停水/,
    /小猫|小狗|小兔子|从前有|两只老虎|床前明月光|唐诗|打油诗|笑话|凑字数|凑够字/,
  ],
  en: [
    /\b(?:rain(?:y|ing|ed)|sunny|windy|foggy|freezing|stormy|snow(?:y|ing|ed)|cloudy|thunder|forecast|degrees outside|weather)\b/,
    /\b(?:nba|nfl|fifa|world cup|super bowl|playoffs?|penalt(?:y|ies)|referee|touchdown|new coach|league|championship|yankees|lakers|celtics|red sox|real madrid|barcelona|liverpool|arsenal|chelsea|national team|warriors|bulls|cowboys)\b/,
    /\b(?:homework|algebra|geometry|calculus|physics|chemistry|exams?|midterm|essay due|my teacher|classmates?|professor)\b/,
    /\b(?:went (?:hiking|fishing|camping|jogging|swimming|to bed|to church|for a walk)|slept (?:all|in)|woke up|ran \w+ miles|played cards|stayed home|birthday party|watched the news|took a nap)\b/,
    /\b(?:house prices|stock market|shares fell|bitcoin|election|president|government|senator|prime minister|parliament|taxes|protest|breaking news)\b/,
    /\b(?:i dream(?:t|ed)|broke up|my (?:ex|uncle|aunt|cousin|neighbou?r|boyfriend|girlfriend) (?:and i|says|said|told|went|slept|ran|sang)|got married|divorced|wedding)\b/,
    /\b(?:stir for|simmer|preheat|tablespoons?|teaspoons?|chop the|bring to a boil|bake (?:for|at)|(?:for|to) .{2,20} add)\b/,
    /\b(?:send this to|copy and paste this|bad luck|good luck to|be lucky|wish(?:es)? comes? true|horoscope|zodiac|bless(?:ing|ed)?|amen|prayer|lottery|jackpot)\b/,
    /\b(?:traffic jam|subway|bus stop|line \w+ (?:in|is)|train (?:was|is) (?:late|cancel)|concert in|marathon|parade|street fair|fireworks|festival this)\b/,
    /\b(?:kittens?|puppy|two cats|little lamb|once upon|roses are red|knock knock|why did the)\b/,
  ],
}
