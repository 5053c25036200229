const possessed =
  'bab(?:y|ies)|toddlers?|newborns?|infants?|child(?:ren)?|kids?|sons?|daughters?|grandchild(?:ren)?|teenagers?|pets?|dogs?|pupp(?:y|ies)|cats?|kittens?|horses?|hamsters?|rabbits?|aquarium|cars?|vehicles?|motor(?:bike|cycle)|scooter|bikes?|bicycles?|e-bike|boat|caravan|camper|partner|spouse|husband|wife|boyfriend|girlfriend|boss|employer|colleagues|garden|lawn|balcony|terrace|pool|greenhouse|dishwasher|coffee (?:machine|maker)|printer|games? console|smart ?watch|drone|piano|guitar|glasses|contact lenses'

const acts =
  'return|refund|exchange|repair|complaint|claim|warranty claim|replacement|cancell?ation|installation|assembly|subscription|membership|visit to (?:our|the) (?:store|shop|showroom|branch)|(?:live )?chat|phone call|support (?:ticket|request|case)|gift card|gift wrapping|loyalty (?:card|points|programme|program)|voucher|coupon|discount code|trade-in|fitting|pre-?order|click[- ]and[- ]collect'

/** What not every customer has gone through or owns. Habits such as paying or ordering are everybody's. */
export const experiences = new RegExp(
  [
    String.raw`\byour (?:\w+ )?(?:${possessed})(?:['’]s?)?\b`,
    String.raw`\byour (?:(?:last|latest|most recent|recent|first|previous) )?(?:${acts})\b`,
    String.raw`\b(?:the|our|this|last|latest|recent|a) (?:${acts}|live ?stream|chat ?bot|helpline|hotline|fitting room|in-store pickup|pick-?up (?:point|locker)|parcel locker|rewards (?:programme|program)|members'? area|mobile app|app|webinar|workshop|sample|newsletter)(?: (?:process|experience|service|desk|team|procedure|form|label))?\b`,
    String.raw`\breturn(?:ed|ing)\b|\breturns? (?:process|desk|experience|request|label|form|procedure)\b|\brefund(?:ed)?(?: process| time)?\b(?= (?:arrive|come|reach|take|process|time|was|you)|\?)`,
    String.raw`\bmoney back\b|\b(?:send|sent|sending|bring|brought|take|took|give|gave|ship|shipped) (?:\w+ ){1,4}back\b`,
    String.raw`\b(?:couriers?|delivery (?:drivers?|person|man|woman|people|staff|crew)|drivers?|fitters?|technicians?|installers?|assemblers?|mechanics?|sales ?(?:person|man|woman|people|assistants?)|shop assistants?|store (?:staff|employees?)|cashiers?|stylists?)\b`,
    String.raw`\b(?:customer )?(?:support|service|care|help ?desk|helpline|hotline|chat) (?:agents?|reps?|representatives?|advis[eo]rs?|staff|team|person|people|assistants?|specialists?|employees?|members?|operators?)\b`,
    String.raw`\b(?:customer (?:support|service|care)|(?:agent|person|advis[eo]r|representative|colleague)s? (?:who|that|you)|help ?desk|call cent(?:re|er))\b`,
    String.raw`\b(?:when|last time|after|before) you (?:last )?(?:contacted|called|phoned|rang|e-?mailed|wrote to|messaged|chatted with|spoke (?:to|with)|reached out|asked for help|complained|visited our (?:shop|store)|cancelled|exchanged|redeemed|used our)\b`,
    String.raw`\byou (?:contacted|called|phoned|chatted with|spoke (?:to|with)|complained to|reached out to) (?:us|our|the|customer|support)\b`,
    String.raw`\bwhy did you (?:cancel|unsubscribe|switch|complain|contact|call|exchange|stop|leave|delete|abandon)\b`,
    String.raw`\b(?:handling|outcome|solution|resolution) of your\b`,
  ].join('|'),
  'i',
)

/** Asks whether it happened at all, what one would do, or what one thinks of a rule: nobody is left without an answer. */
export const appliesToAll =
  /^(?:have|had) you (?:ever |already |also )?(?!been|found|felt)|^did you (?:ever |also )?(?:return|contact|call|use|visit|send|exchange|complain|redeem|speak|chat|meet|receive|try|sign|subscribe)\b|^do you (?:currently )?(?:have|own|keep|use|drive|subscribe|wear|know|want|need)\b|\bhow (?:many|important|likely)\b|\bif (?:any|at all|applicable|you (?:had|were|ever|needed|wanted|could))\b|\b(?:would|should|could|might|plan to|expect|prefer|interested in|hear about|heard of|aware)\b|\b(?:enter|choose|select|put|type) (?:0|zero|none)\b|\b(?:skip|leave (?:it |this )?(?:blank|empty))\b/i

/** A choice for somebody to whom it does not apply. A yes-or-no “no” and “another reason” are none. */
export const wayOut =
  /\b(?:not applicable|does ?n[o'’]t apply|do ?n[o'’]t apply|n\/?a\b|prefer not|rather not|choose not|decline|(?:do ?n[o'’]t|do not|not|can['’]?t) (?:know|sure|remember|recall|say|tell|judge)|unsure|no opinion|none|neither of|never|have ?n[o'’]t|have not|had ?n[o'’]t|has ?n[o'’]t|has not|(?:did ?n[o'’]t|did not)(?! (?:like|enjoy|help|meet|work|solve|match|fit|feel|care|agree|understand))|(?:do ?n[o'’]t|do not)(?! (?:like|enjoy|agree|trust|recommend|care|think|meet|work|want to come))|(?:have|had|own|was|is|were) no (?!problems?|issues?|trouble|difference)|no (?:experience|child(?:ren)?|kids?|bab(?:y|ies)|car|pets?|dogs?|cats?|returns?|contact|garden|partner)|nobody|no one|not (?:used|yet|bought|tried|seen|arrived|received|contacted|met)|without (?:a|any)|nothing|first (?:time|order)|cannot (?:say|judge|tell)|no such|left (?:it )?(?:at|with|in))\b|^0$/i
