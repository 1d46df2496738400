/**
 * Puts words in the place of a stretch of a box, as if they were typed: the browser's own undo takes them back,
 * whoever listens to the box hears of it, and the caret stands behind them.
 */
export function setInText(box: HTMLTextAreaElement, from: number, to: number, words: string): void {
  box.focus()
  box.setSelectionRange(from, to)
  // The one way of writing that joins the browser's undo; deprecated in name, with nothing to follow it.
  if (document.execCommand('insertText', false, words)) return
  box.setRangeText(words, from, to, 'end')
  box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: words }))
}
