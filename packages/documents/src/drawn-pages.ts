/** Pages lie one below the other in one picture. */
export type DrawnPages = { svg: string; pages: number }

// All our paper is A4 (house.typ).
const heightOfPage = 297 / 210

export function pagesIn(svg: string): number {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []
  return Math.max(1, Math.round(Number(height) / Number(width) / heightOfPage))
}
