import type { Page } from '@playwright/test'

/** Pastes what lies on the clipboard after copying cells of a spreadsheet: columns apart by tabs, rows by line ends. */
export function paste(page: Page, text: string): Promise<void> {
  return page.evaluate((block) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', block)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, text)
}
