import {
  countSurveyAudience,
  createSurveyLinks,
  downloadSurveyLinks,
  inviteToSurvey,
  listSurveyInvitees,
  listSurveyLists,
  previewSurveyMail,
  previewSurveyMailPage,
  printSurveyPoster,
  putSurveyDelivery,
  readSurveyDelivery,
  readSurveyQrPng,
  readSurveyQrSvg,
  readSurveyTicket,
  stopSurveyList,
} from './survey-delivery.ts'
import { keyPaperForm, listPaperForms, readPaperForm, settlePaperForm } from './survey-paper.ts'
import { putSurveyReward } from './survey-reward.ts'

/** Of how surveys reach people; spread into the one table of endpoints. */
export const surveyDeliveryEndpoints = {
  readSurveyDelivery,
  putSurveyDelivery,
  readSurveyQrSvg,
  readSurveyQrPng,
  printSurveyPoster,
  createSurveyLinks,
  listSurveyLists,
  downloadSurveyLinks,
  stopSurveyList,
  countSurveyAudience,
  inviteToSurvey,
  listSurveyInvitees,
  previewSurveyMail,
  previewSurveyMailPage,
  readSurveyTicket,
  putSurveyReward,
  keyPaperForm,
  listPaperForms,
  readPaperForm,
  settlePaperForm,
} as const
