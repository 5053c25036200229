import type { Analysis, AnalysisInput, AspectMention, Span } from './analysis.ts'
import { chooseKeywords } from './choose-keywords.ts'
import { createFeatureCollector, type Script } from './collect-features.ts'
import { contradictsRating } from './contradicts-rating.ts'
import { detectAdvertising } from './detect-advertising.ts'
import { detectLanguage, type Language } from './detect-language.ts'
import type { Evidence } from './evidence.ts'
import { explainSentiment } from './explain-sentiment.ts'
import { findAspects, tallyAspects, weighAspects } from './find-aspects.ts'
import { findPersonalData } from './find-personal-data.ts'
import { findPhrases } from './find-phrases.ts'
import { createEvidenceGatherer } from './gather-evidence.ts'
import { isForeign } from './is-foreign.ts'
import { isMonotonous } from './is-monotonous.ts'
import { findNeeds, isFiller, judgeIntents, judgeUrgency, junkGrade } from './judge-intents.ts'
import { chooseLabel, sentimentChances } from './judge-sentiment.ts'
import { judgeSilence } from './judge-silence.ts'
import { joinKnownWords, readFacts } from './known-words.ts'
import type { Models } from './models.ts'
import { textSign } from './text-signs.ts'
import { urgencyReason } from './urgency-reason.ts'
import { weighRating } from './weigh-rating.ts'

/** Reads texts; one analyser serves one thread, because it uses its buffers again. */
export type Analyser = { version: string; analyse: (input: AnalysisInput) => Analysis }

// A feedback longer than this is judged by its beginning, so that no text can ask for unbounded memory.
const unitsMax = 50_000
const needsMax = 5
const advertisingSigns = textSign.contact | textSign.lure | textSign.latin
const personalSigns = textSign.digit | textSign.at

/**
 * Makes an analyser from trained models. `analyse` is pure: equal inputs give equal results. It never throws,
 * whatever the text holds, and takes time in proportion to the text's length. Sentiment, aspects and the other
 * judgements read the first 50,000 UTF-16 units; personal data is looked for everywhere.
 */
export function createAnalyser(models: Models): Analyser {
  const collect = createFeatureCollector(models.dictionary)
  const gather = createEvidenceGatherer()
  const known = { zh: joinKnownWords(models.zh.vocabulary), en: joinKnownWords(models.en.vocabulary) }
  const analyse = (input: AnalysisInput): Analysis => {
    const isCut = input.text.length > unitsMax
    const text = isCut ? input.text.slice(0, unitsMax) : input.text
    const guessed = detectLanguage(text)
    const script = scriptOf(text, guessed)
    const model = models[script]
    const features = collect(text, script)
    const { signs } = features
    const language = guessed === 'en' && isForeign(features, model.vocabulary) ? 'other' : guessed
    const evidence = heard(gather(features, model), language)
    readFacts(features, known[script])
    const silence = judgeSilence({ text, language, evidence })
    const weighed = weighAspects(evidence, model.stack)
    const tally = tallyAspects(weighed)
    const chances = sentimentChances(evidence, tally, model.stack)
    const said = silence?.sentiment ?? chooseLabel(chances, model.stack)
    const sentiment =
      silence?.sentiment ?? chooseLabel(chances && weighRating(chances, input.rating), model.stack)
    const urgency = judgeUrgency(evidence, tally, model.stack)
    const aspects = findAspects(evidence, weighed, model.stack)
    const filler = (language !== 'other' && isFiller(evidence, tally, model.stack)) || isMonotonous(text)
    const reason = urgencyReason({ text, evidence, urgency, aspects })
    const mentions: AspectMention[] = []
    for (const { code, polarity, start, end, confidence } of aspects)
      mentions.push({ code, polarity, start, end, confidence, span: text.slice(start, end) })
    const analysis: Analysis = {
      language,
      sentiment,
      aspects: mentions,
      intents: silence?.intents ?? judgeIntents(evidence, { tally, chances }, model.stack),
      urgency,
      needs: findNeeds(evidence, model.stack)
        .slice(0, needsMax)
        .map(({ start, end }): Span => ({ span: text.slice(start, end), start, end })),
      keywords: chooseKeywords(text, features, known[script]),
      phrases: language === 'other' ? [] : findPhrases(text, features, known[script]),
      junk: junkGrade({ filler, advertising: (signs & advertisingSigns) !== 0 && detectAdvertising(text) }),
      personalData: isCut || (signs & personalSigns) !== 0 ? findPersonalData(input.text) : [],
      explanation: explainSentiment(text, features, model.sentiment.scales[0]),
      analyser: models.version,
    }
    if (reason !== undefined) analysis.urgencyReason = reason
    if (contradictsRating(said, input.rating)) analysis.ratingMismatch = true
    return analysis
  }
  return { version: models.version, analyse }
}

// In a language that is not read, no clause says anything.
function heard(evidence: Evidence, language: Language): Evidence {
  return language === 'other' ? { ...evidence, clauses: [] } : evidence
}

const ideograph = /[\u3400-\u9fff]/

function scriptOf(text: string, language: Language): Script {
  if (language === 'en') return 'en'
  if (language === 'other') return ideograph.test(text) ? 'zh' : 'en'
  return 'zh'
}
