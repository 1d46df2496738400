/** As a week is read here; the domain's list begins on another day for its arithmetic. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
