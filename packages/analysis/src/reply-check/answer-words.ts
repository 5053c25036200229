import { en, type WordRule, zh } from './match-words.ts'

/** Why it happened, or that it is being found out. */
export const causeWords: WordRule = {
  says: [
    ...zh(
      '因为|由于|原因(?:是|在于|为|：|:|已|找|查|出|主要|系|我们|有|大概|应该|可能)|(?:是)?因(?!此|而|为|素|果|地制宜|噎废食|人而异)|缘于|源于|起因|出于|系(?:因|由)|根源|症结|所致|引起的?|(?:导致|造成|致使|使得|以至|以致|结果)(?!(?:了)?(?:的)?(?:您|你)?(?:带来)?(?:的)?(?:不便|困扰|麻烦|不好|不愉快|损失|影响|不快|烦恼|不良|误解|伤害)|的)|才(?:导致|造成|会|让|使|出现|发生|没)|(?:问题|毛病|差错|错误|疏漏|岔子|纰漏)(?:就|主要|其实|应该)?(?:出|出现|发生)在',
      '(?:经|经过|通过)(?:我们|仓库|内部|初步|多方|后台|仔细|认真|与|向|和|质检)?~(?:核实|核查|查|了解|确认|排查|调查|复核|沟通|检测|复盘|追查|比对|核对|检查)|(?:核实|排查|调查|复盘|追查|检查|核查|核对|比对|检测|查询|复查|查证|查看|了解|问|倒查|回看|回查)(?:了|过|后|到|出|下来|发现|得知|确认|监控|录像|记录|批次|出库|发货|仓库|一下|当天|物流|聊天|清楚|情况|原因)|查(?:明|到|出|清|了|过|实|证|看|询)|(?:我们|仓库|质检|后台|品控)(?:也|已|已经|随后|马上|立刻)?(?:发现|得知|确认|了解到|看到)(?:是|了|，|:|：|这|该|有|当|您|仓|快|同|那|原|问)|原来(?:是)?|是(?:由|因)(?:于)?',
      '(?:反馈|转|交|报|提交|移交)(?:给|至|到)~~(?:核查|核实|调查|排查|检测|复核)|(?:正在|会|将|已|去|再|立即|马上|在)(?:为您|帮您|给您|安排|向|跟|和|与|继续|全力|进一步|仔细|认真|深入|逐一|逐项|全面|彻底|找)?~(?:查明|查清|调查|核实|排查|追查|找原因|查原因|核查|查一下|查看|复盘|倒查|查监控|了解(?:具体)?(?:情况|原因)|检测|调监控|自查)',
      '(?:仓库|打包|配货|拣货|分拣|发货|质检|出库|出厂|包装|同事|新人|新来|员工|师傅|工人|客服|厂家|工厂|供应商|快递|物流|系统|后台|仓管|临时工|生产线|产线|面料|批次|设计|胶水|染色|运输|中转|转运|派送|海关|清关|航班|接口|程序|库存|打印|值班|裁剪|缝制|车间|冷链|冰袋|封口|密封|瓶盖|内衬|泡沫|缓冲|模具|尺码表|详情页|页面|标签|排班|人手|交接)~~(?:漏|错|疏忽|失误|没(?!问题)|未|忘|混|故障|延误|延迟|爆仓|积压|不足|不够|不严|不到位|不合格|不牢|太薄|偏差|偏|磕|摔|压|挤压|颠簸|松|拖|卡|弄|看串|串|贴反|超时|忙不过来|断货|缺货|不当|暴力|大意|粗心|过期|滞留|中断|调整|更换|换了|升级|维护|过硬|不匹配|不准|少写|没写|温度|受潮|进水|走得|脱节|异常|瑕疵)',
      '(?:遇上|遇到|赶上|碰上|撞上|正值|恰逢|受|适逢|正赶上)~~(?:影响|大促|双十一|双11|618|高峰|暴雨|台风|大雪|暴雪|疫情|爆仓|假期|节|管控|促销|天气|检修|停电|罢工|活动|波及)|(?:订单|单量|咨询量|发货量|进线量|来电)~(?:激增|暴增|太多|过多|太大|猛增|积压|骤增|翻|超出|超过|多|大)|人手(?:不足|不够|紧张)|(?:漏|错)(?:发|装|拿|贴|检|配|放|填|登|扫|捡|拣|点|打|记|看)(?:了|成|件|货)?|(?:发|拿|装|贴|配|填|放|扫|拣|打|记)(?:错|漏|混|反|串)|是(?:我们|仓库|打包|质检|快递|物流|客服|同事|系统|厂家|运输|批次|一位|一名|个别)~~(?:没|未|忘|漏|错|疏忽|失误|问题|大意|不(?!是|对|好意思|该|应|周)|把|少|多|造成|导致|弄|出|时)',
      '(?:卡|滞留|压|堵|扣|停|困|耽搁|积压)(?:在|于)(?!心)|误(?:入|发|放|装|把|将|删|标|判|贴)|(?:没|未)(?:有)?(?![^，。]{0,2}(?:做|服务|照顾|睡|休息|吃|玩|买|用|收))[\u4e00-\u9fff]{1,2}(?:好|牢|紧|到位|透|齐|匀|准|实|平|住|干净|严|均匀)(?!的?(?:您|体验))|换了[^，。]{1,4}的(?:$|，|。)',
      '(?:疏忽|失误|大意|疏漏|粗心|没(?:有)?(?:及时|把|仔细|认真|好好)?(?:检查|核对|复核|跟进|跟上|更新|同步|写清|标清|注明|写明|标明|提醒|加固|垫|加|拧紧|封好|包好|封紧|擦干|晾干|拦下|检出|测出|处理好|安排好|说清|交代|看到|回复上|接到|转达|登记))',
    ),
    ...en(
      "because|due to|owing to|on account of|caused by|(?:the |real |main |root |actual )*(?:cause|reason|culprit|explanation|problem|issue|error|mistake|fault|mix-up|delay|slip) (?:was|is|were|seems?|appears?|lay|lies|turned out|came|started|happened|occurred|began|for this|behind|we found|here|arose|stems?|stemmed|comes?|at our|in our|with our|with the|on our)|as a result of|result(?:ed|s)? (?:from|of)|stem(?:s|med) from|came (?:down to|from)|(?:is|was|been|are|were) (?:down|attributable|related|linked) to|thanks to (?:a|an|the|our)|which (?:led|caused|meant|is why|explains|made)|so (?:the|your|our|it|they|some|several|a few) ~(?:was|were|got|went|sat|missed|slipped|left|never|did not|didn't|ended)|that(?:'s| is| was) (?:why|how|what caused)|this (?:happened|occurred|was|is) ~(?:when|after|because|due|down)",
      "(?:we|i|our \\w+|they|team|warehouse|quality \\w+)(?:'ve|'ll|'re| have| has| will| are| is| had)? (?:now |just |since |already |also |today |carefully |quickly |then |immediately |thoroughly |currently |still )*(?:traced|found|discovered|learned|learnt|identified|checked|looked|investigat\\w+|confirmed|reviewed|spoke|spoken|spotted|noticed|tracked|realis\\w+|realiz\\w+|established|determined|examin\\w+|inspected|tested|pulled|asked|see|saw|can see|listened|looking|checking|reviewing|tracing|finding|asking|examining|inspecting|testing|going through|digging) ~(?:it|that|this|out|into|the|with|a|our|your|to|how|why|what|back|some|through|at|where|one|two|several|every)",
      "(?:was|were|got) (?:\\w+ ){1,3}(?:when|while) (?:our|the|we|a|an|someone)|(?:we|i|they|someone|somebody|picker|packer) (?:picked|packed|sent|grabbed|printed|pulled|loaded|used|read|typed|entered|shipped|labelled|cut|mixed) ~~(?:instead of|wrong|rather than|by mistake)|(?:wasn't|was not|weren't|were not|isn't|is not|aren't) (?:\\w+ )?(?:enough|tight|strong|thick|fitted|glued|aligned|level)|(?:which|and we|and i|we|they) (?:should|ought to) have (?:been )?(?:caught|checked|spotted|packed|tested|flagged|sealed|filed|noticed|measured|trimmed|labelled|aired)",
      "turn(?:s|ed) out|it (?:seems|appears|looks like)|apparently|investigat(?:e|ing|ion|ed)|look(?:ing)? into (?:it|this|what|why|how|the|your)|find(?:ing)? out (?:what|why|how|where|exactly)|get(?:ting)? to the bottom|root cause|on (?:closer )?inspection|what (?:happened|went wrong) (?:was|is|here|at|with)|here(?:'s| is) what happened|went wrong (?:at|in|with|when|because|on)",
      "(?:our|the|a|an|one of our|local|new) (?:\\w+ ){0,3}(?:warehouse|packer|packers|picker|team|courier|carrier|driver|system|supplier|staff|colleague|employee|agent|printer|factory|batch|line|software|update|depot|hub|label|labels|machine|stock|inventory|lid|seal|glue|box|boxes|padding|partner|manufacturer|listing|size chart|photo|page|description|post|line|desk|inbox|rota|shift|glitch|queue|trainee|temp|seamstress|dye|mould|mold|sensor|firmware|checkout|website|payment|bank|form|app|cap|bottle|insert|sleeve|wrap|insulation|van|truck|flight|customs) ~~(?:missed|forgot\\w*|mix(?:ed|es)?(?:-| )?up|mixed|skipped|failed|overlooked|sent|picked|packed|swapped|didn't|did not|wasn't|was not|weren't|were not|hadn't|had not|mislabel\\w+|misread|broke|crash\\w*|went (?:down|wrong|missing|out)|ran (?:out|late|short|behind)|was (?:late|too|off|down|held|short|closed|full|stuck|faulty|wrong|unclear|packed|printed|overloaded|out of|missing|loose|weak|thin|damaged|delayed|lost|crushed|dropped|mis\\w+|outdated|behind)|were (?:late|too|off|short|held|closed|stuck|overwhelmed|faulty|wrong|missing|loose|weak|thin|delayed|lost|crushed|mis\\w+|behind|full)|had (?:a|an|been|the|too|not|left|already)|left (?:out|it|the)|slipped|lost|delayed|got|came|shows?|showed|handled|dropped|cracked|left|used|put|let|too (?:thin|weak|small|loose|tight|light)|out of (?:date|stock|sync)|errors?|faults?|mistakes?|failures?|outage|mix-?up|backlog)",
      "backlogs?|under-?staffed|short-?staffed|short of staff|staff shortages?|human error|mix-?up|slipped through|(?:a|an|the|our) (?:packing|picking|shipping|sorting|labell?ing|system|software|technical|printing|supplier|stock|clerical|data|courier|warehouse|production|manufacturing|stitching|sync\\w*|inventory|communication|weather|customs|sizing|quality) (?:error|mistake|fault|issue|problem|glitch|failure|mix-?up|delay|bug|defect|oversight|slip|hold-?up|lapse|outage)|(?:snow|storm|strike|flood\\w*|heavy rain|bad weather|holiday rush|peak season|black friday|high demand|unexpected demand|volume of orders|more orders than|customs)|should have been (?:caught|checked|spotted|packed|tested|flagged|sealed)|(?:not|n't|without|never) (?:been |being )?(?:properly |fully |correctly |well |enough )?(?:checked|packed|padded|sealed|wrapped|tested|inspected|updated|scanned|passed on|trained|tightened|protected|secured|labelled|insulated)|in transit|during (?:transit|shipping|transport|delivery|packing)|(?:got|gets|was|were) (?:stuck|lost|held|crushed|knocked|misplaced|misrouted|misdirected|delayed|swapped|overlooked|mis\\w+)",
    ),
  ],
  unless: [
    ...zh(
      '(?:无论|不管|不论)(?:是)?(?:什么|何种|何|哪)(?:样的)?原因|(?:不知道?|不清楚|不明白|说不清|搞不懂|不了解)(?:是)?(?:什么|啥|为什么|何种|具体)?~原因|(?:没有?|毫无)(?:任何|什么)?(?:原因|理由)|(?:是|为)什么原因(?:呢|吗|啊|？|\\?)|^[^。]{0,8}因为(?:您|有您|有你)的(?:支持|信任|认可|选择)',
    ),
    ...en(
      "for (?:any|whatever|some) reason|whatever the (?:reason|cause)|no (?:reason|explanation|idea)|(?:not sure|unsure|don't know|do not know|can't (?:say|tell|explain)) (?:why|what|the (?:reason|cause)|how)|(?:because|due to) (?:of )?(?:customers|people|friends) like|the reason (?:we|i) (?:do|love)",
    ),
  ],
}

/** Something was done or will be done for this customer, or is changed so that it does not happen again. */
export const remedyWords: WordRule = {
  says: [
    ...zh(
      '补(?:发|寄|送|货|给|一|您|上(?:一|缺|漏)|齐|开|回|差|偿)|重(?:发|寄|做|制|印|开)|重新(?:发|寄|安排|做|打包|制作|下单|配|发货|派|给|开|寄出|补|送|打|出库|为您|替您|定制|生产|预约)|再(?:给|为|帮|替)?(?:您|你)?(?:补|寄|发|送|做|配)|(?:寄|发|邮|送|快递)(?:给|出|往|去|到)(?:您|你|了)?|(?:寄|送)(?:还|回给|来)|[新好]的?[^，。]{0,8}(?:从仓库走|(?:寄|发)(?!现|烧|霉))|(?:给|为|帮|替|跟)(?:您|你|亲)(?:这边|们|的)?~(?:发|寄|补|换|退|赔|送|修|开|改|查|催|申请|安排|预约|登记|备注|办|充|联系|协调|订|留|升级|免|申领|上报|加急|转|下|处理好|解决|减)',
      '退(?:款|货|回|还|钱|您|你|给|差价|运费|全款|一半|押金|费|掉|\\d)|全额(?:退|赔)|(?:退|换)(?:货)?(?:都可以|都行)|换(?:货|新|一?(?:个|件|双|条|台|份|瓶|盒|只|套|把|张|款|支|块)|您|给|成|发|上|掉|回)|更换|调换|包(?:退|换|赔|修)|赔(?:付|偿|您|你|给|一|\\d)|理赔|补偿|补差|差价|报销|免(?:费|单|运费|邮)|减免|返(?:还|现|给|您|修|厂)|(?:优惠|代金|抵用|抵扣|现金|满减|无门槛|运费|折扣|体验)(?:券|卷)|红包|积分|(?:给|送|发)(?:您|你)~(?:券|元|块)|赠(?:送|您|一|品)|送(?:您|你|上(?!门)|一|去)(?!达)|打款|转账|到账|运费(?:险)?(?:由|我们|全|都|我)',
      '(?:回|去|致)电|(?:打|拨)(?:个)?(?:电话|给)|电话(?:联系|沟通|给|回访|告知|跟)|(?:联系|联络|私信|短信|微信|站内信|邮件|旺旺|咚咚)(?:上)?(?:您|你|到您|告知|通知|回复|给您|跟)|(?:和|与|跟|同|向)(?:您|你)(?:取得)?(?:联系|对接|沟通|确认|核对|反馈|说明|汇报|协商)|(?:主动|尽快|会|将)(?:与您)?联系|(?:给|向)(?:您|你)(?:一个?)?(?:回复|答复|回音|说法|结果|交代|反馈|消息|回话)|(?:回复|答复|告知|通知)(?:您|你)(?!的)|(?<!送)上门|派(?:人|师傅|工程师|专人)|安排[^，。]{0,4}(?:售后|客服|师傅|同事|仓库|技术)|专人|专员|检修|维修|修(?:好|复|理)|取(?:件|回|货)|方案|处理(?:结果|意见)|登记|备注(?:了|好|加急|优先)|上报(?!相关)|(?:提|递)交|建(?:了)?(?:工)?单|工单|加急|优先(?:处理|安排|发)|拦截|催(?:促|了|件|办|快递|一下|仓库|物流)|撤(?:销|换)|报(?:案|备)',
      '(?:改(?:用|为|成|换|版|到|走|发)|换(?:成|用|了)|升级(?:为|成|了|包装|成了)?|加(?:厚|固|装|上|了|贴|急|派|大|强(?:了|出|质|检|包|培|对|复)|一(?:道|层|个)|垫|填|一)|增(?:加|设|派|添)|新增|双人|(?:查|检|核|测|试|包|裹|垫|加|缝|过)[^，。]{0,4}(?:两|二|三)(?:道|次|遍|层)|(?:两|二|三)(?:道|次|遍|层)(?:质检|检|核|复核|防护|包装|气泡|泡沫|把关|关)|逐(?:件|一|单)|全检|抽检|复检|复核|培训|考核|处罚|扣|约谈|批评|调岗|换(?:掉)?(?:快递|物流|供应商|承运|胶|面料|包装)|停(?:售|用|发|止)|下架|召回|封存|隔离|整改|修(?:正|订|改(?!评|您|一下评|差))|更(?:新|正|改(?!评))(?:了|好|到|页|详|说明|尺|描|系|标|库|程|软)?|补充(?:了|说明|标|到|在|页|尺|详|上)|注明|标注|标明|写(?:明|清|进|上)|开发|上线|优化(?:了|包装|流程|尺|页|版|系|配|分|客|排|物|产|打|出|完|好))',
      '(?:请|麻烦|劳烦|烦请|辛苦|可以|可|欢迎|方便的话)(?:您|你|亲)?(?:先|直接|随时|在|通过|把|将|抽空|有空|点|到|于)?~~(?:私信|联系(?:我们|客服|在线|店|小店)|拨打|申请(?:退|换|售后|补)|发(?:给|来|一|个|照|图)|提供|回复(?:我们|此|本|\\d)|拍(?:照|张|个)|留(?:下|言|个)|告知(?:我们)?|寄回|退回|点击|提交|加)|(?:您|你)(?:看|可以|选择|想|更(?:希望|倾向|想)|觉得|愿意)~~(?:退|换|补|修|赔|重|留)',
    ),
    ...en(
      '(?:refund|replac|reimburs|compensat|reship|re-ship|resend|re-send|repair|exchang|redeliver|re-deliver|remak|re-mak|reprint|re-print|rebook|re-book|reissu|re-issu|swap|recall|escalat|waiv)\\w*|(?:re-?sent|remade|re-made|gift card|voucher|coupon|store credit|goodwill|discount code|prepaid|pre-paid|return label|shipping label|collection|money back|part[- ]refund|price difference)s?|discount(?:s|ed)?|credit(?:s|ed|ing)?',
      '(?:send|sending|sent|ship|ships|shipping|shipped|post|posting|posted|mail|mailing|mailed|dispatch\\w*|deliver|delivering|courier\\w*|despatch\\w*|forward\\w*|express\\w*|hand-deliver\\w*|arrang\\w+|organis\\w+|organiz\\w+|book(?:ed|ing)?|set(?:ting)? aside|reserv\\w+|upgrad\\w+|order(?:ed|ing)?) (?:you |out |over |off |to you |for |on |it |them |this )*(?:a|an|another|the|your|some|two|new|free|out|today|tomorrow|one|it|them|by|with|replacement|missing|right|correct|fresh|same|express|via|first|on|again|to)',
      '(?:on (?:its|the|their) way|a new (?:one|pair|set|bottle|unit|item|box|copy|\\w+)|new ones|brand[- ]new|(?:goes|going|went|gone|heading|headed|heads) (?:straight |right )?(?:out|off|to you|your way)|(?:leaves?|leaving) (?:here|us|our|the (?:warehouse|depot|bakery|shop|factory))|left (?:here|us|our \\w+) (?:this|today|yesterday|last|on)|reversed|reinstated|restored|(?:take|taking|took) (?:it|them|the \\w+) back|make it up to you|another (?:one|pair|set|bottle|unit|copy)|spare (?:part|\\w+)|technician|engineer|pick(?:ed|ing|s)?(?:-| )?up|collect(?:ed|ing)? (?:it|the|your|them)|free of charge|at no (?:extra |additional )?(?:cost|charge)|at our (?:cost|expense)|on us|tracking (?:number|link|code|details)|case number|ticket|claim|top of the (?:queue|list))',
      "(?:will|'ll|going to|shall|can|would like to|'d like to|let (?:us|me)|(?:we|i|manager|team|specialist|colleague|\\w+)(?:'re| are| is|'s| am|'m)|to|please|happy to|and|has|have|already|just) (?:personally |also |be |been |now |then |just |gladly |already |have |someone |him |her |them |a colleague |get |have ~)*(?:call|calls|phone|ring|contact|contacting|calling|e-?mail|emailing|message|messaging|text|write|writing|reach|reaching|get(?:ting)? back|come back|follow(?:ing)? up|keep you|update|updating|let you know|touch|speak|talk|confirm|dm|report back|answer)(?: (?:to|with|up|out|back|in touch))* (?:to |with |out to |back )*(?:you|your|us|me|directly|personally)",
      '(?:please|kindly|could you|you can|can you|if you|feel free to|just|simply|would you) ~(?:reply|respond|contact|call|message|email|e-?mail|dm|write|send|share|reach|tell|let|return|choose|pick|drop|text|get in touch|forward|click|use) ~(?:us|to|me|your|the|a|with|at|out|this|back|it|our|which|whether|through)|(?:tell|let) (?:us|me) (?:know )?(?:which|whether|what|if|when|where|how)|would you (?:prefer|rather|like)|your choice|whichever (?:you|suits)|either way',
      "(?:we|i|they|and|team|warehouse|(?<!should |could |must |would |ought to |not )(?:have|has)|(?:are|is)(?= (?:now|being|today|also|already|currently))|been|be|will|'ve|'re|'ll|now|since|also|today|from) (?:(?!not|never|been)\\w+ )?(?:switched|switching|changed|changing|updated|updating|corrected|correcting|fixed|fixing|rewritten|rewriting|rewrote|added|adding|add|introduced|introducing|retrain\\w*|train\\w*|double-?check\\w*|stopped|stopping|pulled|removed|removing|recall\\w*|redesign\\w*|reinforc\\w*|strengthen\\w*|thicken\\w*|moved|moving|hired|hiring|brought in|tighten\\w*|revised|revising|rebuilt|patched|restock\\w*|inspect\\w*|check(?:s|ed|ing)?|test(?:s|ed|ing)?|wrap(?:s|ped|ping)?|pad(?:s|ded|ding)?|seal(?:s|ed|ing)?|use|using|pack(?:s|ed|ing)?|replac\\w*|coach\\w*|talk(?:ed|ing) to|spoken (?:to|with)|dropp(?:ed|ing)|install\\w*|weigh\\w*|scan(?:s|ned|ning)?|sign(?:s|ed)?|step(?:s|ped)? up|raised (?:it|this)|chas(?:e|es|ed|ing)|flagged|reported|fil(?:e|ed|ing)|opened|logged|prioriti\\w+|complain\\w*)",
      '(?:(?:back|credited|returned|put|go|goes|will be) (?:on|onto|to|in|into) your (?:card|account|bank|wallet|paypal)|cancel(?:led|ling|ed)?|invoice|apply (?:it|the)|price match|match the price|keep (?:the|it|both|this|them)|no need to (?:send|return)|extend(?:ed|ing)? (?:your|the)|free (?:shipping|return|returns|repair|cleaning|delivery|upgrade|sample)|(?:in|into|to) your (?:inbox|account|basket|messages|mailbox|wallet|hands))',
      "(?:get|have|bring|take|rush|put) (?:it|them|this|that|one|the \\w+|your \\w+) (?:\\w+ )?(?:to you|out|over|back|on its way|in the post)|(?:be )?with you (?:by|on|before|within|tomorrow|in)|you'?(?:ll| will) (?:have|receive|get|find) (?:it|a|an|your|one|the|another|screw|some|two|them)|yours (?:on|by|tomorrow)|reach(?:es|ing)? you",
    ),
  ],
  unless: [
    // Pledges, and what was changed before and led to the trouble.
    ...zh(
      '不断(?:提升|改进|完善|努力|加强)|一定(?:会)?(?:加强|改进|努力|注意)|加强(?:质量|品质|内部)?(?:管理|管控|把控)|吸取教训|引以为(?:戒|鉴)|更加?(?:用心|努力|细心|仔细|认真|严格)|(?:记|放|看)在(?:了)?(?:心|眼)|鞭策|不再?让您失望|不(?:会)?辜负|成长|进步|力争|争取(?!.{0,8}(?:到账|送到|发出|寄出))',
      '(?:是|因为?|由于)[^，。]{0,12}(?:换|改|升级|更新|更换|调整)了?[^，。]{0,10}(?:之后|以后|后|时|导致|造成)',
    ),
    ...zh(
      '(?:无法|不能|不予|不支持|不给|不退|不换|没办法|没法|拒绝|概不|恕不|不可以|不接受|不提供|不负责|不可能|不会(?!让|再|因|影响|拖|耽)|不承担|不补|不赔|已过|过了|超过)~(?:退|换|补|赔|修|发|寄|送|联系|处理|运费|登记|办|优惠|差价|重|免|开)',
      '(?:培训|抽检|复核|复检|考核|质检|升级|登记|备注|检修|维修)(?:也|都|还|一直)?(?:没有?|未|不|跟不上|漏)|(?:退|换|补|赔|修)(?:不了|是不可能|没门|想都别想)|(?:不|没有?)(?:能|可以|法)?(?:退|换|赔|补发|补偿)(?:的|哦|哈|啊|换|货|款)|(?:请|麻烦)?(?:您|你)?(?:自己|自行)(?:去)?(?:联系|找|处理|维修|购买|解决|寄)',
      '(?:感谢|谢谢|多谢)~(?:联系|告知|来电|反馈|回复)我们?$',
    ),
    ...en(
      'keep (?:working|trying|improving|learning)|striv(?:e|ing)|do better|learn(?:ing|ed)? from|tak(?:e|en|ing) ~(?:to heart|on board|seriously)|hope (?:the|your|our|that|you) ~next',
    ),
    ...en(
      "(?:can't|cannot|can not|won't|will not|not able|unable|don't|do not|refus\\w+|never|not going to|no longer|not possible|not eligible|not entitled|doesn't|does not|not|aren't|isn't) (?:to |be |able to |possible to |going to |offer |accept |give |provide |issue |make |get |do |have |for |a |any |you |be |currently |simply |usually )*(?:refund|replac|reimburs|compensat|resend|reship|repair|exchang|credit|discount|send|ship|contact|call|help|voucher|coupon)",
      'no (?:refunds?|replacements?|exchanges?|returns?|compensation|vouchers?|discounts?)|(?:contact|call|message|write to|reach out to|get in touch with|contacting|calling|writing to) (?:us|me)(?: again)? (?:before|first|instead of)',
      "(?:instead of|rather than|without|before|and then|then) (?:writing|leaving|asking|demanding|contacting|posting|complain(?:ing)?)|(?:is|are|was|were) (?:drop[- ])?tested (?:at|to|on|for|by)|(?:must|may|might|you|probably) ?(?:have|'ve)? dropped|(?:is not|isn't|not) (?:something|anything) (?:that )?(?:we|our \\w+) (?:cover|offer|do|replac\\w+|refund)",
    ),
  ],
}

/** Good will without a step: counts only together with a time. */
export const vagueStepWords: WordRule = {
  says: [
    ...zh(
      '(?:改进|改善|提升|加强|优化|处理|解决|跟进|反馈(?:给|到|至)|转(?:达|告|给|交)|落实|督促|完善|核实|调查|排查|重视|协调|沟通|回复|答复)',
    ),
    ...en(
      '(?:improv|work on|resolv|sort(?:ed)? (?:it|this|that|things|out|you)|handl|address|look into|investigat|pass(?:ed|ing)? (?:it|this|that|your)|shared? (?:it|this|your)|process|review|deal|fix|make (?:it|this|things) right|put (?:it|this|things) right|follow up|be in touch|get back|do better|get to the bottom)\\w*',
    ),
  ],
}

/** Things finished or under way: who reads them needs no date. */
export const doneWords: WordRule = {
  says: [
    ...zh(
      '(?:已经?|刚刚?|都|今天|今早|昨天|昨晚|上午|下午)(?:为您|给您|帮您|替您|安排|原路|全额|免费|重新|用顺丰|申请|办理|直接|第一时间|从|由|将|把|优先|加急|于)?~(?:退(?:款|回|还|了|您|给|全|运|差)|补(?:发|寄|送|偿|了|给|齐|开)|寄(?:出|给|往|了)|发(?:出|给|放|货|到|往|了)|换(?:新|好|了|货|成)|赔(?:付|偿|了|给)|到账|送出|打款|转账|改(?:用|为|成|好|版|到)|换(?:成|用)|修(?:复|好|正|改)|更(?:新|正|换)|下架|停(?:售|用|发)|补充|注明|加(?:上|了|装|厚|固)|取消|上线|升级|联系(?:上)?(?:您|你|快递|物流|厂家)|打(?:到|给|过|入)|转(?:到|入)|退(?:到|给|至)|补(?:到|给|进)|处理(?:好|完)|解决|催|完成|增加|新增)',
      '(?:立即|立刻|马上|现在就|这就|即刻|即时|当场)(?:为您|给您|帮您|替您|去|安排|免费|全额|重新|把|将)?~(?:退|补|寄|发|换|赔|重|联系|致电|回电|派|送|打电话|加急|取|办)',
    ),
    ...en(
      "(?:have|has|'ve|'s|already|just|been|are|is|was|were) (?:already |just |now |also |since |been |today |fully |issued |arranged |sent |processed |you |a |an |the |your |full |free |out )*(?:refund(?:ed)?|replac(?:ed|ement)|reimbursed|reshipped|re-shipped|resent|re-sent|sent|shipped|posted|dispatched|credited|issued|repaired|exchanged|cancelled|canceled|applied|added|switched|changed|updated|corrected|fixed|moved|stopped|removed|pulled|retrained|replacing|on (?:its|the|their) way|waiting in your|in the (?:mail|post)|processed|emailed|booked|arranged|reversed|waived|settled|paid|approved|reinstated|restored|put (?:it )?(?:back|through|right)|(?:gone|going) (?:out|through))",
      "(?:we|i) (?:just |already |also |immediately |then )?(?:refunded|replaced|reimbursed|reshipped|re-shipped|resent|re-sent|sent|shipped|posted|dispatched|credited|issued|repaired|exchanged|cancelled|canceled|applied|added|switched|changed|updated|corrected|fixed|stopped|removed|pulled|retrained|emailed|booked)|(?:is|are|it's|they're) (?:already |now )?(?:in your (?:inbox|account|basket|messages)|on (?:its|the|their) way|in the (?:post|mail)|with the courier)|(?:immediately|right away|straight away|at once|right now|on the spot|without delay)",
    ),
  ],
  unless: zh(
    '(?:收到|等|到货|有货|回来|核实|审核|确认)[^，。]{0,6}(?:后|以后|之后|就)[^，。]{0,4}(?:立即|立刻|马上|即刻)',
  ),
}

const number =
  '(?:\\d{1,9}(?:\\.\\d{1,9})?|[一二两三四五六七八九十半几数]{1,6}|\\d{1,9}\\s*[-—\\x7e到至]\\s*\\d{1,9}|[一二两三四五六七八九]到[二两三四五六七八九十])'

/** When it will happen. */
export const timeWords: WordRule = {
  says: [
    ...zh(
      `${number}\\s*(?:-|—|\\x7e|～|到|至)?\\s*\\d*\\s*个?(?:小时|钟头|工作日|天|日(?!元)|分钟|周|星期|礼拜|月|h\\b)(?:之内|以内|内|左右|后|之后|以后|就|可|会|到|前|之前|送|到账|到货|后到|给|解决|处理|完成|，|。|,|的?时间|为限|时效|必|即)?`,
      '今[天日晚早]|今儿|本[周月日]|这(?:周|个?月|礼拜|星期)|明[天日早晚]|后[天日]|次日|翌日|隔[天日]|当[天日晚]|下(?:周|个?月|星期|礼拜|一批)|(?:周|星期|礼拜)[一二三四五六日天末]|月底|月初|年底|年前|节[前后]|国庆|春节|元旦|双十[一二]|上午|中午|下午|傍晚|晚上|早上|凌晨',
      '\\d{1,2}月\\d{1,2}[日号]?|\\d{1,2}[号日](?:前|之前|到|发|晚|上|下|中|起)?|\\d{1,2}[:：]\\d{2}|(?:\\d{1,2}|十[一二]?|[二两三四五六七八九])点(?:前|半|钟|之前|整)?|一点(?:前|半|钟|之前|整)|\\d{1,2}/\\d{1,2}(?!\\d)|\\d{1,9}\\s*(?:h|hrs?|小时)|[0-9]+h内|(?:一|1)(?:周|星期|个月)',
    ),
    ...en(
      '(?:within|in|under|over|for|after|next|the next|about|around|takes?|take|usually|up to|less than|no later than|between|another|of) (?:the next |the |about |around |just |next |only |a few |a couple of |at most |approximately )?(?:\\d{1,9}|an?|one|two|three|four|five|six|seven|eight|ten|twelve|fourteen|few|couple|twenty-four|forty-eight|\\d{1,9} ?(?:-|–|to) ?\\d{1,9}|two to three|three to five|one to two|one or two|two or three) ?(?:full )?(?:business |working |calendar |week)?[- ]?(?:hours?|hrs?|h|days?|minutes?|mins?|weeks?|months?)',
      '\\d{1,9} ?(?:-|–|to)? ?\\d* ?(?:business |working )?-?(?:hours?|hrs?|days?|minutes?|weeks?)(?! ago| late)|(?:one|two|three|four|five|seven|ten) (?:business |working )?(?:hours?|days?|weeks?)(?! ago| late)',
      '(?:today|tonight|tomorrow|overnight|same[- ]day|next[- ]day|this (?:morning|afternoon|evening|week|weekend|month|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|next (?:week|month|business day|working day|monday|tuesday|wednesday|thursday|friday|batch|shipment)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:by|before|until|at) (?:noon|midday|midnight|lunch(?:time)?|close of (?:business|play)|the (?:end|weekend|morning))|end of (?:the |this )?(?:day|week|month|business)|eod|first thing|by (?:\\d|the \\d)|the (?:weekend|day after))',
      "(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? )?(?:january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.? ?(?:\\d{1,2})(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)|may \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?::\\d{2})? ?(?:am|pm|a\\.m|p\\.m|o'clock)|\\d{1,2}/\\d{1,2}|\\d{1,2}:\\d{2}|24/7|the \\d{1,2}(?:st|nd|rd|th)",
    ),
  ],
}

/** A length of time that is past: how long the customer waited, how late it came. */
export const pastTimePattern = {
  before:
    /(?:等了|晚了|迟了|迟到了?|拖了|耽误了?|延误了?|超(?:过|了)?|用了|过了|花了|慢了|才过|不到|穿了|洗了|买了|近|足足|整整|长达|等待|waited|waiting|late by|delayed (?:by|for)|after|took|wait of|for|over|last|past|used (?:it )?for|wasted|lost)\s*(?:近|整整|足足|将近|超过|up to|nearly|almost|over|more than|about|some|full|the|those|these)?\s*$/,
  after:
    /^\s*(?:没(?:有)?(?:人)?(?:回|收|发|到|联|理|更)|才(?:收|到|发|回|联|有)|都没|还没|的(?:等待|延误|时间都|漫长)|(?:才|都)|ago|late|delay|of (?:waiting|silence|use)|wait\b|without|before we|to (?:answer|reply|respond))/,
}

/** Says that something is going to happen or has begun. */
export const planWords: RegExp[] = [
  ...zh('会|将|已|可以|能|就|前|内|给|把|安排|处理|解决|改|调|补|换|退|送|到|寄|发|再|起'),
  ...en(
    "will|'ll|shall|going to|comes?|arrives?|lands?|launches|is|are|be|been|has|have|can|goes|leaves|ships|new|ready|from|starting|by|within|back",
  ),
]

/** Good wishes have days in them, too. */
export const wishWords: RegExp[] = [
  ...zh('祝(?:您|你|愿)|愉快|开心每|欢迎(?:再次|下次)|期待(?:再次|下次)|(?:再次|下次)光临'),
  ...en(
    'wish(?:es|ing)?|have a (?:nice|great|good|lovely)|enjoy|hope|hoping|look(?:ing)? forward|happy holidays|welcome',
  ),
]

/** A cause that could stand in every reply. */
export const vagueCauseWords: RegExp[] = [
  ...zh('流程|疏忽|失误|内部|管理|衔接|某些|种种|沟通不|核实|核查|调查|排查|了解'),
  ...en(
    'oversight|lapse|procedures?|on our (?:side|end|part)|internal|circumstances|investigat\\w*|look(?:ing)? into|review\\w*|checking|mistake|error',
  ),
]
