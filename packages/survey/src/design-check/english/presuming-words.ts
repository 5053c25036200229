import type { WordRule } from '../word-rule.ts'

const liked =
  'like|liked|enjoy|enjoyed|appreciate|appreciated|admire|admired|value|valued|prefer|preferred|dislike|disliked|miss|missed|regret|impressed|pleased|delighted|annoyed|annoys|bothers|bothered|disappointed|frustrated|excited|excites|surprised'
const shoppers =
  'people|customers|shoppers|users|buyers|members|clients|parents|mums|moms|friends|neighbou?rs|colleagues|regulars|reviewers|subscribers|experts|professionals|dermatologists|doctors|dentists|chefs|fans|households|families|visitors|guests'
const hold =
  'say|says|said|agree|agreed|think|love|loved|prefer|preferred|believe|find|found|choose|chose|pick|picked|rate|rated|recommend|recommended|trust|swear by|rave|are raving|vote|voted|tell us|told us|keep telling us|report|reported|come back|switched|have switched|already|buy|use|enjoy|can.t stop|go for|are (?:happy|delighted|thrilled)'

/** Takes for granted that something pleased, helped or went wrong, or tells first what others think. */
export const presumingWords: readonly WordRule[] = [
  {
    rule: 'leading',
    words: new RegExp(
      `\\b(?:what|which (?:part|feature|aspect|thing|detail|change)s?)(?: \\w+){0,6}? (?:do|did|have|has) you (?:\\w+ )?(?:${liked})(?: (?:the )?(?:most|best|least|so much|about)\\b)|\\bwhat (?:\\w+ )?(?:impress|delight|excit|surpris|annoy|bother|disappoint|frustrat|pleas|attract|charm)(?:e[ds]?|es|s|ed)? you\\b|\\b(?:what|which) (?:was|is|were|are) (?:your favou?rite (?:part|thing|feature|moment|aspect|detail|bit)s?|the (?:best|nicest|worst|most (?:enjoyable|annoying|useful|helpful|exciting)) (?:part|thing|feature|moment|aspect|bit)s? (?:about|of|in))\\b`,
      'i',
    ),
    unless:
      /\bif anything\b|\bif any\b|\bor (?:least|dislike|not)\b|\band (?:least|dislike)|\bwhich of (?:these|the following)\b/i,
    mend: 'ask-openly',
    rewrites: [
      [
        /^what (?:do|did) you (?:\w+ )?(?:like|enjoy|appreciate|dislike)(?: the)?(?: most| best| least)?(?: about)? (.+)\?$/i,
        'What do you think of $1?',
      ],
    ],
  },
  {
    rule: 'leading',
    words:
      /\b(?:how|by how) much (?!(?:more|less|longer) (?:time|money)? ?(?:would|are you willing|could)\b)(?:more|less|[a-z]{3,}(?<!numb|oth|ord|aft|ev|ov|und|nev|us|custom|pap|wat|ord|off)er) (?:\w+ ){0,3}?(?:is|are|was|were|did|do|does|has|have|you)\b|\bhow (?:has|have|did|does) [^?]*\b(?:changed? your life|made (?:your )?\w+ (?:easier|better|simpler|faster|nicer)|saved? you)\b|\bin what ways? (?:has|have|did|does|is|was)\b[^?]*\b(?:improved?|helped?|better|easier|benefit\w*)\b|\bwhat (?:benefits|improvements|advantages) (?:did|have|has|do) you\b|\bhow (?:pleased|happy|relieved|glad|keen|eager) (?:are|were|would) you\b|\bhow much (?:did|has|have|does) [^?]{1,40} (?:annoy|bother|disappoint|frustrate|improve|help|impress|delight|please|save)[a-z]*\b/i,
    unless:
      /\bif at all\b|\bif any\b|\bor (?:not|worse|slower|harder|un|dis|more|less)|\bmore or less\b|\bwilling\b|\bwould you pay\b/i,
    mend: 'ask-openly',
  },
  {
    rule: 'leading',
    words: new RegExp(
      `\\b(?<!\\b(?:which|what|how|do|did|would|are|that) )(?:(?:most|many|lots|plenty|thousands|hundreds|millions|tons|nearly all|almost all|the majority|more and more|a growing number|so many|countless|\\d+ ?%|(?:eight|nine|9|8) (?:in|out of) (?:10|ten))(?: of)? )(?:our |other |the |your )?(?:\\w+ )?(?:${shoppers})\\b(?: (?:like you|who \\w+ \\w+))?,? (?:\\w+ )?(?:${hold})\\b|\\b(?:other|our|our other|our regular|our loyal|our long-standing|loyal|regular|fellow|happy) (?:${shoppers}) (?:\\w+ )?(?:${hold})\\b|\\b(?:customers|people|shoppers) (?:keep telling us|tell us|told us|are raving|love (?:our|this|the)|swear by|say (?:that )?(?:our|it|the|this))|\\b(?:voted|rated|named) (?:the )?(?:best|number one|#1|no\\.? ?1|top)\\b|\\b(?:everyone|everybody)(?: else)? (?:is|loves|says|seems|agrees|wants|knows)\\b`,
      'i',
    ),
    unless: /^(?:which|what|how many|do you know|would you say that most)\b/i,
    mend: 'take-out',
    rewrites: [
      [
        /^[^?]+?[.,!;:] (?:so |and )?((?:how|what|which|when|where|who|do|did|are|is|was|were|will|would|have|has|can|could|should|to what)\b[^?]+\?)$/i,
        '$1',
      ],
    ],
  },
]
