import { claim } from './ground/eventually.ts'
import type { Ground } from './ground/journey.ts'
import { answerAtAKiosk } from './survey/answer-at-a-kiosk.ts'
import { answerByKeys, answerWithoutScript } from './survey/answer-by-keys.ts'
import { answerOnAPhone, lookAtSurvey } from './survey/answer-on-a-phone.ts'
import { publishKettleSurvey } from './survey/survey-ground.ts'

/** People answer a survey: on a phone that loses its line, by keys alone, without a script, and at a kiosk. */
export async function answerSurvey(ground: Ground): Promise<void> {
  const place = await publishKettleSurvey(ground)
  const faults = [...(await lookAtSurvey(place)), ...(await answerOnAPhone(place))]
  await answerByKeys(place)
  await answerWithoutScript(place)
  await answerAtAKiosk(place)
  claim(faults.length === 0, faults.join('\n'))
}
