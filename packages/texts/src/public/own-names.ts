/**
 * Names of months and weekdays for the languages whose dates Chromium does not know: it ships without
 * Armenian and with an empty Kazakh (seen in Chromium 150, November 2026; Node and Firefox have both).
 */
export type OwnNames = {
  months: readonly string[]
  /** As written beside a day. */
  monthsInDate: readonly string[]
  monthsShort: readonly string[]
  /** From Sunday on. */
  weekdays: readonly string[]
  day: (date: { year: string; month: string; day: string }) => string
  longDay: (date: { year: string; month: string; day: string; weekday: string }) => string
  order: readonly ('day' | 'month' | 'year')[]
}

const kazakhMonths =
  'Қаңтар Ақпан Наурыз Сәуір Мамыр Маусым Шілде Тамыз Қыркүйек Қазан Қараша Желтоқсан'.split(' ')
const armenianMonths =
  'հունվար փետրվար մարտ ապրիլ մայիս հունիս հուլիս օգոստոս սեպտեմբեր հոկտեմբեր նոյեմբեր դեկտեմբեր'.split(' ')

export const ownNames: { kk: OwnNames; hy: OwnNames } = {
  kk: {
    months: kazakhMonths,
    monthsInDate: kazakhMonths.map((month) => month.toLowerCase()),
    monthsShort: 'қаң. ақп. нау. сәу. мам. мау. шіл. там. қыр. қаз. қар. жел.'.split(' '),
    weekdays: 'жс дс сс ср бс жм сб'.split(' '),
    day: ({ year, month, day }) => `${year} ж. ${day} ${month}`,
    longDay: ({ year, month, day, weekday }) => `${year} ж. ${day} ${month}, ${weekday}`,
    order: ['year', 'day', 'month'],
  },
  hy: {
    months: armenianMonths,
    monthsInDate: armenianMonths.map((month) => `${month}ի`),
    monthsShort: 'հնվ փտվ մրտ ապր մյս հնս հլս օգս սեպ հոկ նոյ դեկ'.split(' '),
    weekdays: 'կիր երկ երք չրք հնգ ուր շբթ'.split(' '),
    day: ({ year, month, day }) => `${day} ${month}, ${year} թ.`,
    longDay: ({ year, month, day, weekday }) => `${year} թ. ${month} ${day}, ${weekday}`,
    order: ['day', 'month', 'year'],
  },
}
