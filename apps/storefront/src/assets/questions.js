// Enhances the questions of a product page: alike questions while typing, votes without leaving the page.

const waitMs = 350
const shortest = 4

for (const form of document.querySelectorAll('form.vote')) {
  if (form instanceof HTMLFormElement) enhanceVote(form)
}
const ask = document.querySelector('form.ask')
if (ask instanceof HTMLFormElement) enhanceAsk(ask)

/** @param {HTMLFormElement} form */
function enhanceVote(form) {
  const button = form.querySelector('button')
  const shop = new URL(form.action).searchParams.get('shop')
  const { vote, thanks = '', none = '', some = '' } = form.dataset
  if (!button || !vote) return
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    const isHelpful = button.getAttribute('aria-pressed') !== 'true'
    button.disabled = true
    try {
      const reply = await fetch(vote, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ shop, isHelpful }),
      })
      if (!reply.ok) return
      const { helpful } = await reply.json()
      button.setAttribute('aria-pressed', String(isHelpful))
      button.textContent = helpful === 0 ? none : some.replace('7', String(helpful))
      button.title = isHelpful ? thanks : ''
    } catch {
      // Without a connection nothing was counted; the button stays as it was.
    } finally {
      button.disabled = false
    }
  })
}

/** @param {HTMLFormElement} form */
function enhanceAsk(form) {
  const text = form.elements.namedItem('text')
  const box = form.querySelector('.similar')
  const list = box?.querySelector('ul')
  if (!(text instanceof HTMLTextAreaElement) || !(box instanceof HTMLElement) || !list) return
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer
  let asked = 0
  text.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(() => void look(), waitMs)
  })
  form.addEventListener('submit', () => {
    const button = form.querySelector('button')
    // Only after the browser has read the form: a disabled button would send nothing.
    setTimeout(() => {
      if (!button) return
      button.disabled = true
      button.textContent = form.dataset.sending ?? ''
    })
  })

  async function look() {
    const own = ++asked
    const words = text instanceof HTMLTextAreaElement ? text.value.trim() : ''
    const found = words.length < shortest ? [] : await similar(form, words)
    // An older answer that comes late must not replace a newer one.
    if (own !== asked || !list || !(box instanceof HTMLElement)) return
    list.replaceChildren(...found.map((question) => linkTo(form, question)))
    box.hidden = found.length === 0
  }
}

/**
 * @param {HTMLFormElement} form
 * @param {string} words
 * @returns {Promise<{ id: string, text: string, answers: number }[]>}
 */
async function similar(form, words) {
  try {
    const reply = await fetch(`${form.dataset.similar}&q=${encodeURIComponent(words)}`)
    return reply.ok ? (await reply.json()).items : []
  } catch {
    return []
  }
}

/**
 * @param {HTMLFormElement} form
 * @param {{ id: string, text: string, answers: number }} question
 */
function linkTo(form, question) {
  const { noAnswer = '', oneAnswer = '', answers = '' } = form.dataset
  const count =
    question.answers === 0
      ? noAnswer
      : question.answers === 1
        ? oneAnswer
        : answers.replace('7', String(question.answers))
  const link = document.createElement('a')
  link.href = `#${question.id}`
  link.append(question.text)
  const note = document.createElement('span')
  note.className = 'quiet'
  note.append(count)
  const item = document.createElement('li')
  item.append(link, ' ', note)
  return item
}
