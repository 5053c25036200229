/** Refusals that shoppers meet: reviews, their pictures, invitations, questions. */
export const shopperProblems = {
  'review/link-invalid': { title: 'This link is not valid.', mend: 'Open it exactly as it was sent to you.' },
  'review/link-expired': { title: 'This link has expired.', mend: 'Ask the shop for a new one.' },
  'review/already-written': {
    title: 'This order line has its review already.',
    mend: 'Open your receipt to see it.',
  },
  'review/rating-needed': {
    title: 'Please choose one to five stars.',
    mend: 'Stars are the only thing that is needed.',
  },
  'question/not-found': {
    title: 'There is no such question.',
    mend: 'It may have been taken off the page. Look at the list again.',
  },
  'question/link-invalid': {
    title: 'This link is not valid.',
    mend: 'Open it again from the message you got, whole and unchanged.',
  },
  'question/link-expired': {
    title: 'The time to answer is over.',
    mend: 'Thank you all the same. Nothing else is needed.',
  },
  'question/closed': {
    title: 'This question is no longer public.',
    mend: 'Thank you all the same. Nothing else is needed.',
  },
  'review/window-not-open': {
    title: 'This order can be reviewed once it has arrived.',
    mend: 'Nothing is lost: your draft stays on this device and the link stays valid. To reach the shop before then, reply to its message and name your order number.',
  },
  'review/window-closed': {
    title: 'The time for reviewing this order is over.',
    mend: 'Nothing you wrote is lost: it is still on this device. The shop can be told in private; reply to its message and name your order number.',
  },
  'review/order-refunded': {
    title: 'This order was refunded or cancelled, so it takes no public review.',
    mend: 'Nothing you wrote is lost: it is still on this device. The shop can be told in private; reply to its message and name your order number.',
  },
  'review/changed-elsewhere': {
    title: 'This review was changed in another window meanwhile.',
    mend: 'Nothing is lost: what you wrote here is still below. Compare it with the words as they stand now, then send it again or leave them.',
  },
  'review/edit-closed': {
    title: 'The time for changing this review is over.',
    mend: 'It stays as you last sent it. You may still add a follow-up for 180 days, or withdraw the review.',
  },
  'review/not-mendable': {
    title: 'Changing the words would not alter this decision.',
    mend: 'If it seems wrong to you, write to the shop and give the receipt number.',
  },
  'review/withdrawn': {
    title: 'You withdrew this review.',
    mend: 'It is shown to nobody any more and cannot be changed. Shortly after withdrawing you can bring it back on your own page.',
  },
  'review/bring-back-closed': {
    title: 'This review can no longer be brought back.',
    mend: 'It stays withdrawn, as you wished.',
  },
  'review/follow-up-exists': {
    title: 'This review has its follow-up already.',
    mend: 'One can be added; the words you sent first stand on your own page.',
  },
  'review/follow-up-closed': {
    title: 'The 180 days for a follow-up are over.',
    mend: 'You can still tell the shop: reply to its message and name your order number.',
  },
  'review/follow-up-not-yet': {
    title: 'A follow-up needs a review that is public or waits for its decision.',
    mend: 'Mend the review first, or write to the shop and give the receipt number.',
  },
  'receipt/not-ours': {
    title: 'This receipt was not signed by this shop, or it was changed afterwards.',
    mend: 'Download it again from your own page, and check it as docs/receipts.md says.',
  },
  'upload/not-found': {
    title: 'A picture or video is no longer here.',
    mend: 'Add it again, or send the review without it. Uploads wait for a day.',
  },
  'upload/empty': { title: 'The file is empty.', mend: 'Choose it again, or choose another one.' },
  'upload/not-media': {
    title: 'This file is no picture or video that can be shown.',
    mend: 'Choose a JPEG, PNG, WebP or GIF picture, or an MP4 or MOV video.',
  },
  'upload/heic': {
    title: 'This picture is in the HEIC format, which most browsers cannot show.',
    mend: 'Send it as JPEG: on an iPhone choose Settings → Camera → Formats → Most Compatible, or take a screenshot of the picture.',
  },
  'upload/image-too-large': {
    title: 'This picture is larger than 25 MB.',
    mend: 'Choose a smaller one, or a screenshot of it.',
  },
  'upload/video-too-large': {
    title: 'This video is larger than 100 MB.',
    mend: 'Make it shorter: about half a minute of what you want to show is enough.',
  },
  'upload/too-many-pixels': {
    title: 'This picture has more pixels than can be handled here.',
    mend: 'Choose a smaller one, or a screenshot of it.',
  },
  'upload/broken-image': {
    title: 'This picture is damaged or incomplete.',
    mend: 'Choose it again, or choose another one.',
  },
  'upload/broken-video': {
    title: 'This video is damaged, or of a kind that cannot be shown.',
    mend: 'Choose an MP4 or MOV video as your phone records it.',
  },
  'upload/video-unsupported': {
    title: 'This kind of video cannot be shown by all browsers.',
    mend: 'Choose an MP4 or MOV video as your phone records it.',
  },
  'upload/too-many-images': {
    title: 'Nine pictures are the most that a review can have.',
    mend: 'Remove one to make room.',
  },
  'upload/too-many-videos': {
    title: 'One video is the most that a review can have.',
    mend: 'Remove it to choose another one.',
  },
  'upload/too-many-attempts': {
    title: 'Too many files were sent by this link today.',
    mend: 'Send the review with what is there already, or try again tomorrow.',
  },
  'invitation/not-found': {
    title: 'There is no such request for a review.',
    mend: 'It may belong to another shop. Open the list of invitations anew.',
  },
  'invitation/too-late': {
    title: 'This request has just been sent or ended.',
    mend: 'Nothing was changed. Open the list anew to see what became of it.',
  },
  'invitation/not-eligible': {
    title: 'Nothing in this order can be asked about now.',
    mend: 'It was refunded or reviewed already, its time for reviews is not open, or invitations are turned off. Nothing was changed.',
  },
  'review/still-open': {
    title: 'This order can be reviewed in public.',
    mend: 'Open the link again and write the review.',
  },
}
