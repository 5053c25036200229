import { type Html, html } from '@echoloop/markup'
import { directionOf, type SurveyView } from './survey-view.ts'

/** Attributes of text that the author wrote: it may be of another language than the words around. */
export function ofAuthor({ language }: SurveyView): Html {
  return html`lang="${language}" dir="${directionOf(language)}"`
}
