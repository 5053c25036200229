import type { SentimentLabel } from '@echoloop/contract'

/** The sign of each sentiment, so that colour is never the only difference. */
export const moodSigns: Record<SentimentLabel, string> = {
  positive: '+',
  negative: '−',
  mixed: '±',
  neutral: '○',
}

/** Style variable that holds the colour of each sentiment: the same hue everywhere, light and dark. */
export const moodColors: Record<SentimentLabel, string> = {
  positive: '--praise',
  negative: '--complaint',
  mixed: '--mixed',
  neutral: '--neutral-bar',
}
