import type { ScaleWords } from '../language-rules.ts'

const degree =
  '(?:(?:yes|no),? )?(?:i (?:am |was |would |will )?|it (?:is|was) |we are )?(?:(?:extremely|very|very,|completely|totally|really|quite|fairly|somewhat|slightly|mostly|rather|moderately|a little|a bit|strongly|highly|mildly|pretty|just|absolutely|definitely|probably|certainly|generally|partly|partially|tend to|so|truly|entirely|perfectly|fully|incredibly|super|above|well above|much|far|significantly|slightly) )*'
const good =
  '(?:satisfied|content|happy|pleased|delighted|thrilled|good|great|excellent|amazing|awesome|fantastic|wonderful|perfect|outstanding|superb|delicious|tasty|beautiful|lovely|brilliant|exceptional|incredible|fabulous|terrific|world-class|the best|easy|effortless|simple|likely|agree|helpful|useful|friendly|fast|quick|clear|positive|favou?rable|better(?: than (?:i )?expected)?|love(?:d)? it|like(?:d)? it|loved|liked|recommend|impressed|affordable|reasonable|fair value|enjoyable|pleasant|comfortable|valuable|average and above|average|exceeded(?: my| our)? expectations|exceeds expectations|worth it|best|yes|improved|increased|support|favour|favor|confident|attractive|high|important|interested|convenient|accurate|polite)'
const bad =
  '(?:dissatisfied|unsatisfied|discontent|unhappy|displeased|disappointed|disappointing|bad|poor|terrible|awful|horrible|dreadful|inadequate|difficult|hard|complicated|unlikely|disagree|unhelpful|useless|unfriendly|slow|unclear|confusing|negative|unfavou?rable|worse(?: than (?:i )?expected)?|worst|hate(?:d)? it|dislike(?:d)? it|disliked|needs improvement|below (?:average|(?:my )?expectations)|unimpressed|expensive|overpriced|unpleasant|uncomfortable|no|decreased|oppose|unacceptable|unattractive|disgusting|tasteless|ugly|low|inconvenient|inaccurate|rude|unsatisfactory|failed(?: my| our)? expectations|fell short(?: of expectations)?)'
const end =
  '(?: (?:at all|indeed|it|overall|to recommend|recommend|with it|about it|experience|quality|service|value|so far|buy again|price))?[.!]?$'

/** Answers that stand on a scale, each matched as a whole. */
export const scaleWords: ScaleWords = {
  positive: new RegExp(
    `^(?:${degree.replace('above|well above|', '')}${good}|above (?:average|expectations)|well above average|not bad|definitely|absolutely|probably|certainly)${end}`,
    'i',
  ),
  negative: new RegExp(
    `^(?:${degree}${bad}|(?:${degree})not (?:very |so |really |that |too )?${good}|(?:would|will|do|did) not (?:recommend|like|agree)(?: it)?|could be better|(?:definitely|probably|certainly|absolutely|maybe|perhaps) not|never again)${end}`,
    'i',
  ),
  neutral:
    /^(?:it (?:was|is) |it['’]s |i(?:['’]m| am| was) |just )?(?:neutral|average|ok(?:ay)?|fair|acceptable|adequate|neither\b.*|undecided|so-so|mixed(?: feelings)?|as expected|met (?:my |our )?expectations|meets expectations|about (?:the same|right|average)|no (?:opinion|change|difference)|moderate|maybe|not sure|unsure|the same|medium|satisfactory|somewhat|indifferent|perhaps|possibly|might or might not|in between|alright|all right|mediocre)[.!]?$/i,
  nothing:
    /^(?:not at all|not (?:satisfied|likely|important|useful|helpful|easy|interested|confident|clear) at all|none at all|not at all\b.*|never|no (?:effort|influence)|not important|not interested|not useful)/i,
  middle:
    /^(?:(?:it (?:is|was) |they are )?(?:about|roughly|just|exactly|almost|more or less|pretty much)? ?(?:the same|right|unchanged|fair|reasonable|appropriate)(?: as (?:before|usual|ever|always|expected))?|no (?:real )?(?:difference|change)|unchanged|ok(?:ay)?|fine|fair|neutral|neither\b.*|as (?:before|expected|usual))$/i,
  step: /^(?:(?:it (?:is|was) |i (?:would|will) \w+ |they are )?(?:(?:far|much|way|a (?:lot|little|bit)|quite(?: a (?:bit|lot))?|slightly|somewhat|considerably|significantly|a good deal|very|really|extremely|rather|noticeably|a great deal|clearly|fairly|too|even|moderately|totally|incredibly) )*((?!oft|ev|nev|oth|und|ov|aft)[a-z]{2,}er|more [a-z]+|less [a-z]+|high|low|big|small|long|short|expensive|cheap|fast|slow|loud|quiet|sweet|salty|spicy|strong|weak|tight|loose|heavy|light|thick|thin|dark|bright|wide|narrow|many|few|hot|cold|improved|worsened|early|late)(?: than (?:before|expected|usual|last time))?)$/i,
  lists: /\s*(?:,\s*(?:or |and )?|\/|\||;|\s(?:or|and)\s)\s*/i,
  balanced: [
    {
      about: /satisf|happy|pleased|delight/i,
      labels: [
        'Very satisfied',
        'Satisfied',
        'Neither satisfied nor dissatisfied',
        'Dissatisfied',
        'Very dissatisfied',
      ],
    },
    {
      about: /agree/i,
      labels: ['Strongly agree', 'Agree', 'Neither agree nor disagree', 'Disagree', 'Strongly disagree'],
    },
    {
      about: /likely|recommend|yes|definitely/i,
      labels: ['Very likely', 'Likely', 'Neither likely nor unlikely', 'Unlikely', 'Very unlikely'],
    },
    {
      about: /easy|difficult|simple/i,
      labels: ['Very easy', 'Easy', 'Neither easy nor difficult', 'Difficult', 'Very difficult'],
    },
    {
      about: /better|worse|expect/i,
      labels: ['Much better', 'Better', 'About the same', 'Worse', 'Much worse'],
    },
    { about: /./, labels: ['Very good', 'Good', 'Neither good nor bad', 'Bad', 'Very bad'] },
  ],
}
