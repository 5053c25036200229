export { answerAsBuyer } from './answer-question.ts'
export { askQuestion } from './ask-question.ts'
export { questionChanged } from './question-events.ts'
export { questionInvitation } from './question-message.ts'
export { questionRoutes } from './question-routes.ts'
export {
  type AnswerOfPage,
  type QuestionOfPage,
  readAnswerPage,
  readQuestionPage,
} from './read-question-page.ts'
export { similarQuestions, termsOf } from './similar-questions.ts'
export { voteForAnswer } from './vote-for-answer.ts'
