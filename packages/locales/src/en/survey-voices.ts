/** What the server itself writes about surveys. */
export const surveyVoices = {
  copyName: '{name} (copy)',
  helpAsked: 'Asked for help in the survey “{title}”.',
  /** Words of a voice that is pictures alone. */
  picturesSent: 'Sent pictures in the survey “{title}”.',
}
