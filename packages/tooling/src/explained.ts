/** A failure whose message is already the sentence to show; no stack belongs under it. */
export class Explained extends Error {}

export const diskFullSentence = 'The disk is full: free some space and start again.'

export const saysDiskFull = (text: string) => /ENOSPC|no space left on device/i.test(text)
