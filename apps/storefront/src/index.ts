export type { Html } from '@echoloop/markup'
export { type ChatPage, renderChatPage } from './chat/render-chat-page.ts'
export { type ElementName, elementReserves } from './element-reserves.ts'
export type { FeedProduct, FeedReview, FeedShop } from './feeds/feed-data.ts'
export { googleFeedHead, googleFeedReview, googleFeedTail } from './feeds/google-feed.ts'
export { metaFeedHead, metaFeedReview } from './feeds/meta-feed.ts'
export { type RssFeed, renderRssFeed } from './feeds/rss-feed.ts'
export type { HelpLine, HelpShelf } from './help/help-frame.ts'
export { type HelpAnswerPage, renderHelpAnswer } from './help/render-help-answer.ts'
export {
  type HelpFindings,
  type HelpHome,
  renderHelpFindings,
  renderHelpHome,
} from './help/render-help-home.ts'
export { type HelpArticle, renderHelpPage } from './help/render-help-page.ts'
export { jsonLd } from './json-ld.ts'
export { type AppealMail, renderAppealMail } from './mail/render-appeal-mail.ts'
export { type AskedLinkMail, renderAskedLinkMail } from './mail/render-asked-link-mail.ts'
export { type FlagMail, renderFlagMail } from './mail/render-flag-mail.ts'
export { type FollowUpMail, renderFollowUpMail } from './mail/render-follow-up-mail.ts'
export type { MailFrame, RenderedMail } from './mail/render-mail.ts'
export { type PlanMail, renderPlanMail } from './mail/render-plan-mail.ts'
export { type PortalMail, renderPortalMail } from './mail/render-portal-mail.ts'
export { type QuestionMail, renderQuestionMail } from './mail/render-question-mail.ts'
export { type ReplyMail, renderReplyMail } from './mail/render-reply-mail.ts'
export { type RequestMail, renderRequestMail } from './mail/render-request-mail.ts'
export { renderSatisfactionMail, type SatisfactionMail } from './mail/render-satisfaction-mail.ts'
export { renderSurveyMail, type SurveyMail } from './mail/render-survey-mail.ts'
export { renderTaskMail, type TaskMail } from './mail/render-task-mail.ts'
export { renderTranscriptMail, type TranscriptMail } from './mail/render-transcript-mail.ts'
export type { PageFrame } from './page-frame.ts'
export type { PortalShop } from './portal/portal-frame.ts'
export { type BoardItemPage, renderBoardItem } from './portal/render-board-item.ts'
export { type BoardLine, type BoardPageData, renderBoardPage } from './portal/render-board-page.ts'
export { type CharterPage, renderCharter } from './portal/render-charter.ts'
export { type FindPage, renderFindPage } from './portal/render-find-page.ts'
export { type FollowPageData, renderFollowPage } from './portal/render-follow-page.ts'
export { type OwnPageData, renderAskOwnPage, renderOwnPage } from './portal/render-own-page.ts'
export { type ChangeOnPage, renderChangelog, renderRoadmap } from './portal/render-plans-pages.ts'
export { type PortalForm, type PortalFormValues, renderPortalForm } from './portal/render-portal-form.ts'
export { type PortalHome, renderPortalHome } from './portal/render-portal-home.ts'
export {
  type PortalPrint,
  type Printing,
  printings,
  renderPortalPrint,
} from './portal/render-portal-print.ts'
export { type PortalStatus, renderPortalStatus } from './portal/render-portal-status.ts'
export {
  type DisclosureValues,
  type ReviewFormValues,
  readAttachmentIds,
  readDisclosure,
  readReviewForm,
} from './read-review-form.ts'
export { type AnswerPage, renderAnswerPage } from './render-answer-page.ts'
export { renderAsOf } from './render-as-of.ts'
export { type AuditsPage, renderAuditsPage } from './render-audits-page.ts'
export { type CasePage, renderCasePage } from './render-case-page.ts'
export { type ClosedFormPage, renderClosedFormPage } from './render-closed-form-page.ts'
export { type EditPage, renderEditPage } from './render-edit-page.ts'
export { type EvidencePack, renderEvidencePack } from './render-evidence-pack.ts'
export { type FlagAgainPage, renderFlagAgainPage } from './render-flag-again-page.ts'
export type { FlagDraft, FlagForm } from './render-flag-form.ts'
export { type FlagPage, renderFlagPage } from './render-flag-page.ts'
export { renderMedia } from './render-media.ts'
export { type MessagePage, renderMessagePage } from './render-message-page.ts'
export { type NoticesPage, renderNoticesPage } from './render-notices-page.ts'
export { type OrderPage, renderOrderPage } from './render-order-page.ts'
export { type PolicyPage, renderPolicyPage } from './render-policy-page.ts'
export type { Problem } from './render-problems.ts'
export { type ProductPage, renderProductPage } from './render-product-page.ts'
export type { ShownCertificate, SignedAttestation } from './render-proofs.ts'
export { type QuestionPage, renderQuestionPage } from './render-question-page.ts'
export type { QuestionsOfPage } from './render-questions.ts'
export { renderQuestions } from './render-questions.ts'
export type { Reason } from './render-reason.ts'
export { type ReceiptPage, renderReceiptPage } from './render-receipt-page.ts'
export { type ReviewFormPage, renderReviewForm } from './render-review-form.ts'
export { renderSaidAndDonePage, type SaidAndDonePage } from './render-said-and-done-page.ts'
export { renderShopPage, type ShopPage } from './render-shop-page.ts'
export { renderSubscriptionPage, type SubscriptionPage } from './render-subscription-page.ts'
export { renderTaskPage, type TaskPage } from './render-task-page.ts'
export { renderTransparencyPage, type TransparencyPage } from './render-transparency-page.ts'
export { renderWindowPreview, type WindowPreview } from './render-window-preview.ts'
export type { Yours } from './render-yours.ts'
export { type BestList, renderBestList } from './scores/render-best-list.ts'
export { type BestPage, renderBestPage } from './scores/render-best-page.ts'
export type { ProductSearch } from './scores/render-products.ts'
export { renderShopRating } from './scores/render-shop-rating.ts'
export type { StorefrontAsset } from './storefront-asset.ts'
export { storefrontAssets } from './storefront-assets.ts'
export { placeInSurvey } from './surveys/place-in-survey.ts'
export { type PostedFields, readPostedAnswer } from './surveys/read-posted-answer.ts'
export { renderEnding, renderNoSurvey, type SurveyEnding } from './surveys/render-ending.ts'
export { renderHelpOffer } from './surveys/render-help-offer.ts'
export { problemWords } from './surveys/render-question.ts'
export { privacyWords, renderStep } from './surveys/render-step.ts'
export { renderSurvey, type SurveyData, type SurveySection } from './surveys/render-survey.ts'
export { renderNoSurveyPage, renderSurveyPage } from './surveys/render-survey-page.ts'
export { renderSurveyPaper } from './surveys/render-survey-paper.ts'
export { chooseSurveyLanguage } from './surveys/survey-languages.ts'
export { paperWordsOf, type SurveyView, type SurveyWords, wordsLanguageOf } from './surveys/survey-view.ts'
export type {
  Decisions,
  DecisionTimes,
  Share,
  ShownFlags,
  ShownHead,
  TransparencyFigures,
} from './transparency-figures.ts'
export {
  type AskLinkForm,
  type AskLinkPage,
  renderAskLinkForm,
  renderAskLinkPage,
  renderAskLinkWidget,
} from './voices/render-ask-link-form.ts'
export {
  type FeedbackForm,
  type FeedbackPage,
  renderFeedbackForm,
  renderFeedbackPage,
} from './voices/render-feedback-form.ts'
export { renderVoicePage, type VoicePage } from './voices/render-voice-page.ts'
export { isFiltered, type ListChoice, listAddress } from './widgets/list-address.ts'
export { renderCertificatesWidget } from './widgets/render-certificates-widget.ts'
export { type ChatWidget, renderChatWidget } from './widgets/render-chat-widget.ts'
export { renderFeedbackWidget } from './widgets/render-feedback-widget.ts'
export { type FormWidget, renderFormWidget, renderNotice } from './widgets/render-form-widget.ts'
export {
  type GalleryPage,
  type GalleryWidget,
  renderGalleryPage,
  renderGalleryWidget,
} from './widgets/render-gallery.ts'
export { renderJourneyWidget } from './widgets/render-journey-widget.ts'
export { renderRating, renderRatingLine } from './widgets/render-rating.ts'
export { renderReviewList } from './widgets/render-review-list.ts'
export { renderSaidAndDoneWidget } from './widgets/render-said-and-done-widget.ts'
export {
  type EmbeddedWidget,
  renderEmbeddedWidget,
  renderWidget,
  type WidgetContent,
} from './widgets/render-widget.ts'
export type { ReviewList } from './widgets/review-list.ts'
export type { WidgetName } from './widgets/widget-parts.ts'
export { writePageThemeCss, writeThemeCss } from './write-theme-css.ts'
