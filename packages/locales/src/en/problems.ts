import { automaticProblems } from './automatic-problems.ts'
import { caseProblems } from './case-problems.ts'
import { chatProblems } from './chat-problems.ts'
import { clockProblems } from './clock-problems.ts'
import { connectorProblems } from './connector-problems.ts'
import { feedProblems } from './feed-problems.ts'
import { helpProblems } from './help-problems.ts'
import { importProblems } from './import-problems.ts'
import { incidentProblems } from './incident-problems.ts'
import { journeyProblems } from './journey-problems.ts'
import { libraryProblems } from './library-problems.ts'
import { listeningProblems } from './listening-problems.ts'
import { logProblems } from './log-problems.ts'
import { mailboxProblems } from './mailbox-problems.ts'
import { messengerProblems } from './messenger-problems.ts'
import { moderationProblems } from './moderation-problems.ts'
import { planProblems } from './plan-problems.ts'
import { portalProblems } from './portal-problems.ts'
import { remedyProblems } from './remedy-problems.ts'
import { replyProblems } from './reply-problems.ts'
import { screeningProblems } from './screening-problems.ts'
import { shopperProblems } from './shopper-problems.ts'
import { surveyAnswerProblems } from './survey-answer-problems.ts'
import { surveyDeliveryProblems } from './survey-delivery-problems.ts'
import { surveyProblems } from './survey-problems.ts'
import { teamProblems } from './team-problems.ts'
import { trustProblems } from './trust-problems.ts'
import { windowProblems } from './window-problems.ts'

/** What happened (title) and how to mend it (mend), for every refusal. */
export const problems = {
  'request/malformed': {
    title: 'The request is not valid JSON.',
    mend: 'Nothing was changed. Check brackets, quotes and encoding (UTF-8).',
  },
  'request/invalid': {
    title: 'Some fields are not as expected.',
    mend: 'Nothing was changed. Mend the fields named below and send again.',
  },
  'request/too-large': {
    title: 'The request is too large.',
    mend: 'Nothing was changed. Send fewer records at a time, or import the data as a file.',
  },
  'request/too-many': {
    title: 'Too many requests in a short time.',
    mend: 'Wait a minute and try again; nothing was lost.',
  },
  'request/key-reused': {
    title: 'This Idempotency-Key was used for another request.',
    mend: 'Use a new key for a new request.',
  },
  'request/key-in-use': {
    title: 'The same request is being worked on right now.',
    mend: 'Try again in a moment; it will not be done twice.',
  },
  'request/wrong-content-type': {
    title: 'This kind of content is not understood here.',
    mend: 'Send JSON (application/json), or the raw file where a file is expected.',
  },
  'request/not-found': { title: 'There is nothing at this address.', mend: 'Check the address.' },
  'request/unavailable': {
    title: 'The database does not answer at the moment.',
    mend: 'Nothing was changed. Try again in a moment with the same Idempotency-Key.',
  },
  'request/internal': {
    title: 'Something went wrong on our side.',
    mend: 'Nothing was changed. Try again; if it stays, give the request id to whoever runs this server.',
  },
  'session/needed': {
    title: 'You are not signed in.',
    mend: 'Sign in, or send an API key as “Authorization: Bearer …”.',
  },
  'session/forbidden': {
    title: 'Your role does not allow this.',
    mend: 'Ask an owner of the shop for a role that does.',
  },
  'session/foreign-origin': {
    title: 'The request comes from another site.',
    mend: 'Open the console itself and try there.',
  },
  'session/wrong-password': {
    title: 'The current password is wrong.',
    mend: 'Nothing was changed. Type the password you sign in with now.',
  },
  'setup/already-done': {
    title: 'This server already has a shop.',
    mend: 'Sign in, or ask its owner for access.',
  },
  'key/invalid': {
    title: 'The API key is unknown, expired or revoked.',
    mend: 'Make a new key under Settings → API keys.',
  },
  'key/not-found': { title: 'There is no such API key.', mend: 'Reload the list of keys.' },
  'shop/not-found': { title: 'There is no such shop for you.', mend: 'Choose one of your shops.' },
  'shop/unknown-time-zone': {
    title: 'This time zone is unknown.',
    mend: 'Choose one of the list, such as Asia/Shanghai.',
  },
  'member/not-found': { title: 'There is no such member.', mend: 'Reload the list of members.' },
  'member/exists': {
    title: 'This person already works in the shop.',
    mend: 'Change the role in the list instead.',
  },
  'member/last-owner': { title: 'A shop needs at least one owner.', mend: 'Make somebody else owner first.' },
  'view/not-found': { title: 'There is no such saved view.', mend: 'Reload the list of views.' },
  'view/name-taken': { title: 'You already have a view of this name.', mend: 'Choose another name.' },
  'product/not-found': {
    title: 'There is no such product in this shop.',
    mend: 'Check the id, or add the product first.',
  },
  'order/not-found': {
    title: 'There is no such order in this shop.',
    mend: 'Check the order number and the SKU, or send the order first.',
  },
  'feedback/not-found': {
    title: 'There is no such feedback in this shop.',
    mend: 'Check the address, or go back to the list.',
  },
  'feedback/not-an-object': {
    title: 'The record is not an object.',
    mend: 'Each record is a JSON object with kind, source, externalId and occurredAt.',
  },
  'feedback/unknown-field': {
    title: 'The record has a field that is unknown here.',
    mend: 'Remove it, or put it into facts.',
  },
  'feedback/missing-field': {
    title: 'A field is missing.',
    mend: 'kind, source, externalId and occurredAt are needed.',
  },
  'feedback/wrong-type': {
    title: 'A field has the wrong type.',
    mend: 'See the API description for its type.',
  },
  'feedback/rating-out-of-range': {
    title: 'Stars are whole numbers from 1 to 5.',
    mend: 'Leave rating out where the source has none.',
  },
  'feedback/unknown-dimension': {
    title: 'A dimension rating is not a whole number from 1 to 5.',
    mend: 'Mend it or leave it out.',
  },
  'feedback/text-too-long': {
    title: 'The text is longer than 50,000 characters.',
    mend: 'Shorten it, or split it into several records.',
  },
  'feedback/field-too-long': {
    title: 'A field is longer than allowed.',
    mend: 'Shorten it; the API description names the limits.',
  },
  'feedback/broken-text': {
    title: 'The text holds broken characters (half of a pair, or NUL).',
    mend: 'Send valid Unicode without NUL.',
  },
  'feedback/invalid-date': {
    title: 'The date is not ISO 8601 with an offset.',
    mend: 'Write it like 2026-03-01T09:30:00+08:00.',
  },
  'feedback/date-in-future': {
    title: 'The date lies in the future.',
    mend: 'Check the clock and the time zone of the source.',
  },
  'feedback/date-too-old': {
    title: 'The date lies before 1990.',
    mend: 'Check the date; seconds and milliseconds are easily mixed up.',
  },
  'feedback/unknown-product': {
    title: 'The product is unknown in this shop.',
    mend: 'Add it first (PUT /v1/products), or leave the field out.',
  },
  'feedback/unknown-order': {
    title: 'The order is unknown in this shop.',
    mend: 'Send it first (PUT /v1/orders), or leave the field out.',
  },
  'feedback/nothing-said': {
    title: 'The record has neither text nor stars.',
    mend: 'Give at least one of them.',
  },
  'feedback/invalid-value': {
    title: 'A field has a value that is not allowed.',
    mend: 'See the API description for the allowed values.',
  },
  'feedback/erased': {
    title: 'This voice was erased at its author’s wish.',
    mend: 'There is nothing left to show.',
  },
  'feedback/not-analysed-yet': {
    title: 'This feedback is not analysed yet.',
    mend: 'Try again in a few seconds.',
  },
  'correction/span-mismatch': {
    title: 'The marked words do not lie inside the text.',
    mend: 'Mark the words again.',
  },
  'correction/nothing-to-undo': { title: 'There is no correction to take back.', mend: 'Reload the page.' },
  'rule/not-found': { title: 'There is no such learnt rule.', mend: 'Reload the page.' },
  'decision/needs-code': {
    title: 'A refusal names a reason.',
    mend: 'Choose one of the published policy codes.',
  },
  'decision/not-publishable': {
    title: 'Only product reviews are published.',
    mend: 'Answer the person in private instead.',
  },
  'reply/not-found': { title: 'There is no such reply.', mend: 'Reload the page.' },
  'reply/empty': { title: 'The reply is empty.', mend: 'Write a sentence first.' },
  'reply/too-late': { title: 'This reply was withdrawn.', mend: 'Write a new one.' },
  'product/repeated-sku': {
    title: 'Two variants carry the same SKU.',
    mend: 'Nothing was changed. Give each variant a SKU of its own.',
  },
  'order/contradicts-itself': {
    title: 'An order says things that cannot be true together.',
    mend: 'Nothing was changed. Each field named below says what is wrong with it.',
  },
  'feedback/reserved-source': {
    title: 'The source "review-form" belongs to the review form alone.',
    mend: 'Give the source another name.',
  },
  'decision/withdrawn': {
    title: 'The author withdrew this review.',
    mend: 'Nobody else can publish or refuse it; only the author could bring it back.',
  },
  'subscription/link-invalid': {
    title: 'This link does not work.',
    mend: 'It may have been cut off in the mail. Copy it whole, or answer the mail and ask the shop.',
  },
  'message/not-found': { title: 'There is no such message.', mend: 'Go back to the list.' },
  'message/not-unknown': {
    title: 'It is known what became of this message.',
    mend: 'Only messages of which nobody knows whether they left can be marked by hand.',
  },
  'door/not-found': {
    title: 'This way of sending is not set up.',
    mend: 'Enter its address first, then try again.',
  },
  'door/no-mail': {
    title: 'Mail is not set up on this server.',
    mend: 'Set SMTP_URL and MAIL_FROM and start the server again. Messages wait meanwhile.',
  },
  'door/nobody-to-send-to': {
    title: 'It is not clear whom the sample is for.',
    mend: 'Sign in as a member to get it by mail, or give a phone number for the other ways.',
  },
  'door/not-taken': {
    title: 'The sample was not taken.',
    mend: 'What the other side answered is shown beside this way of sending.',
  },
  'door/refused-address': {
    title: 'This address cannot be used.',
    mend: 'It must be a public http or https address without a user name in it.',
  },
  'product/exists': {
    title: 'This SKU is taken.',
    mend: 'Nothing was changed. Open the product that carries it, or choose another SKU.',
  },
  'order/already-so': {
    title: 'The order says so already.',
    mend: 'Nothing was changed. Reload the page to see it.',
  },
  'order/not-marked': { title: 'There is no such mark to take back.', mend: 'Reload the page.' },
  ...clockProblems,
  ...caseProblems,
  ...connectorProblems,
  ...feedProblems,
  ...importProblems,
  ...moderationProblems,
  ...logProblems,
  ...trustProblems,
  ...windowProblems,
  ...planProblems,
  ...surveyProblems,
  ...surveyDeliveryProblems,
  ...automaticProblems,
  ...mailboxProblems,
  ...incidentProblems,
  ...portalProblems,
  ...listeningProblems,
  ...messengerProblems,
  ...helpProblems,
  ...chatProblems,
  ...remedyProblems,
  ...journeyProblems,
  ...libraryProblems,
  ...teamProblems,
  ...replyProblems,
  ...screeningProblems,
  ...shopperProblems,
  ...surveyAnswerProblems,
}
