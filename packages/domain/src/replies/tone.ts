/** What makes a letter to an annoyed customer a good one (RE-2); it advises and never holds anything up. */
export const toneChecks = [
  'thanks',
  'apology',
  'measures',
  'by-when',
  'customers-view',
  'personal-address',
  'asks-satisfied',
] as const
export type ToneCheck = (typeof toneChecks)[number]

type Signs = Record<ToneCheck, RegExp>

/** A date, "within 5 days" or a weekday promises more than "soon". */
const digitsOfDate = /\b\d{1,2}[./-]\d{1,2}([./-]\d{2,4})?\b|\b\d{4}-\d{2}-\d{2}\b/

const signs: Partial<Record<string, Signs>> = {
  en: {
    thanks: /\b(thank|thanks|grateful|appreciate)\b/i,
    apology: /\b(sorry|apolog\w+|regret)\b/i,
    measures: /\b(measures?|correct(ed|ive)|replac\w+|repair\w*|changed|introduced|prevent\w*)\b/i,
    'by-when': new RegExp(
      `${digitsOfDate.source}|\\b(by|until|within|no later than)\\s+(\\d|the|mon|tue|wed|thu|fri|next|one|two|three|five|ten)`,
      'i',
    ),
    'customers-view':
      /\b(you|your)\b.*\b(line|production|customers?|trouble|time|costs?|work|situation|inconvenience)\b/is,
    'personal-address': /\bdear\s+(mr|ms|mrs|dr|prof|\p{Lu})/iu,
    'asks-satisfied': /\b(satisf\w+|happy with|content with)\b[^.!]*\?|let us know (if|whether)/i,
  },
  pl: {
    thanks: /dzięku|wdzięczn/i,
    apology: /przepra|przykro|ubolewa/i,
    measures: /działani|środk|wymieni|napraw|wprowadzi|zmieni|zapobie/i,
    'by-when': new RegExp(
      `${digitsOfDate.source}|\\b(do dnia|do końca|w ciągu|w terminie|najpóźniej|nie później)(?!\\p{L})`,
      'iu',
    ),
    'customers-view':
      /(państ|pan[aiu]?\b|pani)\p{L}*.*(lini|produkcj|klient|kłopot|czas|koszt|prac|sytuacj|niedogodn)/isu,
    'personal-address': /szanown|drog(i|a)\s+pan/i,
    'asks-satisfied': /(zadowol|satysfakcj|odpowiada)[^.!]*\?|prosimy o (informacj|wiadomość|opini)/i,
  },
  zh: {
    thanks: /感谢|谢谢|多谢/,
    apology: /抱歉|道歉|歉意|对不起|致歉|遗憾/,
    measures: /措施|更换|维修|返修|改进|改善|纠正|预防|整改/,
    'by-when':
      /\d{1,2}\s*月\s*\d{1,2}\s*[日号]|\d{4}-\d{2}-\d{2}|\d+\s*(个)?(工作日|天|日|周)内|之前|以前|前完成/,
    'customers-view': /(贵司|贵公司|贵方|您).*(产线|生产|客户|不便|困扰|时间|成本|影响|处境)/s,
    'personal-address': /尊敬的|亲爱的|(先生|女士|经理|总监)[：:，,]/,
    'asks-satisfied': /(满意|意见|反馈)[^。！]*[？?]|是否满意|请告知|请告诉我们/,
  },
}

/** What a letter has of it; null in a language whose words we do not know, where a person ticks by hand. */
export function toneOf(language: string, letter: string): Record<ToneCheck, boolean> | null {
  const known = signs[language]
  if (!known) return null
  return Object.fromEntries(toneChecks.map((check) => [check, known[check].test(letter)])) as Record<
    ToneCheck,
    boolean
  >
}
