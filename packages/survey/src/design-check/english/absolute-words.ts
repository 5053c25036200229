import type { Rewrite, WordRule } from '../word-rule.ts'

const howOften: readonly Rewrite[] = [
  [
    /^(?:do|did) you (?:always|never|constantly|invariably) (.+?)(?: every (?:time|day|week))?\?$/i,
    'How often do you $1?',
  ],
  [
    /^do you (.+?),? (?:always|all the time|at all times|every (?:single )?(?:time|day|week|month)|constantly)\?$/i,
    'How often do you $1?',
  ],
  [/^(are|is|were|was) (our [^?]*?|the [^?]*?|your [^?]*?) (?:always|never) (.+)\?$/i, 'How often $1 $2 $3?'],
  [/^(do|does) (our [^?]*?|the [^?]*?|your [^?]*?) (?:always|never) (.+)\?$/i, 'How often $1 $2 $3?'],
  [/^have (?:we|you) (?:always|never) (.+)\?$/i, 'How often have you $1?'],
]

/** Words that leave no room between all and nothing. “Never” among the answers is fine: choices are not looked at. */
export const absoluteWords: readonly WordRule[] = [
  {
    rule: 'absolute',
    words:
      /\b(?:always|never|constantly|invariably|without exception|at all times|all (?:of )?the time|each and every|every single|forever|whenever you [^?.,]*|under no circumstances|no matter what|under any circumstances)\b/i,
    unless:
      /\bnever (?:mind|again or)\b|\b(?:always|never) or\b|, (?:never|always)|\b(?:or|and) (?:never|always)\b|if you (?:have |had )?never\b|\bfor (?:everyone|everybody)\b|\(.*never/i,
    mend: 'ask-how-often',
    rewrites: howOften,
    takesOut: true,
  },
  {
    rule: 'absolute',
    words:
      /(?<=^(?:do|does|did|are|is|was|were|have|has|will|would|can|could)\b[^?]*)\b(?:nobody|no one|no-one|everyone|everybody)\b/i,
    unless: /\bfor (?:everyone|everybody)\b|\bor (?:not|just|only)\b/i,
    mend: 'take-out',
  },
  {
    rule: 'absolute',
    words:
      /(?<=^(?:do|does|did|are|is|was|were|have|has|will|would|can|could)\b(?! you like)[^?]*)\bevery (?!(?:two|three|four|five|six|few|other|\d+|\w+day)\b)[a-z]+\b/i,
    unless: /\bhow (?:many|much|often|long)\b|\bon average\b|\bapproximately\b|\babout how\b|\bwhich\b/i,
    mend: 'ask-how-often',
    rewrites: howOften,
  },
  {
    rule: 'absolute',
    words:
      /\b(?:completely|totally|absolutely|entirely|perfectly|fully|utterly|100 ?(?:%|percent|per cent))(?= (?:\w+ )?(?:satisf|happy|pleased|agree|sure|certain|trust|meet|met|meets|fulfil|of the time|content|confident|reliable|clear|safe|comfortable|understand|understood|resolved|solved|accurate|perfect|honest|convinced|loyal|free of|without|secure|right))(?<!fully(?= (?:\w+ )?(?:resolved|solved|understand|understood|clear|accurate|meet|met|honest|right|reliable|secure)))/i,
    unless: /\bor\b|\bto what extent\b|\bhow (?:well|far|fully|completely)\b|\d\s*(?:=|\()|\bscale\b/i,
    mend: 'take-out',
    takesOut: true,
  },
  {
    rule: 'absolute',
    words:
      /\ball (?:of )?(?:our|aspects|parts|areas|your (?:needs|expectations|questions|shopping|friends|purchases|orders|requirements|clothes|groceries|problems)|the (?:products|staff|employees|features|services|emails|e-mails|messages|reviews|questions|aspects|information you need))\b/i,
    unless: /\bthat apply\b|^(?:which|what|please|how)\b|\bof all our\b|\bof all the\b/i,
    mend: 'take-out',
  },
  {
    rule: 'absolute',
    words: /\b(?:do|did|will|would) you (?:only|exclusively|solely)\b/i,
    mend: 'ask-how-often',
    rewrites: [[/^(?:do|did|will|would) you (?:only|exclusively|solely) (.+)\?$/i, 'How often do you $1?']],
  },
  {
    rule: 'absolute',
    words:
      /\b(?:is there nothing|was there nothing|nothing (?:at all|you)|everything (?:about|perfect|you (?:want|need|expect|hoped)|we (?:do|sell|offer|send)|in our|on our|was perfect|is perfect)|do you (?:\w+ )?(?:like|love|read|buy|use|know|trust) everything|impossible|the only (?:thing|reason|factor|shop|store|brand|place|way)|any and all|none of our)\b/i,
    unless: /\bfind everything\b|\bhave everything\b|\beverything you (?:ordered|were looking|needed)/i,
    mend: 'take-out',
  },
  {
    rule: 'absolute',
    words:
      /(?<=^(?:do|did|will|would) you (?!receive|get|see|have|want|need|find)\w+ )all (?!that|of the following|day)/i,
    mend: 'take-out',
  },
]
