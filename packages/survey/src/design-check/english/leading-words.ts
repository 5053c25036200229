import type { Rewrite, WordRule } from '../word-rule.ts'

const agree = 'To what extent do you agree or disagree that '
const neutral: readonly Rewrite[] = [
  [
    /^(?:don['’]t|wouldn['’]t|do|would|can|surely) you (?:not )?(?:also )?(?:agree|think|feel|believe|say|find)(?: that)? (.+)\?$/i,
    `${agree}$1?`,
  ],
  [
    /^(?:do|would) (?:most )?(?:people|customers) (?:like you )?(?:agree|think)(?: that)? (.+)\?$/i,
    `${agree}$1?`,
  ],
  [/^don['’]t you (?:just )?(?:love|like|enjoy|adore) (.+)\?$/i, 'How would you rate $1?'],
  [
    /^how (?:very |really |truly )?[a-z-]+ (?:was|were|is|are) (?!you\b)((?:our|the|your|this|these) [^,?]+)\?$/i,
    'How would you rate $1?',
  ],
  [
    /^how (?:very |much |really |truly )?[a-z-]+ (?:was|were|is|are) you (?:by|with|about|at|to see|for) (.+)\?$/i,
    'How satisfied or dissatisfied are you with $1?',
  ],
  [
    /^(?:just )?how much (?:did|do|have|are|were|will|would) you (?:really )?(?:enjoy(?:ed|ing)?|lov(?:e|ed|ing)|lik(?:e|ed|ing)|hat(?:e|ed|ing)|dislik(?:e|ed|ing)|appreciat(?:e|ed)|trust|prefer|miss) (.+)\?$/i,
    'How would you rate $1?',
  ],
  [
    /^(?:isn['’]t|aren['’]t|wasn['’]t|weren['’]t) ((?:our|the|your|this|these) [^?]*?) (?:so |really |very |just |the )*[a-z-]+\?$/i,
    'How would you rate $1?',
  ],
  [
    /^(.+?), (?:right|correct|agreed?|yes|no|(?:is|are|was|were|do|does|did|have|has|would|could|ca)n['’]t (?:it|they|you|we|he|she)(?: (?:think|agree|say))?|wo[nu]['’]t you|don['’]t you(?: think| agree)?)\?$/i,
    'To what extent do you agree or disagree: $1?',
  ],
  [/^how (?:strongly|much|far) do you agree (?!or\b)(.+)\?$/i, 'To what extent do you agree or disagree $1?'],
  [
    /^what (problems|issues|difficulties|complaints|frustrations|trouble|concerns)\b (.+)\?$/i,
    'What $1, if any, $2?',
  ],
]

const strong =
  '(?:amazing|great|excellent|wonderful|fantastic|awesome|incredible|incredibly|delightful|superb|outstanding|brilliant|lovely|delicious|beautiful|gorgeous|stunning|perfect|good|impressed|impressive|thrilled|excited|delighted|pleased|grateful|proud|fun|enjoyable|pleasant|terrible|awful|bad|badly|horrible|poor|poorly|disappointed|disappointing|frustrated|frustrating|annoyed|annoying|angry|upset|unhappy|dissatisfied|difficult|hard|slow|confusing|confused|expensive|overpriced|concerned|worried|afraid|bored|boring|tasty|comfy|smooth|fabulous|terrific|exceptional|phenomenal|magical|valuable|disgusted|shocked|unpleasant|inconvenient|rude|stressful|tired)'

const start = '(?<=^|[.!?;:,—–-]\\s*|\\b(?:and|so|but|then)\\s)'

/** Ways of asking that say which answer is wanted. */
export const leadingWords: readonly WordRule[] = [
  {
    rule: 'leading',
    words: new RegExp(
      `${start}(?:don|wouldn|isn|aren|didn|haven|can|shouldn|doesn|wasn|weren|couldn|hasn|won|hadn)['’]t (?:you|it|we|our|the|this|that|these|they|your|everyone|everybody|every|each|any|most|people|all)\\b(?: (?:just |also |really )?(?:agree|think|love|feel|believe|say|like|want|prefer|find|enjoy))?`,
      'i',
    ),
    mend: 'ask-openly',
    rewrites: neutral,
  },
  {
    rule: 'leading',
    words:
      /\b(?:do|would|is|are|should|did|can) (?:you|it|we|they|our \w+|the \w+) not (?:also )?(?:agree|think|love|feel|believe|say|like|want|prefer|find|enjoy|time|true|great|better|be)\b/i,
    mend: 'ask-openly',
    rewrites: neutral,
  },
  {
    rule: 'leading',
    words:
      /,? (?:right|correct|agreed?|yes|(?:is|are|was|were|do|does|did|have|has|would|could|can|wo|ca)n?['’]t (?:it|they|you|we|he|she)(?: (?:think|agree|say))?)\?/i,
    unless:
      /\bor (?:right|correct|yes)\?|\b(?:is|are|was|were|look|looked|seem|seemed|be|get|got|everything|all|it|you) (?:right|correct)\?/i,
    mend: 'ask-openly',
    rewrites: neutral,
  },
  {
    rule: 'leading',
    words:
      /\b(?:(?:do|would|will|can|could) you (?:also |fully |strongly |not )?agree(?: with us)?|you(?:['’]d| would| will| must| do)? (?:surely |certainly |probably |definitely )?agree|how (?:strongly|much|far|completely|fully) do you agree)\b/i,
    unless: /\bdisagree\b|\bagree(?:ing)? to (?!the idea)|\bfollowing\b|\bstatements?\b/i,
    mend: 'ask-openly',
    rewrites: neutral,
  },
  {
    rule: 'leading',
    words:
      /\b(?:(?:would|wouldn['’]t|can) you (?:not )?say (?:that )?(?=our|the|we|it|this|they|you)|(?:is|would) it (?:be )?(?:fair|true|safe|reasonable|correct|right) to (?:say|assume|think))/i,
    unless: /\bor\b/i,
    mend: 'ask-openly',
    rewrites: neutral,
  },
  {
    rule: 'leading',
    words: new RegExp(
      `\\b(?:just )?how (?:very |much |really |truly |incredibly |absolutely )?${strong}(?=,? (?:was|were|is|are|did|do|does|have|has|had|a|an|to|it|you|would|would you|our|the)\\b|\\?)`,
      'i',
    ),
    unless:
      / or (?:dis|un|in|not|easy|bad|good|cheap|poor|fast|simple|other)|, if at all|\bif at all\b|\bor how\b/i,
    mend: 'ask-openly',
    rewrites: neutral,
  },
  {
    rule: 'leading',
    words:
      /\bhow (?:much|greatly|strongly|deeply|often|well) (?:did|do|have|are|were|will|would) (?:you|your \w+) (?:really |already |absolutely )?(?:enjoy(?:ed|ing)?|lov(?:e|ed|ing)|lik(?:e|ed|ing)|hat(?:e|ed|ing)|dislik(?:e|ed|ing)|appreciat(?:e|ed)|admire|regret|suffer|struggle|miss|trust)\b/i,
    unless: /\bor (?:dis|not)|\bif at all\b|\blike to\b/i,
    mend: 'ask-openly',
    rewrites: neutral,
  },
  {
    rule: 'leading',
    words:
      /\bhow much (?:better|easier|faster|nicer|cheaper|happier|worse|quicker|simpler|more \w+) (?:is|are|was|were|do|did|does|has|have)\b|\bhow much (?:more |better |easier |faster |happier |nicer |cheaper |time |money |stress |worse |improved )?(?:more |better |easier |faster |happier |nicer |cheaper )?(?:has|have|did|do|does|is|are|was|were|will) [^?]*?\b(?:improved?|better|easier|faster|happier|saved?|helped?|benefit(?:ed|s)?|worse|gained?)\b/i,
    unless: /\bif at all\b|\bor (?:not|worse)\b|,? if any/i,
    mend: 'ask-openly',
  },
  {
    rule: 'leading',
    words:
      /\bwhy you (?:love|like|enjoy|prefer|trust|keep coming|chose us over)\b|\bwhy would (?:anyone|anybody|you not|you ever)\b|\bwhy (?:do|did|are|would|is|have|were|does) (?:you|our|so many|most|people|everyone|customers)\b[^?]*?\b(?:lov(?:e|ed|ing)|like|enjoy|prefer|trust|hate|dislike|adore|best|better|favou?rite|great|so)\b/i,
    mend: 'ask-openly',
    rewrites: [
      [
        /^why (?:do|did) you (?:love|like|enjoy|trust|hate|dislike|adore) (.+)\?$/i,
        'What do you think of $1?',
      ],
      [
        /^why do you prefer (.+?)(?: to | over |\?)(.*)$/i,
        'Which do you prefer, and what makes the difference?',
      ],
    ],
  },
  {
    rule: 'leading',
    words:
      /\bwhat (?:do|did) you (?:\w+ )?(?:love|adore|hate)\b|\bwhat makes (?:our|us|this) [^?]*\b(?:best|great|better|special|so)\b/i,
    mend: 'ask-openly',
    rewrites: [
      [
        /^what (?:do|did) you (?:\w+ )?(?:love|adore|hate)(?: most| best| the most)?(?: about)? (.+)\?$/i,
        'What do you think of $1?',
      ],
    ],
  },
  {
    rule: 'leading',
    words:
      /\bwhat (?:problems?|issues?|difficulties|complaints?|frustrations?|trouble|concerns?|annoy(?:s|ed)|went wrong|disappointed)\b(?= (?:did|do|have|has|you|are|with|about|were|in)\b|\?)/i,
    unless: /\bif any\b|\bany other\b/i,
    mend: 'ask-openly',
    rewrites: neutral,
  },
  {
    rule: 'leading',
    words:
      /\b(?:as you (?:may |might |probably |already )?know|as (?:we|you) all know|every(?:one|body) (?:knows|agrees|loves|says)|(?<!\bhow )(?:most|many|nearly all|almost all|the majority) (?:of )?(?:our |other |your )?(?:people|customers|shoppers|users|buyers|experts|clients|parents|friends|members)(?: like you)? (?:\w+ )?(?:agree|say|think|love|prefer|believe|find|choose|rate|like|feel|recommend|are|have|want|would)|experts? (?:say|agree|recommend|believe)|(?:research|studies|science) (?:shows?|proves?|suggests?)|it is (?:well[- ]known|widely|obvious(?: that)|clear that)|like most (?:of our )?(?:people|customers|shoppers|users)|(?:responsible|smart|savvy|sensible|caring|intelligent|modern|discerning) (?:shoppers?|customers?|parents?|people|consumers?|buyers?|person)|(?:as|being) an? (?:loyal|valued|responsible|smart|savvy|caring|sensible|good|intelligent|proud|discerning|modern)(?: \w+)?|any (?:sensible|reasonable|smart) (?:person|customer|shopper)|we (?:work(?:ed)? (?:very |so |really )?hard|pride ourselves|are proud|take pride|know (?:that )?you)|we['’]re proud|we['’]ve worked (?:so |very )?hard|(?<=^|[.?!] )(?:since|because|given(?: that)?|now that|considering(?: that| how)?|knowing that|seeing that|seeing as) (?:our|we|you|the|this|it|most|how)|you must (?:have|be|agree|admit|think)|I['’]m sure|we['’]re sure|we are sure|no doubt|needless to say|let['’]s be honest|wouldn['’]t it be)\b/i,
    unless:
      /\bsince (?:you (?:last|first|joined|started|signed|became|bought|placed|moved)|the (?:last|first|start|beginning|change|update))/i,
    mend: 'take-out',
    rewrites: [
      [
        /^(?:as|like|since|because|given|now|considering|knowing|seeing|being|most|many|every|experts?|research|studies|it is|we)\b[^,?]*, (?:so |and |but )?((?:how|what|which|when|where|who|do|did|are|is|was|were|will|would|have|has|can|could|should|to what) [^?]+\?)$/i,
        '$1',
      ],
      [
        /^[^.?]+\. ((?:how|what|which|when|where|who|do|did|are|is|was|were|will|would|have|has|can|could|should|to what) [^?]+\?)$/i,
        '$1',
      ],
    ],
  },
  {
    rule: 'leading',
    words:
      /(?:\b(?:surely|obviously|of course|undoubtedly)|(?<=^|[.?!] )(?:clearly|naturally|certainly))\b(?=,? (?:you|our|we|it|the|this|that|better|agree|one|a|worth|been)|,)/i,
    mend: 'take-out',
    takesOut: true,
  },
  {
    rule: 'leading',
    words:
      /\b(?:do|don['’]t|would) you (?:think|believe|feel|find)(?: that)? (?:our|this|the|we|these|it)\b[^?]*?\b(?:(?:are|is|was|were|provides?|offers?|have|has|do|does|gives?|makes?) (?:\w+ )?(?:so|very|really|great|amazing|excellent|better|superior|wonderful|fantastic|beautiful|outstanding|perfect|good value|a great|an excellent|more|the best|the most|best|too|worth)\b)/i,
    unless: /\bor\b/i,
    mend: 'ask-openly',
    rewrites: neutral,
  },
  {
    rule: 'leading',
    words:
      /\b(?:how soon will you (?:buy|order|purchase|come back|return|recommend)|when will you (?:recommend|tell your friends|buy (?:from us )?again)|which of our (?:great|amazing|excellent|many benefits)|(?<=^|[.?!] |\bso,? )you (?:liked|loved|enjoyed|were happy with|are happy with|agree|would recommend|prefer)\b)/i,
    unless:
      /\b(?:if|whether|when|what|which|how|did|that|things?|anything|something|why|part|one|else|product|item) (?:\w+ )?you (?:liked|loved|enjoyed|would recommend|prefer|are|were|agree)|please (?:tick|check)/i,
    mend: 'ask-openly',
    rewrites: neutral,
  },
  {
    rule: 'leading',
    words:
      /\b(?:do|don['’]t|would|did) you (?:also |really |honestly )?(?:think|believe|feel|agree)(?: that)? [^?]*?\b(?:right (?:decision|choice|thing|step)|good (?:idea|value|choice|thing|decision)|great|better|best|worth|improved?s?|saved?s?|helps?|helped|superior|easier|deserves?|exceed(?:s|ed)?|excellent|ideal|perfect|smart|wise|important to|necessary|essential|fantastic|attractive|too (?:high|slow|expensive|complicated|long|difficult))\b/i,
    unless: /\bor\b/i,
    mend: 'ask-openly',
    rewrites: neutral,
  },
  {
    rule: 'leading',
    words:
      /\b(?:is it (?:true|not true|fair|correct) that|would you like (?:us )?to (?:keep|continue)|how (?:quickly|soon|often|eagerly) will you (?:recommend|buy|order|return|come|tell)|how (?:has|have|did|does|do|will|would) (?:our|this|the|using|shopping)\b[^?]*?\b(?:improved?|helped?|benefit(?:ed|s)?|simplif(?:y|ied)|enhanced?|for the better|better|easier|exceed(?:ed)?|delight(?:ed)?|transform(?:ed)?|enriched?|happier|made your))\b/i,
    unless: /\bor\b|\bif at all\b/i,
    mend: 'ask-openly',
    rewrites: neutral,
  },
  {
    rule: 'leading',
    words:
      /(?<=^|[.?!] )(?:(?:most|many|nearly all|almost all|the majority|thousands|millions|hundreds|\d+ ?%|nine out of ten|\d+ out of \d+|9 in 10) (?:of )?(?:our |other |your |happy |satisfied )?(?:people|customers|shoppers|users|buyers|experts|clients|parents|friends|members|doctors|reviewers)\b|our (?:[a-z-]+ ){1,4}?(?:is|are|has|have|was|were|offers?|saves?|gives?|makes?|beats?|won) (?:[a-z-]+ ){0,4}?(?:best|great|better|faster|easier|cheaper|excellent|amazing|award\w*|safest|fastest|cheapest|popular|loved|proven|highest|finest|top)\b[^.?!]*[.!,] (?=.*\?))/i,
    mend: 'take-out',
    rewrites: [[/^[^.?!]+[.!,] (?:so |and )?([^.?!]+\?)$/i, '$1']],
  },
  {
    rule: 'leading',
    words:
      /\b(?:(?:can|could|may) we count on you|(?:give|leave|rate) us (?:a |an )?(?:five|5|positive|good|great|glowing)[- ]?(?:stars?|review|rating|score)?|have you noticed (?:how|that|the improve\w+)|if you (?:care|value|love|really|truly|want the best)\b[^,?]*(?=,)|as \w+(?: \w+){0,3} as we (?:think|believe|hope|know)|make you feel (?:valued|special|good|appreciated|at home|happy))\b/i,
    mend: 'ask-openly',
    rewrites: [[/^if you (?:care|value|love|really|truly|want)\b[^,?]*, (.+\?)$/i, '$1']],
  },
]
