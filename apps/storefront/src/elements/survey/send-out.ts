import { sendDraft } from './send-draft.ts'
import type { SurveyRun } from './survey-run.ts'

/** Sends what was finished or left on this device while there was no connection. */
export async function sendOut({ store, doors }: Pick<SurveyRun, 'store' | 'doors'>): Promise<void> {
  for (const draft of store.out()) {
    const sent = await sendDraft({ draft, doors, save: () => store.putOut(draft) })
    if (sent.kind !== 'later') store.dropOut(draft)
  }
}
