import { matterKind } from '@echoloop/analysis'
import type { AutomaticConditions, AutomaticGuards, AutomaticStop } from '@echoloop/contract'
import type { AutomaticVoice } from './automatic-voice.ts'
import { hearsReserve } from './hears-reserve.ts'
import { isAutomaticMessage } from './is-automatic-message.ts'
import { praisedAspects } from './praised-aspects.ts'

/** A rule as far as it decides whom it answers. */
export type JudgingRule = {
  conditions: AutomaticConditions
  guards: AutomaticGuards
  way: 'public' | 'private'
}

/** What is known beside the voice itself. */
export type JudgingFacts = {
  /** The moment of the decision. */
  at: Date
  /** Whether its person has a case that is open then. */
  hasOpenCase: boolean
}

/**
 * Why a rule does not answer a voice; undefined when it may. Pure. No wish switches the guards off: erased, withdrawn,
 * held, urgent, in a case, answered, automatic and unsure voices are never answered, whatever a rule says.
 */
export function stopOf(
  voice: AutomaticVoice,
  { rule, facts }: { rule: JudgingRule; facts: JudgingFacts },
): AutomaticStop | undefined {
  return (
    stopOfState(voice) ??
    stopOfAsking(voice, rule.conditions) ??
    stopOfSituation(voice, facts) ??
    stopOfReading(voice, rule) ??
    stopOfTime(voice, { rule, facts })
  )
}

/** What stands against any reply, whoever wrote it and whatever a rule asks for; asked again when one leaves. */
export function stopOfState(voice: AutomaticVoice): AutomaticStop | undefined {
  if (voice.erasedAt !== null) return 'erased'
  if (voice.publication === 'withdrawn') return 'withdrawn'
  if (voice.publication === 'refused') return 'refused'
  if (voice.kind === 'review' && voice.publication !== 'published') return 'not-published'
  if (voice.sentiment === null) return 'not-analysed'
  return saidOf(voice).trim() === '' ? 'nothing-said' : undefined
}

/** What of the situation stands against it: a machine, danger, a case, an answer. */
export function stopOfSituation(
  voice: AutomaticVoice,
  { at, hasOpenCase }: JudgingFacts,
): AutomaticStop | undefined {
  if (isAutomaticMessage(voice)) return 'automatic-message'
  if (voice.urgency > 0) return 'urgent'
  if (voice.isInCase) return 'in-case'
  if (hasOpenCase) return 'open-case'
  if (voice.answeredAt !== null && voice.answeredAt <= at) return 'answered'
  return voice.junk === 2 ? 'spam' : undefined
}

/** The words of a voice with their title. */
export function saidOf({ title, text }: Pick<AutomaticVoice, 'title' | 'text'>): string {
  return [title, text].filter(Boolean).join('\n')
}

function stopOfAsking(voice: AutomaticVoice, asked: AutomaticConditions): AutomaticStop | undefined {
  const { kinds, sources, languages, productIds, starsMin = 1, starsMax = 5, withoutStars = true } = asked
  if (!kinds.includes(voice.kind)) return 'kind'
  if (sources && !sources.includes(voice.source)) return 'source'
  const language = languageOf(voice.language)
  if (language === undefined || (languages && !languages.includes(language))) return 'language'
  if (productIds && !productIds.some((id) => isId(id, voice.productId))) return 'product'
  if (voice.rating === null) return withoutStars ? undefined : 'stars'
  return voice.rating < starsMin || voice.rating > starsMax ? 'stars' : undefined
}

/** `zh` or `en`; undefined for what the product cannot read surely enough to answer alone. */
export function languageOf(language: string): 'zh' | 'en' | undefined {
  if (language.startsWith('zh')) return 'zh'
  return language === 'en' ? 'en' : undefined
}

// A condition holds public ids, a voice the bare one.
function isId(publicId: string, id: string | null): boolean {
  return id !== null && publicId.slice(4) === id.replaceAll('-', '')
}

function stopOfReading(
  voice: AutomaticVoice,
  { conditions, guards }: JudgingRule,
): AutomaticStop | undefined {
  const { sentiment } = voice
  if (sentiment === null || !conditions.sentiments.includes(sentiment)) return 'mood'
  if (!holdsWords(voice, conditions)) return 'words'
  if (conditions.lengthMax !== undefined && [...saidOf(voice)].length > conditions.lengthMax) return 'length'
  if (voice.confidence < guards.confidenceMin) return 'unsure-mood'
  if (voice.ratingMismatch || contradicts(voice)) return 'stars-disagree'
  if (!guards.answersQuestions && asksSomething(voice)) return 'question'
  if (!guards.answersComplaints && criticises(voice)) return 'criticism'
  if (!guards.answersComplaints && hearsReserve(saidOf(voice))) return 'reserve'
  return holdsAspects(voice, conditions, guards) ? undefined : 'aspects'
}

function holdsWords(
  voice: AutomaticVoice,
  { words, withoutWords }: Pick<AutomaticConditions, 'words' | 'withoutWords'>,
): boolean {
  const said = saidOf(voice).toLowerCase()
  if (words && words.length > 0 && !words.some((word) => said.includes(word.toLowerCase()))) return false
  return !withoutWords?.some((word) => said.includes(word.toLowerCase()))
}

function contradicts({ rating, sentiment }: AutomaticVoice): boolean {
  if (rating === null) return false
  return (rating <= 2 && sentiment === 'positive') || (rating >= 4 && sentiment === 'negative')
}

/** A question, a request or a wish is for a person to answer. */
function asksSomething(voice: AutomaticVoice): boolean {
  if (voice.kind === 'question') return true
  if (voice.intents.some((one) => one === 'question' || one === 'request' || one === 'suggestion'))
    return true
  if (voice.needs > 0) return true
  return matterKind({ text: saidOf(voice), sentiment: voice.sentiment ?? 'neutral' }) === 'question'
}

/** Whatever is found bad, however unsure: thanks to somebody who complains are worse than no answer. */
function criticises(voice: AutomaticVoice): boolean {
  if (voice.kind === 'complaint' || voice.intents.includes('complaint')) return true
  if (voice.sentiment === 'negative' || voice.sentiment === 'mixed') return true
  return voice.aspects.some(({ polarity }) => polarity === 'negative')
}

function holdsAspects(
  voice: AutomaticVoice,
  { praises, namesPraise, criticises: wanted }: AutomaticConditions,
  { aspectConfidenceMin }: AutomaticGuards,
): boolean {
  const praised = praisedAspects(voice, aspectConfidenceMin)
  if (namesPraise && praised.length === 0) return false
  if (praises && praises.length > 0 && !praised.some(({ code }) => praises.includes(code))) return false
  if (!wanted || wanted.length === 0) return true
  return voice.aspects.some(
    ({ code, polarity, confidence }) =>
      polarity === 'negative' && confidence >= aspectConfidenceMin && wanted.some((one) => one === code),
  )
}

const dayMs = 86_400_000

function stopOfTime(
  voice: AutomaticVoice,
  { rule, facts }: { rule: JudgingRule; facts: JudgingFacts },
): AutomaticStop | undefined {
  if (facts.at.getTime() - voice.occurredAt.getTime() > rule.guards.ageDays * dayMs) return 'too-old'
  if (rule.way === 'public') return voice.kind === 'review' ? undefined : 'no-person'
  return voice.customerId === null ? 'no-person' : undefined
}
