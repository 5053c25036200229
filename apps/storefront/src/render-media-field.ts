import { type Media, uploadLimits } from '@echoloop/contract'
import { locales } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import { type PageFrame, wordsOf } from './page-frame.ts'

/** Formats that are asked for: a phone that keeps photos in HEIC hands them over as JPEG then. */
const accepted = 'image/jpeg,image/png,image/webp,image/gif,video/mp4,video/quicktime'

type MediaField = { media: readonly Media[]; problem: string | undefined }

/**
 * Pictures and a video of a review to come. Without a script they travel with the form; with one they are sent as they
 * are chosen, and the list below shows how far they are.
 */
export function renderMediaField(frame: PageFrame, { media, problem }: MediaField): Html {
  const words = wordsOf(frame).form
  const items = media.map((one, index) => renderItem(frame, one, index + 1))
  return html`<div class="field media-field" data-words="${scriptWords(frame)}"><label for="files">${words.media} <span class="optional">${words.optional}</span></label>
<p class="hint" id="files-hint">${words.mediaHint}</p>
${problem && html`<p class="problem" id="files-problem">${problem}</p>`}
<ul class="uploads" aria-label="${words.mediaList}">${items}</ul>
<div class="chooser"><input id="files" name="files" type="file" multiple accept="${accepted}" aria-describedby="files-hint${problem ? ' files-problem' : ''}"${problem && html` aria-invalid="true"`}></div>
<p class="unseen" role="status"></p>
</div>`
}

function renderItem(frame: PageFrame, one: Media, number: number): Html {
  const words = wordsOf(frame).form
  const name = one.kind === 'video' ? words.video : words.picture(String(number))
  const look =
    one.kind === 'image'
      ? html`<img src="${one.thumbUrl}" width="96" height="96" alt="${name}">`
      : html`<span class="film">${name}</span>`
  return html`<li data-id="${one.id}" data-kind="${one.kind}">${look}<input type="hidden" name="attachmentIds" value="${one.id}"><label class="take-back"><input type="checkbox" name="removeIds" value="${one.id}"> <span>${words.removeMedia}<span class="unseen"> ${name}</span></span></label></li>`
}

/** The words that the script needs travel with the field. */
function scriptWords(frame: PageFrame): string {
  const words = wordsOf(frame).form
  const { problems } = locales[frame.language]
  const sentence = ({ title, mend }: { title: string; mend: string }) => `${title} ${mend}`
  return JSON.stringify({
    add: words.mediaAdd,
    drop: words.mediaDrop,
    picture: words.picture('{number}'),
    video: words.video,
    remove: words.removeMedia,
    retry: words.retryMedia,
    sent: words.mediaSent('{percent}'),
    checking: words.mediaChecking,
    waits: words.mediaWaits,
    failed: words.mediaFailed,
    added: words.mediaAdded('{name}'),
    removed: words.mediaRemoved('{name}'),
    images: uploadLimits.images,
    videos: uploadLimits.videos,
    tooManyImages: sentence(problems['upload/too-many-images']),
    tooManyVideos: sentence(problems['upload/too-many-videos']),
    tooLargeImage: sentence(problems['upload/image-too-large']),
    tooLargeVideo: sentence(problems['upload/video-too-large']),
    imageBytes: uploadLimits.imageBytes,
    videoBytes: uploadLimits.videoBytes,
  })
}
