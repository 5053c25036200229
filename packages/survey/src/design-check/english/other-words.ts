import type { WordRule } from '../word-rule.ts'

/** Two denials that turn the meaning around twice, vague frequencies, and words of the trade. */
export const otherWords: readonly WordRule[] = [
  {
    rule: 'double-negative',
    words:
      /\b(?:disagree|oppose[ds]?|(?:are|were|be) against|deny|disapprove|doubt)\b[^?.,]{0,70}?\b(?:not|never|no longer|no|nothing|without|un(?:happy|satisfied|likely|necessary|clear|fair|helpful|willing|reasonable|important|comfortable|able|friendly|reliable|acceptable|common|pleasant)|dissatisfied|dislike|disagree|disapprove|disappointed|impossible|inconvenient|inaccurate|insufficient|prevent|avoid|refuse|stop|ban|fail|oppose[ds]?|against|lack(?:ing)?|hardly|cannot|can['’]t|shouldn['’]t|wouldn['’]t|isn['’]t|aren['’]t|don['’]t|won['’]t|removed?|abolish|scrap|cancel)\b|^(?:do|would|did|should|could|are|is|was|were|have|can|will|does)(?:n['’]t (?:you|it|we|our|the|they)\b| (?:you|it|we|they|our \w+|the \w+) not\b)[^?.,]{0,70}?\b(?:not|never|no longer|no|nothing|without|un(?:happy|satisfied|likely|necessary|clear|fair|helpful|willing|reasonable|important|comfortable|able|friendly|reliable|acceptable|common|pleasant)|dissatisfied|dislike|disagree|disapprove|disappointed|impossible|inconvenient|inaccurate|insufficient|prevent|avoid|refuse|stop|ban|fail|oppose[ds]?|against|lack(?:ing)?|hardly|cannot|can['’]t|shouldn['’]t|wouldn['’]t|isn['’]t|aren['’]t|don['’]t|won['’]t|removed?|abolish|scrap|cancel)\b|\bnot (?:un(?:happy|satisfied|likely|common|clear|fair|helpful|reasonable|pleasant)|dissatisfied|disagree|dislike|impossible|without|inconvenient)\b|\b(?:unlikely|never) (?:to )?not\b/i,
    unless:
      /\bagree or disagree\b|\b(?:satisfied or dissatisfied|likely or unlikely|happy or unhappy|support or oppose)\b|\bwhether or not\b|\bor not\b|\bneither\b|\bnot (?:only|sure|applicable|at all)\b|^(?:what|which|please|how|why)\b/i,
    mend: 'say-it-positively',
    rewrites: [
      [
        /^do(?:n['’]t)? you (?:dis)?agree that (.+?) should(?: not|n['’]t) (.+)\?$/i,
        'To what extent do you agree or disagree that $1 should $2?',
      ],
      [/^(?:do|would) you (?:not )?(?:oppose|be against) not (.+)\?$/i, 'Would you support or oppose $1?'],
      [
        /^(?:are|were) you not (?:dissatisfied|unhappy|disappointed) with (.+)\?$/i,
        'How satisfied or dissatisfied are you with $1?',
      ],
      [
        /^do you disagree that (.+) (?:is|are) not (.+)\?$/i,
        'To what extent do you agree or disagree that $1 is $2?',
      ],
    ],
  },
  {
    rule: 'vague',
    words:
      /(?<=^(?:do|did|are|have|would|does|is) (?:you|your \w+|our \w+) (?:\w+ )?)(?:often|regularly|frequently|occasionally|a lot|a regular|a frequent|sometimes|rarely|seldom)\b|(?<=^(?:do|have|did) you [^?]*)\b(?:regularly|frequently|recently|lately|a lot|in the near future|every now and then|often)(?=\?| (?:buy|shop|use|visit|purchase|contact|order))/i,
    unless:
      /\bhow often\b|\bat least\b|\bonce\b|\bin the (?:last|past)\b|\bfor example\b|\bto be (?:often|regularly)/i,
    mend: 'name-a-period',
    rewrites: [
      [
        /^(?:do|did|have) you (?:often|regularly|frequently|occasionally|sometimes|rarely|seldom) (.+)\?$/i,
        'In the last 30 days, how many times did you $1?',
      ],
      [
        /^(?:do|did) you (.+?) (?:often|regularly|frequently|recently|lately|a lot)\?$/i,
        'In the last 30 days, how many times did you $1?',
      ],
      [
        /^have you (?:recently |lately )?(.+?)(?: recently| lately)?\?$/i,
        'In the last 30 days, have you $1?',
      ],
    ],
  },
  {
    rule: 'double-negative',
    words:
      /\b(?:(?:would|should|do|does|did|could|will|is|are|was|were|can|have|has)(?:n['’]t| not)|won['’]t|can['’]t|cannot|never|nobody|no one|without)\b[^.;?]{1,70}?\b(?:not(?! (?:only|sure|at all|yet))|(?:would|should|do|does|did|could|is|are|was|were|have|has)n['’]t|won['’]t|can['’]t|cannot|without|unless|never|no longer|nothing|stop|un(?:happy|satisfied|likely|necessary|clear|fair|helpful|willing|reasonable|important|comfortable|able|reliable|acceptable)|dissatisfied|impossible)\b|\bnot [a-z]+ing [^.;?]{0,30}\bnot\b|\b(?:oppose|against|object to|mind) (?:not|no longer|removing|stopping|banning|cancell?ing|abolishing|dropping)\b|\bfail(?:ed|s)? (?:to )?not\b/i,
    unless:
      /\bwhether or not\b|\bor not\b|\bneither\b|\bwhy not\b|^(?:what|which|please|how|why|if)\b|\b(?:or|, and) (?:do|did|have|is|are|was)n['’]t\b|\bsupport or oppose\b/i,
    mend: 'say-it-positively',
  },
  {
    rule: 'vague',
    words:
      /\b(?:the|that|those|our|this|these) (?:recent|latest|last|new|other|previous|earlier)? ?(?:change|update|adjustment|modification|revision|thing|stuff|tweak|upgrade|announcement|development)s?\b(?= (?:we|you|was|were|is|are|last|recently|made|from last)\b|[?.,]|$)|\b(?:the|our) (?:recent|latest|new|other) (?:measures?|situation|events?|policy|policies|improvements?|redesign|arrangements?)(?= (?:is|are|was|were)\b|[?.,]|$)/i,
    unless:
      /\b(?:which|what|any) (?:recent )?(?:change|thing|update)s?\b|\b(?:one|first|main|only) thing\b|\(|:|¤/i,
    mend: 'name-a-period',
  },
  {
    rule: 'vague',
    words:
      /(?<=^(?:do|did|have|are|will|would|is|has|were|was)\b[^?]*)\b(?:recently|lately|a while(?: ago)?|some time|sometimes|soon|these days|nowadays|from time to time|now and (?:again|then)|once in a while|frequently|regularly|often|a lot|a long time|every so often|in the near future)(?=\?)/i,
    unless: /\b(?:how|at least|once a|in the (?:last|past))\b/i,
    mend: 'name-a-period',
  },
  {
    rule: 'jargon',
    words:
      /\b(?:omni-?channel|UX|UI|SKUs?|KPIs?|NPS|CSAT|CTA|CRM|SLA|AOV|GMV|UGC|last-mile|touch-?points?|value proposition|fulfil?lment (?:SLA|centre|center|partner|operations|process)|user journey|customer journey|use case|onboarding (?:flow|funnel)|conversion funnel|upsell(?:ing)?|cross-sell(?:ing)?|ergonomic affordances?|information architecture|synerg(?:y|ies)|paradigm|ecosystem integration|API|SaaS|B2C|B2B|D2C|RMA|3PL|chat ?bot NLP|personali[sz]ation algorithms?|gamification|frictionless|MVP|P2P|PWA|3DS2?|tokeni[sz]ation|latency|responsive breakpoints?|end-to-end|holistic|granular(?:ity)?|asynchronous|heuristics?|stakeholders?|bandwidth)\b/,
    mend: 'use-plain-word',
  },
]
