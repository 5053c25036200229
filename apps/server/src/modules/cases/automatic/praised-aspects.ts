import { type AspectCode, aspectCodes } from '@echoloop/contract'
import type { AutomaticVoice } from './automatic-voice.ts'
import { namedAspect } from './named-aspect.ts'

/** The things praised as surely as asked, surest first; a verdict on the whole names none. */
export function praisedAspects(
  { aspects }: Pick<AutomaticVoice, 'aspects'>,
  confidenceMin: number,
): { code: AspectCode; span: string }[] {
  const sure = aspects
    .filter(({ polarity, confidence }) => polarity === 'positive' && confidence >= confidenceMin)
    .toSorted((one, other) => other.confidence - one.confidence)
    .flatMap(({ code, span }) =>
      aspectCodes
        .filter((known) => known === code && known !== 'overall')
        .map((known) => ({ code: known, span })),
    )
  return sure.filter(({ code }, place) => sure.findIndex((one) => one.code === code) === place)
}

/** The same as a reply may call them; what has no fitting word is left out. */
export function praisedNames(
  voice: Pick<AutomaticVoice, 'aspects'>,
  { confidenceMin, locale }: { confidenceMin: number; locale: 'zh-CN' | 'en' },
): string[] {
  const names = praisedAspects(voice, confidenceMin).flatMap((one) => namedAspect(one, locale) ?? [])
  return [...new Set(names)]
}
