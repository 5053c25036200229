// Without this file the browser's own menu prints.
const button = document.querySelector('[data-print]')
if (button instanceof HTMLElement) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}
