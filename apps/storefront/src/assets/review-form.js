// Enhances the review form; all of it works without this file. Everything kept stays in this browser.

const draftPrefix = 'echoloop-draft:'
const hintEnoughFrom = 40
const leftShownBelow = 500

const form = document.querySelector('form.review-form')
if (form instanceof HTMLFormElement) enhance(form)
if (document.querySelector('[data-receipt]')) forgetSentDrafts()

/** @param {HTMLFormElement} form */
function enhance(form) {
  if (form.dataset.isAnswer === undefined) restoreDraft(form)
  form.addEventListener('input', () => keepDraft(form, false))
  form.addEventListener('submit', (event) => submitOnce(form, event))
  // A page that comes back from the browser's memory must be usable again.
  window.addEventListener('pageshow', () => setSending(form, false))
  const text = form.elements.namedItem('text')
  if (text instanceof HTMLTextAreaElement) showHints(form, text)
}

/**
 * @param {HTMLFormElement} form
 * @param {SubmitEvent} event
 */
function submitOnce(form, event) {
  if (form.dataset.isSending !== undefined) {
    event.preventDefault()
    return
  }
  keepDraft(form, true)
  setSending(form, true)
}

/**
 * @param {HTMLFormElement} form
 * @param {boolean} isSending
 */
function setSending(form, isSending) {
  form.toggleAttribute('data-is-sending', isSending)
  for (const button of form.querySelectorAll('button')) button.disabled = isSending
  form.setAttribute('aria-busy', String(isSending))
  if (isSending) say(form, form.dataset.sending)
  else if (statusOf(form)?.textContent === form.dataset.sending) say(form, '')
}

/**
 * @param {HTMLFormElement} form
 * @param {HTMLTextAreaElement} text
 */
function showHints(form, text) {
  const hint = document.getElementById('text-hint')
  const update = () => {
    const left = text.maxLength - text.value.length
    const length = text.value.trim().length
    const { hintEmpty = '', hintShort = '', hintEnough = '', charactersLeft = '' } = form.dataset
    const words = length === 0 ? hintEmpty : length < hintEnoughFrom ? hintShort : hintEnough
    if (hint)
      hint.textContent = left < leftShownBelow ? charactersLeft.replace('{count}', String(left)) : words
  }
  text.addEventListener('input', update)
  // The longest hint is already in place, so shorter ones must not move what stands below.
  if (hint) hint.style.setProperty('min-height', `${hint.offsetHeight}px`)
  update()
}

/**
 * @param {HTMLFormElement} form
 * @param {boolean} isSent
 */
function keepDraft(form, isSent) {
  const fields = [...new FormData(form)].filter(([, value]) => typeof value === 'string')
  const isKept = store(draftPrefix + form.dataset.draft, JSON.stringify({ fields, isSent }))
  const status = statusOf(form)
  if (isKept && !isSent && status?.textContent === '') say(form, form.dataset.draftKept)
}

/** @param {HTMLFormElement} form */
function restoreDraft(form) {
  const fields = readDraft(draftPrefix + form.dataset.draft)?.fields
  if (!Array.isArray(fields) || fields.length === 0) return
  for (const [name, value] of fields) {
    for (const field of form.querySelectorAll(`[name="${CSS.escape(String(name))}"]`)) {
      if (field instanceof HTMLTextAreaElement) field.value = String(value)
      else if (field instanceof HTMLInputElement) fill(field, String(value))
    }
  }
  say(form, form.dataset.draftRestored)
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
      if (key.startsWith(draftPrefix) && readDraft(key)?.isSent === true) localStorage.removeItem(key)
    }
  } catch {
    // Storage is switched off: there is no draft to forget.
  }
}

/**
 * @param {string} key
 * @returns {{ fields?: unknown, isSent?: unknown } | undefined}
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
  return form.querySelector('[role="status"]')
}

/**
 * @param {HTMLFormElement} form
 * @param {string | undefined} words
 */
function say(form, words) {
  const status = statusOf(form)
  if (status) status.textContent = words ?? ''
}
