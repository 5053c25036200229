// Enhances the review form; all of it works without this file. Everything kept stays in this browser.

const draftPrefix = 'echoloop-draft:'
const hintEnoughFrom = 40
const leftShownBelow = 500
/** After so many milliseconds without a connection it is tried again; the last one repeats. */
const pausesMs = [3000, 6000, 15000, 30000]

/** Fields that the server shows as they are, with every page. */
const serverFields = ['attachmentIds', 'removeIds']

/** What a text may speak of that helps others, in both languages of the form. Stars and mood are none of it. */
const topics = {
  use: /\b(use|used|using|for (my|our|the|a)|wear|wore|cook|work|every day|daily)\b|用来|用于|用在|放在|摆在|每天|日常|上班|孩子|家里|送给|穿|做饭|出门/i,
  time: /\b(\d+|one|two|three|a few|several) (hours?|days?|weeks?|months?|years?)\b|\b(after|since|so far)\b|[\d一二三四五六七八九十两几半]个?(小时|天|周|星期|月|年)|用了|之后|至今|一直/i,
  size: /\b(size|sizes|fits?|small|large|big|heavy|weighs?|cm|mm|inch|inches|kg|litres?)\b|尺码|尺寸|大小|厘米|毫米|公斤|身高|体重|偏大|偏小|合身|容量|重量/i,
  detail:
    /\b(because|but|when|however|although|noticed)\b|因为|但是|不过|就是|发现|比如|缺点|细节|声音|气味|做工|颜色/i,
}

const form = document.querySelector('form.review-form')
if (form instanceof HTMLFormElement) enhance(form)
if (document.querySelector('[data-receipt]')) forgetSentDrafts()

/** @param {HTMLFormElement} form */
function enhance(form) {
  const draft = form.dataset.isAnswer === undefined ? restoreDraft(form) : undefined
  const hasClickedStars = form.dataset.isAnswer === undefined && form.dataset.stars !== undefined
  if (hasClickedStars) takeClickedStars(form)
  form.addEventListener('input', () => keepDraft(form, 'written'))
  const sender = createSender(form)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    sender.ask()
  })
  form.addEventListener('uploads-changed', () => sender.goOn())
  window.addEventListener('online', () => sender.goOn())
  // A page that comes back from the browser's memory must be usable again.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) sender.stop()
  })
  const text = form.elements.namedItem('text')
  if (text instanceof HTMLTextAreaElement) showHints(form, text)
  fillStars(form)
  // Stars that were clicked in a mail are sent by a tap on the button alone, as the mail promises.
  if (draft?.state === 'waits' && !hasClickedStars) sender.ask(form.dataset.again)
}

/**
 * Sends the form once, however often it is tapped: after the pictures have come through, and again and again while
 * there is no connection. The server answers a repeat as the first time.
 * @param {HTMLFormElement} form
 */
function createSender(form) {
  /** @type {'idle' | 'waiting' | 'sending'} */
  let state = 'idle'
  let failures = 0
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer

  /** @param {string} [words] */
  function ask(words) {
    if (state === 'sending') return
    if (form.dataset.uploadsFailed !== undefined) {
      stop()
      say(form, form.dataset.mend)
      form.dispatchEvent(new CustomEvent('uploads-wanted'))
      return
    }
    state = 'waiting'
    setBusy(form, true)
    if (form.dataset.uploadsBusy !== undefined) say(form, form.dataset.waits)
    else send(words)
  }

  /** @param {string} [words] */
  function send(words) {
    clearTimeout(timer)
    state = 'sending'
    say(form, words ?? form.dataset.sending)
    keepDraft(form, 'sent')
    const fields = new URLSearchParams()
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value)
    fetch(form.action, { method: 'POST', body: fields, headers: { accept: 'text/html' } }).then(took, lost)
  }

  /** @param {Response} answer */
  function took(answer) {
    if (answer.status === 429 || answer.status >= 502) lost()
    else if (answer.ok && answer.redirected) location.assign(answer.url)
    else postAsPage(form)
  }

  function lost() {
    state = 'waiting'
    keepDraft(form, 'waits')
    say(form, form.dataset.queued)
    clearTimeout(timer)
    timer = setTimeout(goOn, pausesMs[Math.min(failures, pausesMs.length - 1)])
    failures += 1
  }

  function goOn() {
    if (state === 'waiting') ask()
  }

  function stop() {
    clearTimeout(timer)
    state = 'idle'
    setBusy(form, false)
    if (statusOf(form)?.textContent === form.dataset.sending) say(form, '')
  }

  return { ask, goOn, stop }
}

/**
 * What is no way on to the receipt is a page that the browser shows itself, such as the form with what is to be mended.
 * @param {HTMLFormElement} form
 */
function postAsPage(form) {
  for (const field of form.querySelectorAll('input[type="file"]')) field.remove()
  form.submit()
}

/**
 * @param {HTMLFormElement} form
 * @param {boolean} isBusy
 */
function setBusy(form, isBusy) {
  for (const button of form.querySelectorAll('.send button'))
    if (button instanceof HTMLButtonElement) button.disabled = isBusy
  form.setAttribute('aria-busy', String(isBusy))
}

/**
 * @param {HTMLFormElement} form
 * @param {HTMLTextAreaElement} text
 */
function showHints(form, text) {
  const hint = document.getElementById('text-hint')
  const { hintEmpty = '', hintEnough = '', charactersLeft = '', hints = '{}' } = form.dataset
  const names = JSON.parse(hints)
  const update = () => {
    if (!hint) return
    const left = text.maxLength - text.value.length
    const written = text.value.trim()
    const missing = Object.entries(topics).filter(([, pattern]) => !pattern.test(written))
    const list = missing.map(([topic]) => names[topic]).join(names.joint)
    const isEnough = missing.length === 0 || (missing.length === 1 && written.length >= hintEnoughFrom)
    if (left < leftShownBelow) hint.textContent = charactersLeft.replace('{count}', String(left))
    else if (written === '') hint.textContent = hintEmpty
    else hint.textContent = isEnough ? hintEnough : names.missing.replace('{list}', list)
  }
  text.addEventListener('input', update)
  // The longest hint is already in place, so shorter ones must not move what stands below.
  if (hint) hint.style.setProperty('min-height', `${hint.offsetHeight}px`)
  update()
}

/**
 * Browsers that know no `:has()` get the stars up to the chosen one filled by a class.
 * @param {HTMLFormElement} form
 */
function fillStars(form) {
  if (CSS.supports('selector(:has(a))')) return
  const fill = () => {
    for (const group of form.querySelectorAll('.star-choices')) {
      const choices = [...group.querySelectorAll('.star-choice')]
      const last = choices.findIndex((choice) => choice.querySelector('input:checked'))
      for (const [index, choice] of choices.entries()) choice.classList.toggle('filled', index <= last)
    }
  }
  form.addEventListener('change', fill)
  fill()
}

/**
 * @param {HTMLFormElement} form
 * @param {'written' | 'sent' | 'waits'} state
 */
function keepDraft(form, state) {
  const fields = [...new FormData(form)].filter(
    ([name, value]) => typeof value === 'string' && !serverFields.includes(name),
  )
  const isKept = store(draftPrefix + form.dataset.draft, JSON.stringify({ fields, state }))
  const status = statusOf(form)
  if (isKept && state === 'written' && status?.textContent === '') say(form, form.dataset.draftKept)
  return isKept
}

/**
 * A click in a mail counts once: its stars go into the draft and off the address, so that a reload brings back those
 * that were chosen since.
 * @param {HTMLFormElement} form
 */
function takeClickedStars(form) {
  if (!keepDraft(form, 'written')) return
  const address = new URL(location.href)
  address.searchParams.delete('stars')
  history.replaceState(history.state, '', address)
}

/** @param {HTMLFormElement} form */
function restoreDraft(form) {
  const draft = readDraft(draftPrefix + form.dataset.draft)
  const fields = draft?.fields
  if (!Array.isArray(fields) || fields.length === 0) return undefined
  for (const [name, value] of fields) {
    // Stars that were clicked on the way here are newer than those of the draft.
    if (name === 'rating' && form.dataset.stars !== undefined) continue
    for (const field of form.querySelectorAll(`[name="${CSS.escape(String(name))}"]`)) {
      if (field instanceof HTMLTextAreaElement) field.value = String(value)
      else if (field instanceof HTMLInputElement) fill(field, String(value))
    }
  }
  say(form, form.dataset.draftRestored)
  return draft
}

/**
 * @param {HTMLInputElement} field
 * @param {string} value
 */
function fill(field, value) {
  if (field.type === 'radio' || field.type === 'checkbox') field.checked = field.value === value
  else field.value = value
}

/** The receipt is the proof that a review arrived; only then its draft goes. */
function forgetSentDrafts() {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(draftPrefix) && ['sent', 'waits'].includes(String(readDraft(key)?.state)))
        localStorage.removeItem(key)
    }
  } catch {
    // Storage is switched off: there is no draft to forget.
  }
}

/**
 * @param {string} key
 * @returns {{ fields?: unknown, state?: unknown } | undefined}
 */
function readDraft(key) {
  try {
    const draft = JSON.parse(localStorage.getItem(key) ?? 'null')
    return typeof draft === 'object' && draft !== null ? draft : undefined
  } catch {
    return undefined
  }
}

/**
 * @param {string} key
 * @param {string} value
 */
function store(key, value) {
  try {
    localStorage.setItem(key, value)
    return true
  } catch {
    return false
  }
}

/** @param {HTMLFormElement} form */
function statusOf(form) {
  return form.querySelector('.send [role="status"]')
}

/**
 * @param {HTMLFormElement} form
 * @param {string | undefined} words
 */
function say(form, words) {
  const status = statusOf(form)
  if (status) status.textContent = words ?? ''
}
