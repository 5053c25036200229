import type { WordRule } from '../word-rule.ts'

/** Praise that no noun behind it can make a plain fact. */
const praised: WordRule = {
  rule: 'loaded',
  words:
    /(?<=\bour (?:new |very |own |highly )?)(?:great|excellent|friendly|helpful|generous|convenient|beautiful|lovely|affordable|dedicated|caring|reliable|trusted|delightful|knowledgeable|impressive|user-friendly|easy-to-use|high-quality|innovative|outstanding|attentive|talented|superior|speedy|stylish|tasty|improved)(?= [a-z])/i,
  unless: /\bor (?:unfriendly|slow|poor|bad)\b/i,
  mend: 'take-out',
  takesOut: true,
}

/** Words that judge before the customer does; names are written with a capital and are left alone. */
export const loadedWords: readonly WordRule[] = [
  praised,
  {
    rule: 'loaded',
    words:
      /\b(?:(?:truly|really|simply|absolutely) )?(?:amazing(?:ly)?|awesome|sleek|mouth-watering|outstanding(?! (?:orders?|payments?|issues?|balance|invoices?|questions?|amounts?|deliver|items?|requests?))|incredibl[ey]|fantastic|wonderful|fabulous|superb|unbeatable|unrivall?ed|unparalleled|world-class|best-in-class|top-notch|award-winning|state-of-the-art|cutting-edge|revolutionary|ground-?breaking|game-changing|market-leading|industry-leading|must-have|mouth-?watering|delicious|gorgeous|stunning|exceptional|legendary|beloved|much-loved|terrific|brilliant|marvell?ous|breathtaking|renowned|second-to-none|hard-?working|hardworking)\b(?!,? (?:or|to not)\b)/i,
    unless: /\bor (?:terrible|awful|poor|bad|boring)\b/i,
    mend: 'take-out',
    takesOut: true,
  },
  {
    rule: 'loaded',
    words:
      /(?<=\b(?:our|your|this|these|such|with an?|offers? an?|provides? an?|the new|the) (?:new |very |so |super |really |highly |always |ultra-?)?)(?:new and improved|improved|great|excellent|premium|high-quality|top-quality|outstanding|unique|first-class|innovative|friendly|helpful|fast(?! food| fashion)|quick|speedy|super-?fast|lightning-fast|rapid|convenient|easy-to-use|user-friendly|beautiful|popular|best-selling|bestselling|generous|affordable|dedicated|professional|expert|caring|exclusive|low|lower|competitive|attractive|reliable|trusted|perfect|lovely|stylish|luxurious|eco-friendly|tasty|exciting|delightful|knowledgeable|efficient|superior|great-value|fair|honest|polite|courteous|impressive|powerful|smooth|seamless|simple|easy|intuitive)(?: and (?:friendly|helpful|fast|reliable|affordable|easy|efficient|convenient|improved|professional))?(?= (?:new |and )?(?:[a-z-]+ )?(?:service|services|team|staff|delivery|shipping|products?|prices?|pricing|support|website|site|app|checkout|packaging|quality|range|selection|offers?|deals?|discounts?|experience|customer|returns?|refunds?|policy|design|features?|collection|materials?|agents?|employees|assistants?|couriers?|drivers?|process|shop|store|brand|menu|food|taste|coffee|tea|cream|shampoo|shoes|clothes|interface|layout|programme|program|rewards|solutions?|advice|response|replies|care|colou?rs?|gifts?|items?|goods|ingredients|technology|recipe|value|work|results?|bags?|cosmetics|toys?|representatives?|consultants?|loyalty|membership|navigation|search|tool|system|page)\b)/i,
    unless: /\bor (?:unfriendly|slow|poor|bad)\b|^how (?:satisfied|important)[^?]*\bthe (?:quality|fair)\b/i,
    mend: 'take-out',
    takesOut: true,
  },
  {
    rule: 'loaded',
    words:
      /\b(?:terrible|terribly|awful(?:ly)?|horrible|horribly|horrific|ridiculous(?:ly)?|shocking(?:ly)?|useless|disgusting|outrageous(?:ly)?|greedy|overpriced|so-called|rip-?offs?|bland|tasteless|cheap imitations?|knock-offs?|pathetic|incompetent|shameful|shoddy|cheap-looking|notorious(?:ly)?|dreadful|appalling|abysmal|unacceptable|unreasonabl[ey]|excessive(?:ly)?|sky-high|exorbitant|inflated|dishonest|inferior|frustratingly|annoyingly|painfully|poor-quality|low-quality|inhumane|cruel|burden(?:some)?|hassle|nightmare|disastrous|suffer(?:ed|ing)? (?:from|through)|struggl(?:e|ed|ing) (?:with|to)|force[ds]? (?:to|you)|tricked|cheated)\b/i,
    unless: /\bor (?:excellent|great|good|wonderful)\b|\bhassle-free or\b/i,
    mend: 'use-neutral-word',
    takesOut: true,
  },
  {
    rule: 'loaded',
    words:
      /(?<=\b(?:our|the|their|such|those|competitors['’]?|other shops['’]?|these|this) (?:\w+ )?)(?:slow|poor|bad|ugly|outdated|clunky|lazy|old-fashioned|complicated|confusing|expensive|boring|rude|unhelpful|unfriendly|unfair|high|annoying|frustrating|disappointing|endless|long|tedious|messy|cheap|cluttered|inconvenient|unreliable|broken)(?= (?:and )?(?:[a-z-]+ )?(?:service|delivery|shipping|prices?|pricing|costs?|fees?|charges|support|website|site|app|checkout|packaging|quality|staff|policy|process|design|competitors?|shops?|stores?|waits?|waiting|queues?|delays?|forms?|response|employees|experience|products?|wait|navigation|menus?)\b)/i,
    mend: 'use-neutral-word',
    takesOut: true,
  },
  {
    rule: 'loaded',
    words:
      /\bthe (?:very )?(?:best|greatest|finest|worst|cheapest|easiest|fastest|most (?:amazing|beautiful|reliable|trusted|innovative|comfortable|advanced|popular|exciting|delicious|convenient))\b(?! (?:way|time|day|thing|part|contact|channel|number|e-?mail|place|answer|description|describes|option|reason|choice|one of these|match|aspect))(?= (?:\w+ )?(?:\w+ )?(?:in |on |of |available|you(?:['’]ve| have)?|ever|\w+ ever|anywhere|around|service|shop|store|brand|quality|price|value|deal|product|customer|choice for))/i,
    unless: /^(?:which|who|what|where|when)\b/i,
    mend: 'take-out',
  },
  {
    rule: 'loaded',
    words:
      /\b(?:wast(?:e|ed|ing|eful) (?:of|money|time|your|plastic|paper)|protect (?:our|the) (?:planet|children|future)|for the sake of|save the planet|innocent|hard-earned (?:money|cash)|loved ones deserve|you deserve|do the right thing|help (?:a )?small business|support (?:a )?(?:small|local|family)[- ]\w+ by)\b/i,
    mend: 'take-out',
  },
  {
    rule: 'loaded',
    words:
      /\b(?:nag(?:ging|s)?|bombard(?:ed|ing|s)?|pester(?:ed|ing|s)?|spam(?:my|ming|med)|pushy|careless(?:ly)?|sloppy|fussy|picky|whin(?:e|y|ing|ers?)|freeload(?:ers?|ing)|abus(?:e|ive|ing)|selfish(?:ly)?|unfounded|unjustified|gouging|sneaky|sneak(?:ed|ing)?|stingy|insane(?:ly)?|absurd(?:ly)?|mindless(?:ly)?|dodgy|scam(?:s|mers?|my)?|con artists?|crook(?:s|ed)|deceptive|deceitful|pointless(?:ly)?|needless(?:ly)?|irresponsibl[ey]|reckless(?:ly)?|lousy|crappy|rubbish|fiasco|gimmick(?:s|y)?|tricks?|harass(?:ed|ing|ment)?|flood(?:ed|ing)|greedily|shameless(?:ly)?|scandalous|laughable|wasteful|eyesore|hideous|intrusive|soul-?less|faceless|wretched|constantly (?:changing|crashing|failing|late)|drag(?:ged|s) on|keep(?:s)? (?:on )?(?:complaining|changing|failing|crashing|raising))\b/i,
    unless:
      /\bor (?:excellent|great|good|useful|helpful|not)\b|\b(?:report|rubbish bin|bin)\b|^have you (?:ever )?(?:been|experienced|received)\b/i,
    mend: 'use-neutral-word',
    takesOut: true,
  },
]
