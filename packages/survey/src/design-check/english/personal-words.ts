const money =
  'income|salary|earnings|wages?|pay ?che(?:que|ck)|take-home pay|net worth|savings|debts?|mortgage|credit score|loans?|pension'
const ill =
  'diabet\\w+|blood (?:pressure|sugar)|hypertension|asthma\\w*|allerg(?:y|ies|ic)|intoleran(?:t|ces?)|cancer|depress(?:ion|ed)|anxiety|arthritis|heart (?:disease|condition|problems?)|cholesterol|eczema|psoriasis|acne|insomnia|migraines?|epilep\\w+|menopaus\\w+|pregnan\\w+|fertility|periods|disab\\w+|chronic|illness\\w*|diseases?|medication|medicines?|prescri\\w+|antidepressants|surgery|mental health|therapy|hiv|std|overweight|obes\\w+|health (?:conditions?|problems?|issues?)|medical (?:conditions?|problems?|issues?|history)|hair loss|incontinence|addict\\w+'
const whose = 'you|your \\w+|(?:anyone|someone|somebody|anybody|a member) (?:in|of) your \\w+'

/** What one does not tell everybody: money, health, faith, politics, love, papers and addresses. */
export const sensitive = new RegExp(
  [
    `\\byour (?:(?:annual|monthly|yearly|weekly|total|household(?:['’]s)?|family(?:['’]s)?|gross|net|personal|current|combined|approximate|own|average|before-tax|after-tax) )*(?:${money}|religion|religious \\w+|faith|political \\w+|politics|sexual \\w+|sexuality|ethnicity|ethnic \\w+|race|skin colou?r|disabilit(?:y|ies)|health (?:conditions?|problems?|status|history|issues?)|medical (?:conditions?|history)|(?:general|overall|physical|mental) health|health\\b(?= (?:in general|overall|today|these days|at the moment)|\\?)|(?:body )?weight|bmi|criminal record|immigration status|citizenship|social security number|passport number|bank (?:account|details)|credit card(?: number)?|id (?:card )?number|home address|street address|date of birth|full name|(?:tele)?phone number|mobile number)\\b`,
    `\\b(?:household|family|personal|annual|yearly|monthly)(?:['’]s)? (?:\\w+ )?income\\b|\\bincome (?:bracket|range|level|group|band)\\b|\\b(?:how much|what|roughly what) (?:money )?(?:do|does|did) (?:you|your \\w+) (?:\\w+ )?(?:earn|make (?:a|per|each|in)|weigh|owe|bring home|take home|save)\\b|\\bdo you earn\\b`,
    `\\b(?:do|does|are|is|have|has|did|were|was) (?:${whose})\\b[^?.]*?\\b(?:${ill})\\b(?! (?:information|info|label\\w*|advice|section|products?|aisle|range|warnings?))`,
    `\\b(?:which|what)(?: of (?:these|the following))? (?:${ill})\\b[^?]*\\b(?:do|have|are|affect|suffer) ?(?:you)?\\b|\\b(?:doctor|gp|physician|nurse)\\b[^?.]*\\b(?:told|diagnosed|advised|prescribed)\\b|\\bdiagnos(?:ed|is)\\b|\\bsuffer(?:ed|ing)? from\\b|\\bhow (?:would you (?:rate|describe) your|is your) (?:\\w+ )?health\\b`,
    '\\b(?:are|were) you (?:currently )?(?:pregnant|disabled|religious|gay|lesbian|straight|in debt|divorced|separated|widowed|trying for a baby|on a diet|a (?:christian|muslim|jew|hindu|buddhist|smoker|member of a (?:church|party)))\\b',
    '\\bdo you (?:smoke|drink alcohol|vape|pray|attend (?:church|religious)|practi[sc]e (?:a|any) (?:religion|faith)|belong to a|follow (?:a|any) (?:religion|faith)|believe in god|take (?:any )?drugs|identify as)\\b|\\b(?:what|which) (?:religion|faith|church|denomination|ethnic\\w*|race)\\b|\\bwho did you vote|\\b(?:vote|voted) for\\b|\\bwhich (?:political )?party\\b|\\bsexual orientation\\b',
  ].join('|'),
  'i',
)

const plainFacts =
  'age|gender|sex|marital status|family status|occupation|profession|job(?: title)?|line of work|education|(?:highest )?(?:level of education|qualification|degree)|age (?:group|range|bracket|band)|nationality|relationship status|employment(?: status)?|working status|post ?code|zip(?: code)?|year of birth|birth year|birthday|employer|city|home ?town|country of residence|household size|living situation|native language|mother tongue'

/** Who somebody is: what a survey asks last, if at all. */
export const demographic = new RegExp(
  [
    `\\b(?:what(?:['’]s| is| was)|which is|(?:please |kindly )?(?:state|enter|select|tell us|give|provide|indicate|choose|specify|share|confirm)) your (?:current |highest |exact |own )?(?:${plainFacts})\\b`,
    `^your (?:current )?(?:${plainFacts})\\b|^(?:age|gender|sex|marital status|occupation|education)(?:[:?]|$)|\\bbest describes your (?:current )?(?:${plainFacts}|household|situation|family)\\b|\\byour (?:age|gender|marital status)\\b`,
    '\\bhow old are you\\b|\\b(?:which|what) (?:age (?:group|range|bracket|band)|age|gender|sex|generation) (?:are|do|is|best|describes)\\b|\\bage (?:group|range|bracket|band)\\b[^?]*\\b(?:you|belong|fall)\\b|\\b(?:when|what year|which year|in (?:what|which) year) were you born\\b|\\bhow do you (?:identify|describe your gender)\\b',
    '\\bhighest (?:level|degree|qualification|grade|diploma)\\b|\\blevel of (?:school|schooling|education)\\b|\\b(?:school|degree|education|qualifications?|university|college)\\b[^?]*\\b(?:have|did) you (?:complete|completed|finish|finished|attain|attained|achieve|achieved|obtain|hold|get)\\b|\\bhow far did you (?:get|go) in (?:school|education)\\b|\\b(?:did you (?:go to|attend|finish)|do you have an?) (?:university|college|high school|(?:university |college )?degree)\\b',
    '\\b(?:city|town|region|state|province|county|country|area|district|part of the country|neighbou?rhood|place|postcode)\\b[^?]{0,20}\\b(?:do|are) you (?:currently )?(?:live|living|based|from|located|resident|reside)\\b|\\bwhere (?:do|are|in the \\w+ do) you (?:currently )?(?:live|living|based|from|located|reside|call home)\\b|\\bdo you live (?:in|with|alone)\\b|\\bwhere were you born\\b',
    '\\bare you (?:currently )?(?:male|female|an? (?:man|woman|parent|mother|father|mum|mom|dad|student|homeowner)|married|single|in a relationship|living with|employed|working|self-employed|unemployed|retired)\\b(?! (?:on|with us|from))',
    '\\b(?:do|does) you (?:currently )?have (?:any )?(?:children|kids|dependants|dependents)\\b|\\bhow many (?:children|kids|people|adults|persons)[^?]*\\b(?:household|home|do you have|live with|family)\\b|\\bwhat (?:do you do for (?:a living|work)|kind of (?:work|job)|type of (?:work|job)|is your (?:work|job))\\b|\\b(?:which|what) (?:industry|sector|profession|field) (?:do|are) you\\b',
  ].join('|'),
  'i',
)

/** “Are you …” and the answers tell what is asked. */
export const describesOneself = {
  text: /^(?:please tell us: )?(?:are you|you are|i am|i['’]m|do you identify|(?:which|what)(?: of (?:these|the following))?(?: best)? describes you|about you|who are you)\b/i,
  choices:
    /^(?:a |an )?(?:(?:fe)?male|(?:wo)?man|non-?binary|married|divorced|widowed|separated|employed|self-employed|unemployed|retired|student|(?:under|over) \d\d|\d\d ?(?:[-–—]|to) ?\d\d)$/i,
}
