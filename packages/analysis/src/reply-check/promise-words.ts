import { en, type WordRule, zh } from './match-words.ts'

/** Money that is promised; an amount in the same sentence is held against the limit. */
export const moneyPromiseWords: WordRule = {
  says: [
    ...zh(
      '退(?!货地址|出|换政策)|赔|补偿|返(?:还|现|给|您|你)?|补(?:给|您|你|差|贴|回|上)|红包|代金券|优惠券|抵用券|现金券|无门槛|券|赠|送|打款|转账|转(?:给|您|你)|报销|减免|充值|给(?:您|你)|发(?:您|你|放)',
    ),
    ...en(
      'refund\\w*|compensat\\w*|credit\\w*|pay|paid|paying|reimburs\\w*|vouchers?|coupons?|gift ?cards?|discount\\w*|give|giving|send(?:ing)?|sent|transfer\\w*|wir(?:e|ing)|goodwill|offer\\w*|issue[ds]?|cash|back|money|deduct\\w*|cover\\w*|return\\w*|apply|applied|add(?:ed|ing)?',
    ),
  ],
}

/** A sum in such words is a price or the threshold of a coupon. */
export const otherSumWords: RegExp[] = [
  ...zh(
    '(?:满|原价|售价|订单(?:金额|价|总额)|实付|支付了|花了?|付了?|价格|单价|标价|现价|购买价|买的)\\s*[¥￥]?\\s*$',
  ),
  ...en(
    '(?:over|above|spend|spent|spending|price of|priced at|cost|costs|paid|worth of|orders? of|order total of|for the) (?:\\$|£|€|¥)?$',
  ),
]

/** Promises without an end or by the multiple. */
export const boundlessWords: WordRule = {
  says: [
    ...zh(
      '(?:假一|退一|缺一|少一|坏一|损一)(?:赔|罚|补)(?!1(?!\\d))[二两三四五六七八九十百千万\\d]+|(?:双|两|三|四|五|十|百|\\d{1,9})倍(?:的)?(?:赔|退|补|返|现金|奖)|(?:赔|退|补|返)(?:您|你|偿|款|付|还)?~(?:双|两|三|四|五|十|百|\\d{1,9})倍',
      '(?:承担|赔(?:偿)?|补偿|负责)(?:您|你)?(?:的)?(?:由此|因此)?(?:产生|造成)?(?:的)?(?:一切|所有|全部|任何)(?:的)?(?:损失|费用|开销|后果)|(?:无论|不管)(?:多少|花多少)(?:钱)?(?:都|我们)|(?:多少(?:钱)?都|要多少)(?:赔|退|给)|上不封顶|无上限|无限(?:次|期|额)',
      '(?:终身|终生|永久|永远|一辈子|一生)(?:的)?(?:都)?(?:免费|质保|保修|包换|包退|保用|换新|维修|免单|会员|售后|负责)|(?:管|包|保|免费)?(?:换|修|退|赔|用)[^，。]{0,3}(?:一辈子|终身|一生|永久)|(?:以后|今后|往后)(?:的)?(?:所有|全部|每次|每一单|都)(?:订单|购物|购买)?(?:都)?(?:免费|免单|五折|半价)',
    ),
    ...en(
      '(?:double|triple|twice|thrice|two times|three times|ten times|\\d{1,9} ?x|\\d{1,9} times) (?:your|the|what you|of|its) ?(?:\\w+ )?(?:money|refund|price|paid|amount|back|value|order|purchase|cost)|(?:refund|pay|compensate|give) (?:you )?(?:back )?(?:double|triple|twice|tenfold|threefold)',
      '(?:all|any|every|whatever) (?:of )?(?:your |the |other |further )?(?:losses|loss|damages|expenses|expense|costs you|amount you|amount|sum you)|whatever (?:it costs|you (?:want|ask|demand|wish|like|think))|no matter (?:how much|the cost|what it costs)|unlimited|money is no object|name your price|any amount',
      'life-?time (?:guarantees?|warranty|replacements?|supply|discount|membership|free)|(?:for life|forever|for the rest of your life|for ever)|as (?:often|many times) as (?:it takes|you (?:like|want|need|wish))|(?:any ?time|ever again) in your life|(?:rest|end) of (?:your|its|all) (?:life|lives|days|time)|free (?:of charge )?(?:forever|for life)|all (?:your )?future (?:orders|purchases) (?:free|will be free|at half)|never (?:pay|be charged) again',
    ),
  ],
  unless: [
    ...zh(
      '(?:无法|不能|不会|不支持|不提供|没有|不予|难以|不|没办法)(?:为您|给您|做到|承诺|保证)?~(?:倍|终身|永久|一切|所有|全部|无限)',
    ),
    ...en(
      "(?:can't|cannot|can not|not|unable|won't|never|don't|no) ~~(?:double|triple|life|unlimited|all|any|forever)|thank(?:s| you) ~~(?:forever|for life)|(?:customers?|fans?|friends?|grateful|remember) (?:for life|forever)|regular for life",
    ),
  ],
}

/** Admits before the law what only a court or an insurer should say. */
export const admissionWords: WordRule = {
  says: [
    ...zh(
      '(?:承担|负|负起|担负|承受|承认)(?:起|了|有)?(?:由此|因此)?(?:产生|带来|造成)?(?:的)?(?:全部|一切|所有|完全|相应|主要|相关|应有|由此产生)?(?:的)?(?:法律|赔偿|民事|刑事|侵权|违约|事故|产品|经济|连带|医疗)(?:上)?(?:的)?(?:责任|后果)|(?:承担|负)(?:起)?(?:全部|一切|所有|完全|主要)(?:的)?责任|负全责|全责',
      '(?:我们|本店|我司|公司|小店|商家|店铺|产品|商品|这批|该批|这款)?~(?:确实|的确|承认|存在|构成|属于|涉嫌|违反(?:了)?|触犯(?:了)?)~(?:违法|违规销售|违反|侵权|售假|卖假|假货|假冒|伪劣|欺诈|虚假宣传|诈骗|消费者权益保护法|消法|广告法|食品安全法|产品质量法|三无|法律规定|违约|安全隐患和过失|重大过失|法定责任)',
      '(?:承认|确认)(?:我们|是|本店|产品|存在|有)?~(?:过失|过错|违法|疏忽大意|缺陷|侵权|有毒|有害|超标|不合格|责任)|(?:我们|本店|我司)(?:卖|售|发)(?:的|给您的)?~(?:确实|的确)?(?:是)?(?:假货|假冒|翻新机|仿品|三无产品|次品冒充|不合格产品|过期食品)',
      '(?:我们|本店|我司|小店)?(?:的|这款|这批|该)?(?:产品|商品|食品|设备|电池|机器|面霜|奶粉|质量|疏忽|过失|缺陷|失误|原料)(?:问题|缺陷|过失|失误)?(?:确实|的确|直接)?(?:导致|造成|引起|致使|引发|害)(?:了|得)?(?:您|你|孩子|宝宝|家人|老人|顾客|客户)?(?:的|身体|皮肤|脸部|手部)?~(?:受伤|过敏|烫伤|烧伤|中毒|起火|住院|骨折|感染|腹泻|人身伤害|身体伤害|伤害|火灾|触电|疾病|损害)',
      '(?:根据|依据|依照|按照?|参照)[^，。]{0,14}(?:法|条例|法规)[^。]{0,8}(?:我们|本店|我司|商家|小店)?[^。]{0,4}(?:应当|应该|须|需要|必须|理应|有义务)[^，。]{0,6}(?:承担|赔|负)|承担[^，。]{0,8}(?:赔偿|法律|侵权|违约)责任',
      '(?:依法|按照?法律|法律上|于法)~(?:赔偿|担责|承担|负责|有责任|是我们)|(?:我们|本店|我司|小店|公司)~(?:有|负有|存在)~(?:法律|赔偿|过失|重大|违约|侵权)~(?:责任|过失|行为)|(?:属于|构成|是)(?:我们|我司|本店|商家)?(?:的)?(?:违约|侵权|欺诈|违法|重大过失|产品缺陷|虚假宣传)|(?:违反|违背|触犯)了?(?:中华|国家|相关|有关|《|我国)?~(?:法|法律|法规|条例|规定)',
    ),
    ...en(
      'legal(?:ly)? (?:liable|liability|responsible|responsibility|at fault|obliged|obligated)|(?:accept|admit|assume|acknowledge|take|bear|have|has|full|complete|are|is|be|held|fully) (?:to |full |all |complete |total |our |any |the |legal |product |entire )*(?:liability|liable)|(?:liable|liability) for',
      '(?:admit|confess|acknowledge|concede|accept)(?:s|ted|ting)? (?:that |to |our |the |we |it |being |having |were |was |are |have |been |a )*(?:\\w+ )?(?:negligen\\w+|guilt\\w*|wrongdoing|fraud\\w*|violat\\w+|breach\\w*|illegal\\w*|unlawful\\w*|unsafe|dangerous|law|defective)',
      '(?:we|our \\w+|our company|the company|i|which|this) ~(?:were|was|are|is|been)? ?(?:grossly |criminally |clearly |legally )?(?:negligent|guilty|in breach|unlawful|illegal|in violation|breaking the law|criminal)|(?:our|gross|through our|due to our) (?:own )?negligence',
      '(?:we|our \\w+|this) ~(?:violat(?:ed|es|ing)|broke|breach(?:ed|es|ing)|infring(?:ed|es|ing)) (?:the |a |any |our |your |consumer |several )?~(?:laws?|regulations?|consumer|act|contract|rights?|standards?|warranty|statut\\w+|legislation|safety|trademark|legal|duty)',
      '(?:we|our|it|this|the) ~(?:sold|sell|supplied|shipped|is|are|was|were)(?: indeed| actually| in fact)? (?:you )?(?:an? |the )?(?:\\w+ )?(?:counterfeit\\w*|fakes?|replica|illegal\\w*|unlawful\\w*|unsafe|contaminated|toxic|non-?compliant|hazardous|recalled|stolen|knock-?off)|(?:false|misleading|deceptive) (?:advertising|claims?|description|marketing) (?:by us|on our part|was|and|which)|we (?:deliberately |knowingly |intentionally )?(?:deceived|defrauded|cheated|misled) (?:you|customers|our customers)',
      "(?:our|the|this) (?:\\w+ ){0,3}(?:defect|negligence|fault|product|item|cream|charger|battery|device|food|heater|toy|seat|lotion|serum|blender|kettle|mistake)(?:'s fault)? ~(?:caused|was responsible for|is responsible for|led to|resulted in|gave you|injured|burn(?:ed|t)|poisoned|hurt|harmed) ~(?:your|you|the|a) ?~(?:injur\\w+|burns?|allerg\\w+|illness|poison\\w*|fire|rash|reaction|harm|hospital\\w*|sick\\w*|wound\\w*|son|daughter|child|baby|skin|hand|infection|scar)|(?:we|our product) (?:injured|poisoned|harmed|burned|burnt) (?:you|your)",
      "(?:we|i|company|our \\w+) (?:have |has )?(?:were|was|are|is|been|acted|behaved) (?:clearly |grossly |plainly |legally )*(?:negligent(?:ly)?|liable|unlawful(?:ly)?|illegal(?:ly)?|at fault (?:under|before|in law|legally))|(?:accept|take|bear|assume|acknowledge|admit|carry) (?:the |our |all |any |full |complete |entire |total |sole |whole )*(?:legal |product |civil |criminal )+(?:liability|responsibility|fault|blame)|legally our (?:\\w+)|(?:under|against|before) (?:the )?(?:consumer|product|safety|food|trade) ?(?:\\w+ )?(?:law|act|regulations?)|(?:in|a|this) breach of (?:the |our |your )?(?:contract|law|duty|warranty|statut\\w+|consumer|legal)|our (?:legal )?(?:liability|negligence)|duty of care|pay (?:you )?damages|compensate you for (?:all |any |the |your )*(?:damages?|injur\\w+|losses|harm)|full(?:y)? (?:legal |financial )?(?:responsible|responsibility|accountable) for (?:your|the|any|all|this|her|his|their) (?:\\w+ )?(?:injur\\w+|damages?|burns?|harm|loss(?:es)?|illness|medical|accident|hospital|fire)|(?:pay|cover|settle) (?:for )?(?:all |any |your |the )*(?:legal|medical|hospital|lawyer'?s?|attorney'?s?|court|doctor'?s?) (?:fees|bills?|costs?|expenses|damages)|(?:punitive|statutory) damages",
    ),
  ],
  unless: [
    ...zh(
      '(?:不|无需|不会|并不|不予|无法|没有|并未|绝不|从不)(?:承担|负|承认|存在|构成|属于|会|卖|售|是|涉及|违反)|(?:不是|绝非|并非|没有|从不|绝不|杜绝|打击|举报|拒绝|保证|假一)~(?:假货|假冒|违法|违规|侵权|售假)|运费|邮费|是否|如(?:果|有|确|属)|若|正在(?:核实|调查|检测)',
    ),
    ...en(
      "(?:not|n't|never|no|deny|denies|neither|nor|without (?:any|admi\\w+|accept\\w+)) ~~(?:liab\\w*|negligen\\w*|counterfeit\\w*|fake\\w*|illegal\\w*|guilt\\w*|admit\\w*|violat\\w*|unsafe|breach\\w*|unlawful\\w*)|(?:whether|if|check(?:ing)?|investigat\\w+|find out|test(?:ing)?) ~~(?:caused|counterfeit|fake|unsafe|genuine|contaminated|defect|reaction)",
    ),
  ],
}
