import type { surveyVoices as source } from '../en/survey-voices.ts'

export const surveyVoices: typeof source = {
  copyName: '{name}（副本）',
  helpAsked: '在问卷“{title}”中希望得到帮助。',
  /** Words of a voice that is pictures alone. */
  picturesSent: '在问卷“{title}”中发来了图片。',
}
