import type { Analysis, AnalysisInput, AspectMention, Span } from './analysis.ts'
import { chooseKeywords } from './choose-keywords.ts'
import { createFeatureCollector, type Script } from './collect-features.ts'
import { contradictsRating } from './contradicts-rating.ts'
import { detectAdvertising } from './detect-advertising.ts'
import { detectLanguage, type Language } from './detect-language.ts'
import { explainSentiment } from './explain-sentiment.ts'
import { findAspects } from './find-aspects.ts'
import { findPersonalData } from './find-personal-data.ts'
import { findPhrases } from './find-phrases.ts'
import { createEvidenceGatherer } from './gather-evidence.ts'
import { isMonotonous } from './is-monotonous.ts'
import { findNeeds, isFiller, judgeIntents, judgeUrgency, junkGrade } from './judge-intents.ts'
import { chooseLabel, sentimentChances } from './judge-sentiment.ts'
import { judgeSilence } from './judge-silence.ts'
import type { Models } from './models.ts'
import { urgencyReason } from './urgency-reason.ts'
import { weighRating } from './weigh-rating.ts'

/** Reads texts; one analyser serves one thread, because it uses its buffers again. */
export type Analyser = { version: string; analyse: (input: AnalysisInput) => Analysis }

// A feedback longer than this is judged by its beginning, so that no text can ask for unbounded memory.
const unitsMax = 50_000
const needsMax = 5

/**
 * Makes an analyser from trained models. `analyse` is pure: equal inputs give equal results. It never throws,
 * whatever the text holds, and takes time in proportion to the text's length. Sentiment, aspects and the other
 * judgements read the first 50,000 UTF-16 units; personal data is looked for everywhere.
 */
export function createAnalyser(models: Models): Analyser {
  const collect = createFeatureCollector(models.cut)
  const gather = createEvidenceGatherer()
  const analyse = (input: AnalysisInput): Analysis => {
    const text = input.text.length > unitsMax ? input.text.slice(0, unitsMax) : input.text
    const language = detectLanguage(text)
    const script = scriptOf(text, language)
    const model = models[script]
    const features = collect(text, script)
    const evidence = gather(features, model)
    const silence = judgeSilence({ text, language, evidence })
    const chances = sentimentChances(evidence, model.stack)
    const said = silence?.sentiment ?? chooseLabel(chances, model.stack)
    const sentiment =
      silence?.sentiment ?? chooseLabel(chances && weighRating(chances, input.rating), model.stack)
    const urgency = judgeUrgency(evidence, model.stack)
    const aspects = findAspects(evidence, model.stack)
    const filler = isFiller(evidence, model.stack) || isMonotonous(text)
    const reason = urgencyReason({ text, evidence, urgency, aspects })
    const mentions = aspects.map(
      ({ code, polarity, start, end, confidence }): AspectMention => ({
        code,
        polarity,
        start,
        end,
        confidence,
        span: text.slice(start, end),
      }),
    )
    return {
      language,
      sentiment,
      aspects: mentions,
      intents: silence?.intents ?? judgeIntents(evidence, model.stack),
      urgency,
      ...(reason === undefined ? {} : { urgencyReason: reason }),
      needs: findNeeds(evidence, model.stack)
        .slice(0, needsMax)
        .map(({ start, end }): Span => ({ span: text.slice(start, end), start, end })),
      keywords: chooseKeywords(text, features, model.vocabulary),
      phrases: findPhrases(text, features, model.vocabulary),
      junk: junkGrade({ filler, advertising: detectAdvertising(text) }),
      ...(contradictsRating(said, input.rating) ? { ratingMismatch: true as const } : {}),
      personalData: findPersonalData(input.text),
      explanation: explainSentiment(text, features, model.sentiment.scales[0]),
      analyser: models.version,
    }
  }
  return { version: models.version, analyse }
}

const ideograph = /[\u3400-\u9fff]/

function scriptOf(text: string, language: Language): Script {
  if (language === 'en') return 'en'
  if (language === 'other') return ideograph.test(text) ? 'zh' : 'en'
  return 'zh'
}
