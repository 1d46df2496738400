/**
 * Whether the browser fits a field to its words by itself. Where it does nothing is measured by hand: that is done before
 * a line has its width, and on a phone cuts its second row.
 */
export const fitsWords = CSS.supports('field-sizing', 'content')
