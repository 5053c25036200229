/** Patterns over folded questions: lower case, simplified, half width. Each line of reasons stands by itself. */
export const wishPatterns = {
  danger:
    /着火|起火|冒烟|冒火|漏电|触电|电到|被电|烫伤|烫到|烧伤|烧焦|焦味|糊味|爆炸|炸裂|炸开|炸伤|受伤|流血|割伤|划伤手|中毒|送医|医院|急诊|过敏反应|过敏了|起疹|红疹|呼吸困难|喘不过气|吃坏|拉肚子|腹泻|呕吐|吐了|发霉|长虫|有虫|虫子|异物|误食|误吞|吞了|吞下|噎|不想活|自杀|轻生|\b(?:caught fire|on fire|fire hazard|smok(?:e|es|ed|ing)|sparks?|sparking|burn(?:t|ed|ing)? (?:my|me|smell|her|his|hand|skin)|(?:got|was|were|been) (?:burned|burnt|shocked|hurt|injured|electrocuted)|burning|electric(?:al)? shock|(?:got|get|gets|gave me|gives me|felt) an? (?:\w+ )?shock|melt(?:ed|ing)|explod\w*|injur\w*|bleed\w*|poison\w*|hospital|ambulance|emergency|allergic reaction|reaction|can ?not breathe|(?:swallow|chok)(?:ed|ing|es)|rash|hives|(?:got|feel|made \w+) sick|vomit\w*|diarrh\w*|mou?ldy?|maggots?|worms?|insects?|bugs?|suicid\w*|kill myself)\b/,
  medical:
    /怀孕|孕妇|哺乳|孕期|糖尿病|高血压|血糖|心脏病|吃药|药物|药|治病|治疗|疗效|医生|颈椎病|失眠|过敏体质|(?:我|孩子|宝宝|家人|老人|妈|爸|他|她|人)[^,.!?]{0,8}过敏|过敏[^,.!?]{0,6}(?:能|可以)(?:吃|喝|用)|(?:婴儿|宝宝|小孩|儿童)[^,.!?]{0,6}(?:能|可以)?(?:吃|喝)|\b(?:pregnan\w*|breastfeed\w*|diabet\w*|blood pressure|medic(?:al|ine|ines|ation)|doctor|disease|cures?|therap\w*|asthma|insomnia|(?:neck|back) pain|\bi (?:am |m )?allergic|(?:is|are|am) allergic|has an? \w* ?allergy|have an? \w* ?allergy|(?:\w+) allergy (?:can|is it safe)|safe for (?:my |a )?(?:baby|babies|infant|toddler|child))\b/,
  legal:
    /律师|起诉|法院|告你|打官司|消协|12315|工商局|市监|消费者协会|违法|法律责任|假一赔|三倍赔|十倍赔|索赔|曝光|找媒体|记者|报警|侵权|\b(?:lawyer|attorney|sue|suing|court|lawsuit|legal action|liab\w+|compensat\w*|consumer (?:protection|association|rights)|trading standards|police|fraud|newspaper|journalist|infring\w*)\b/,
  abuse:
    /傻[逼比bx叉]|煞笔|脑残|弱智|智障|王八蛋|畜生|人渣|贱人|滚(?:蛋|开|出)|去死|妈的|他妈|你妈|tmd|cnm|nmsl|操你|草你|狗屁|放屁|白痴|\b(?:fuck\w*|shit\w*|bullshit|asshole\w*|bitch\w*|bastard\w*|moron\w*|idiots?|stupid (?:bot|shop|company|people)|screw you|go to hell|dumb\w*|piss off|suck(?:s|ers?)?)\b/,
  complaint:
    /我要投诉|投诉你们|要投诉|投诉(?:他|她|客服|快递)|垃圾|骗子|骗人|骗钱|上当|太差|很差|差劲|气死|气人|火大|无语|恶心|坑人|坑爹|黑店|黑心|奸商|再也不|失望|态度(?:太|很|真|非常)?(?:差|恶劣|不好)|没人(?:管|理|回|接|处理)|不理人|敷衍|欺骗|忽悠|过分|受够|受不了|什么破|破店|推卸|踢皮球|假货|忍无可忍|催了\S{0,4}次|说话不算|什么服务|给个说法|讨个说法|\b(?:terrible|awful|worst|scam\w*|rip ?-?off|furious|angry|ridiculous|unacceptable|disgust\w*|disappoint\w*|useless|pathetic|fed up|horrible|never (?:buy|order|shop)\w* (?:again|here|from)|make a complaint about|nobody (?:answers?|replies|responds|helps?)|no ?one (?:answers?|replies|responds|helps?)|rude|lied|liars?|cheat(?:ed|ing)?|outrageous|joke of a|waste of money|fake products?|sick of|third time|complaint against|want to complain)\b/,
  person:
    /人工|真人|活人|找个人|转客服|接客服|叫客服|找客服(?!电话)|要客服|换人|跟人(?:聊|说|谈)|和人(?:聊|说|谈)|有人吗|有人在吗|客服在吗|找(?:你们)?(?:店长|经理|老板|领导|负责人)|别用机器人|不要机器人|不想跟机器人|\b(?:human|real person|live (?:agent|person|chat)|agent|representative|operator|(?:talk|speak|chat) (?:to|with) (?:a |an |some|your |the )?(?:one|body|person|staff|manager|someone|somebody|people|team|advisor|supervisor)|someone real|actual person|customer service (?:please|now)|manager|supervisor)\b/,
  rules:
    /(?:忽略|无视|忘记|忘掉|不用管)[^,.!?]{0,8}(?:之前|以上|上面|前面|所有|规则|指令|设定|限制)|系统提示|提示词|(?:你的|内部)(?:规则|指令|设定|配置)|扮演|假装你|假设你是|现在你是|你现在是|越狱|开发者模式|(?:所有|全部|其他|其它|别的|别人)[^,.!?]{0,6}(?:顾客|客户|用户|买家|人)[^,.!?]{0,6}(?:数据|信息|资料|电话|地址|订单|邮箱|手机)|(?:顾客|客户|用户|买家)(?:名单|列表|数据|资料)|数据库|管理员密码|后台密码|密钥|源代码|答应我|你(?:必须|得|要)?(?:承诺|保证|答应)|跟我(?:重复|念|说)|免费送我|\b(?:ignore|disregard|forget|override|bypass)\b[^.!?]{0,30}\b(?:rules?|instructions?|prompts?|above|previous|guidelines|restrictions|everything)\b|system prompt|your (?:instructions|rules|prompt|guidelines|configuration)|\b(?:pretend (?:you|to be)|act as|role ?play|jailbreak|developer mode|dan mode|you are now|from now on|repeat after me|reveal|other customers?|customers? (?:data|list|emails?|addresses|names)|all (?:users|customers|orders)|someone else|database|admin|api key|access token|source code|promise me|guarantee me|drop table|select \*)\b|<script|\{\{|\$\{/,
} as const

/** A single message that is nothing but courtesy, or asks what this is. */
export const smallTalk = {
  bot: /^(?:请问)?(?:你|您)(?:们)?(?:是|不是|是不是)(?:真人|机器人|人工|ai|人|谁|什么人|人工智能|真的人|机器)(?:吗|呀|啊|还是[^?]{1,8})?$|^(?:你|您)(?:叫|叫什么|是哪位)(?:什么)?(?:名字)?$|^(?:are you|is this|am i (?:talking|speaking|chatting) (?:to|with)) (?:a |an )?(?:bot|robot|human|real|real person|person|ai|machine|chatbot|real human)(?: or (?:a )?\w+)?$|^(?:who|what) are you$|^what is your name$|^are you human$/,
  able: /^(?:你|您)(?:能|会|可以)(?:做|干|帮我|帮|回答)?(?:什么|些什么|啥|哪些)?(?:吗|事|忙|问题)?$|^(?:你有什么用|有什么功能|怎么用你)$|^what can you (?:do|help(?: me)?(?: with)?)$|^(?:help|how can you help(?: me)?|can you help(?: me)?)$/,
  thanks:
    /^(?:好的?|ok|嗯+|行|明白了?|知道了|懂了|收到)?(?:非常|十分|太)?(?:感谢|谢谢|多谢|谢了|谢啦|3q|thx|谢)(?:你|您|啦|了|哦|呀|啊|帮忙|回复|解答)*$|^(?:ok |okay |great |perfect )?(?:many )?(?:thanks?|thank you|thx|ty|cheers)(?: so much| very much| a lot| you| for (?:your|the) help)?$|^(?:好的?|嗯+|ok|okay|行|可以|明白了?|知道了|懂了|got it|great|perfect|good|cool|nice)$/,
  bye: /^(?:再见|拜拜|拜|88|晚安|回见|下次见|bye|bye bye|goodbye|see you|good night)$/,
  greeting:
    /^(?:你好|您好|hi|hello|hey|哈喽|哈啰|嗨|在吗|在么|在不在|在|有人吗?在?|亲|早|早上好|上午好|中午好|下午好|晚上好|早安|good (?:morning|afternoon|evening|day)|hi there|hello there|hey there|how are you|你好吗|最近好吗|what is up)+$/,
} as const
