/** What is wrong with an answer in a survey; read by whoever answers. */
export const surveyAnswerProblems = {
  'survey/answer-needed': {
    title: 'This question needs an answer.',
    mend: 'Answer it, then go on. What you have answered so far is kept.',
  },
  'survey/answer-wrong-kind': {
    title: 'This answer does not fit the question.',
    mend: 'Load the page again and answer this question once more; the other answers are kept.',
  },
  'survey/answer-not-offered': {
    title: '“Does not apply” is not offered here.',
    mend: 'Choose one of the answers shown.',
  },
  'survey/answer-not-whole': { title: 'This must be a whole number.', mend: 'Choose a number on the scale.' },
  'survey/answer-out-of-range': {
    title: 'This lies outside what can be answered.',
    mend: 'Give a number or a day within the limits shown.',
  },
  'survey/answer-unknown-choice': {
    title: 'This choice is not among those offered.',
    mend: 'Choose one of the answers shown.',
  },
  'survey/answer-repeated': { title: 'Something was given twice.', mend: 'Give each only once.' },
  'survey/answer-not-alone': {
    title: 'This choice stands alone.',
    mend: 'Keep it and take the others back, or the other way round.',
  },
  'survey/answer-other-not-chosen': {
    title: 'There are words of your own, but “other” is not chosen.',
    mend: 'Choose it too, or take the words out.',
  },
  'survey/answer-too-few': {
    title: 'A few more are needed.',
    mend: 'Choose as many as the question asks for.',
  },
  'survey/answer-too-many': {
    title: 'That is more than is asked for.',
    mend: 'Take one or more of them back.',
  },
  'survey/answer-rows-missing': {
    title: 'Some rows have no answer yet.',
    mend: 'Answer every row, then go on.',
  },
  'survey/answer-too-long': {
    title: 'This answer is too long.',
    mend: 'Shorten it; what matters most first.',
  },
}
