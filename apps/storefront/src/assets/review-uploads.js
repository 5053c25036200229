// Sends pictures and a video of the review form as they are chosen. Without this file they travel with the form.

/** The server's address, which may have a path. */
const root = new URL('..', import.meta.url).href.replace(/\/$/, '')
const longestSide = 2048
const smallEnoughBytes = 1_500_000
/** As many travel at the same time: more would make each of them slower on a phone. */
const atOnce = 2
const pausesMs = [2000, 5000, 15000]

/**
 * @typedef {{ item: HTMLLIElement, file: Blob, kind: 'image' | 'video', failures: number, request?: XMLHttpRequest,
 *   state: 'waiting' | 'sending' | 'done' | 'failed' | 'paused' }} Upload
 */

const field = document.querySelector('.media-field')
const form = document.querySelector('form.review-form')
const list = document.querySelector('.uploads')
const input = document.querySelector('.chooser input')
const words = JSON.parse(field?.getAttribute('data-words') ?? '{}')
/** @type {Upload[]} */
let uploads = []
if (input instanceof HTMLInputElement) begin(input)

/** @param {HTMLInputElement} input */
function begin(input) {
  // The files themselves no longer travel with the form.
  input.removeAttribute('name')
  dressChooser(input)
  for (const item of list?.querySelectorAll('li') ?? []) adopt(item)
  input.addEventListener('change', () => {
    choose([...(input.files ?? [])])
    input.value = ''
  })
  takeDropped()
  window.addEventListener('online', () => {
    for (const upload of uploads) if (upload.state === 'paused') upload.state = 'waiting'
    goOn()
  })
  form?.addEventListener('uploads-wanted', () => {
    const failed = list?.querySelector('.failed button')
    if (failed instanceof HTMLElement) failed.focus()
  })
}

/** @param {HTMLLIElement} item */
function adopt(item) {
  item.querySelector('.take-back')?.remove()
  item.append(button(words.remove, 'remove', () => takeBack(item)))
  number()
}

/** @param {File[]} files */
function choose(files) {
  showProblem('')
  for (const file of files) {
    const kind = file.type.startsWith('video/') || /\.(mp4|mov|m4v)$/i.test(file.name) ? 'video' : 'image'
    if (!hasRoom(kind)) {
      const why = kind === 'image' ? words.tooManyImages : words.tooManyVideos
      tell(why)
      showProblem(why)
      break
    }
    const item = make('li', { 'data-kind': kind })
    /** @type {Upload} */
    const upload = { item, file, kind, failures: 0, state: 'waiting' }
    uploads.push(upload)
    list?.append(item)
    item.append(button(words.remove, 'remove', () => takeBack(item)))
    showLook(upload)
  }
  number()
  goOn()
}

/** @param {'image' | 'video'} kind */
function hasRoom(kind) {
  const most = kind === 'image' ? words.images : words.videos
  return (list?.querySelectorAll(`[data-kind="${kind}"]`).length ?? 0) < most
}

/** Begins what may begin, and tells the form how things stand. */
function goOn() {
  const isOpen = (/** @type {Upload} */ { state }) => ['waiting', 'sending', 'paused'].includes(state)
  form?.toggleAttribute('data-uploads-busy', uploads.some(isOpen))
  form?.toggleAttribute('data-uploads-failed', list?.querySelector('.failed') !== null)
  form?.dispatchEvent(new CustomEvent('uploads-changed'))
  const sending = uploads.filter(({ state }) => state === 'sending').length
  for (const upload of uploads.filter(({ state }) => state === 'waiting').slice(0, atOnce - sending))
    send(upload)
}

/** @param {Upload} upload */
async function send(upload) {
  upload.state = 'sending'
  showNote(upload, words.sent.replace('{percent}', '0'), 0)
  const bytes = upload.kind === 'image' ? await shrink(upload.file) : upload.file
  if (upload.state !== 'sending') return
  if (bytes.size > (upload.kind === 'image' ? words.imageBytes : words.videoBytes)) {
    fail(upload, {
      why: upload.kind === 'image' ? words.tooLargeImage : words.tooLargeVideo,
      mayRetry: false,
    })
    return
  }
  const request = new XMLHttpRequest()
  upload.request = request
  request.open('PUT', addressOf())
  request.setRequestHeader('content-type', 'application/octet-stream')
  request.setRequestHeader('accept-language', document.documentElement.lang)
  request.upload.addEventListener('progress', ({ loaded, total }) => {
    const percent = total > 0 ? Math.round((loaded / total) * 100) : 0
    showNote(
      upload,
      percent < 100 ? words.sent.replace('{percent}', String(percent)) : words.checking,
      percent,
    )
  })
  request.addEventListener('load', () => answered(upload, request))
  request.addEventListener('error', () => pause(upload))
  request.send(bytes)
}

/**
 * @param {Upload} upload
 * @param {XMLHttpRequest} request
 */
function answered(upload, request) {
  const answer = readJson(request.responseText)
  if (request.status === 201 && typeof answer.id === 'string') finish(upload, answer)
  else if (request.status >= 500 || answer.code === 'request/too-many') pause(upload)
  else fail(upload, { why: [answer.title ?? words.failed, answer.detail ?? ''].join(' '), mayRetry: false })
}

/**
 * @param {Upload} upload
 * @param {{ id?: string, thumbUrl?: string | null }} media
 */
function finish(upload, { id = '', thumbUrl }) {
  upload.state = 'done'
  const { item } = upload
  // The same picture chosen twice is one.
  if (list?.querySelector(`[data-id="${CSS.escape(id)}"]`)) item.remove()
  item.dataset.id = id
  item.querySelector('.note')?.remove()
  item.append(make('input', { type: 'hidden', name: 'attachmentIds', value: id }))
  if (thumbUrl) showPicture(item, thumbUrl)
  number()
  tell(words.added.replace('{name}', nameOf(item)))
  goOn()
}

/**
 * A file that was refused is refused again; only what the line or the server spoilt can be sent once more.
 * @param {Upload} upload
 * @param {{ why: string, mayRetry: boolean }} failure
 */
function fail(upload, { why, mayRetry }) {
  upload.state = 'failed'
  upload.item.classList.add('failed')
  showNote(upload, why)
  if (mayRetry) upload.item.append(button(words.retry, 'retry', () => again(upload)))
  number()
  tell(`${nameOf(upload.item)}: ${why}`)
  goOn()
}

/** No connection, or a server that is busy: tried again a few times, and at once when the line is back. */
function pause(/** @type {Upload} */ upload) {
  const wait = pausesMs[upload.failures]
  upload.failures += 1
  if (wait === undefined && navigator.onLine) {
    fail(upload, { why: words.failed, mayRetry: true })
    return
  }
  upload.state = 'paused'
  showNote(upload, words.waits)
  setTimeout(() => {
    if (upload.state === 'paused') again(upload)
  }, wait ?? 30_000)
  goOn()
}

function again(/** @type {Upload} */ upload) {
  upload.item.classList.remove('failed')
  upload.item.querySelector('.retry')?.remove()
  upload.state = 'waiting'
  goOn()
}

/** @param {HTMLLIElement} item */
function takeBack(item) {
  const name = nameOf(item)
  const upload = uploads.find((one) => one.item === item)
  uploads = uploads.filter((one) => one !== upload)
  if (upload) upload.state = 'done'
  upload?.request?.abort()
  const { id } = item.dataset
  // Should this get lost, the picture is removed within a day.
  if (id) fetch(addressOf(id), { method: 'DELETE' }).catch(() => undefined)
  const next = item.nextElementSibling ?? item.previousElementSibling
  item.remove()
  number()
  showProblem('')
  const place = next?.querySelector('.remove') ?? input
  if (place instanceof HTMLElement) place.focus()
  tell(words.removed.replace('{name}', name))
  goOn()
}

/** Names follow the order, as people count. */
function number() {
  let pictures = 0
  for (const item of list?.querySelectorAll('li') ?? []) {
    if (!(item instanceof HTMLElement)) continue
    if (item.dataset.kind === 'image') pictures += 1
    item.dataset.name =
      item.dataset.kind === 'image' ? words.picture.replace('{number}', String(pictures)) : words.video
    const picture = item.querySelector('img, canvas')
    picture?.setAttribute(picture instanceof HTMLImageElement ? 'alt' : 'aria-label', nameOf(item))
    for (const one of item.querySelectorAll('button'))
      one.setAttribute('aria-label', `${one.textContent ?? ''} ${nameOf(item)}`)
    item.querySelector('progress')?.setAttribute('aria-label', nameOf(item))
  }
}

/** @param {string} text */
function tell(text) {
  const status = field?.querySelector('[role="status"]')
  if (status) status.textContent = text
}

/** @param {HTMLElement} item */
function nameOf(item) {
  return item.dataset.name ?? ''
}

/** @param {string} [id] */
function addressOf(id) {
  const token = encodeURIComponent(form?.getAttribute('data-draft') ?? '')
  return `${root}/v1/storefront/uploads${id === undefined ? '' : `/${id}`}?token=${token}`
}

/**
 * A large label stands for the chooser, which stays where keys and screen readers find it.
 * @param {HTMLInputElement} input
 */
function dressChooser(input) {
  const face = make('label', { class: 'chooser-face', for: input.id })
  face.append(make('strong', { text: words.add }), make('span', { class: 'drop-words', text: words.drop }))
  input.parentElement?.append(face)
  field?.classList.add('dressed')
}

function takeDropped() {
  /** @param {boolean} isOver */
  const mark = (isOver) => field?.classList.toggle('over-it', isOver)
  field?.addEventListener('dragover', (event) => {
    event.preventDefault()
    mark(true)
  })
  field?.addEventListener('dragleave', () => mark(false))
  field?.addEventListener('drop', (event) => {
    event.preventDefault()
    mark(false)
    if (event instanceof DragEvent) choose([...(event.dataTransfer?.files ?? [])])
  })
}

/** @param {Upload} upload */
function showLook({ item, file, kind }) {
  if (kind === 'video') item.prepend(make('span', { class: 'film' }))
  else showPicture(item, URL.createObjectURL(file))
}

/**
 * @param {HTMLElement} item
 * @param {string} address
 */
function showPicture(item, address) {
  const old = item.querySelector('img')
  const picture = make('img', { src: address, width: '96', height: '96', alt: '' })
  // What this browser cannot show gets no sign of a broken picture: the server has the word.
  picture.addEventListener('error', () => picture.replaceWith(make('span', { class: 'film unknown' })))
  if (old?.src.startsWith('blob:')) {
    // The picture shown already stays until the other has come; it is the same one.
    picture.addEventListener('load', () => URL.revokeObjectURL(old.src))
    old.replaceWith(picture)
  } else item.prepend(picture)
}

/**
 * @param {Upload} upload
 * @param {string} text
 * @param {number} [percent]
 */
function showNote({ item }, text, percent) {
  item.querySelector('.note')?.remove()
  const note = make('p', { class: 'note', text })
  if (percent !== undefined)
    note.prepend(make('progress', { max: '100', value: String(percent), 'aria-label': nameOf(item) }))
  item.append(note)
}

/** @param {string} text */
function showProblem(text) {
  field?.querySelector('.problem')?.remove()
  if (text !== '') field?.querySelector('.hint')?.after(make('p', { class: 'problem', text }))
}

/**
 * Makes a photo as large as it will be shown, in the browser: it saves the sender's data, and turns formats into JPEG
 * that only this browser can read. What cannot be drawn is sent as it is; the server says what it thinks of it.
 * @param {Blob} file
 * @returns {Promise<Blob>}
 */
async function shrink(file) {
  const address = URL.createObjectURL(file)
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const scale = Math.min(1, longestSide / Math.max(image.naturalWidth, image.naturalHeight))
    if (scale === 1 && file.size < smallEnoughBytes && /^image\/(jpeg|png|webp|gif)$/.test(file.type))
      return file
    const canvas = make('canvas', {})
    canvas.width = Math.max(1, Math.round(image.naturalWidth * scale))
    canvas.height = Math.max(1, Math.round(image.naturalHeight * scale))
    const pen = canvas.getContext('2d')
    if (!pen) return file
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, canvas.width, canvas.height)
    pen.drawImage(image, 0, 0, canvas.width, canvas.height)
    const small = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.85))
    return small instanceof Blob && small.size < file.size ? small : file
  } catch {
    return file
  } finally {
    URL.revokeObjectURL(address)
  }
}

/**
 * @param {string} text
 * @param {string} kind
 * @param {() => void} onClick
 */
function button(text, kind, onClick) {
  const made = make('button', { type: 'button', class: kind, text })
  made.addEventListener('click', onClick)
  return made
}

/**
 * @param {string} text
 * @returns {{ id?: string, thumbUrl?: string | null, code?: string, title?: string, detail?: string }}
 */
function readJson(text) {
  try {
    const read = JSON.parse(text)
    return typeof read === 'object' && read !== null ? read : {}
  } catch {
    return {}
  }
}

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string>} attributes
 */
function make(tag, { text, ...attributes }) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  if (text !== undefined) element.textContent = text
  return element
}
