import { createRequire } from 'node:module'
import path from 'node:path'

const fromHere = createRequire(import.meta.url)

// The Chinese font has nine weights of 10 MB each; only the two we print with are read.
const weights = ['400Regular', '600SemiBold'] as const
const families = {
  'noto-sans': 'NotoSans',
  'noto-sans-armenian': 'NotoSansArmenian',
  'noto-sans-sc': 'NotoSansSC',
} as const

export const fontFolders: string[] = Object.keys(families).flatMap((family) =>
  weights.map((weight) => path.join(homeOf(family), weight)),
)

/** One file per family: all weights of a family hold the same characters. */
export const fontFiles: string[] = Object.entries(families).map(([family, name]) =>
  path.join(homeOf(family), weights[0], `${name}_${weights[0]}.ttf`),
)

function homeOf(family: string): string {
  return path.dirname(fromHere.resolve(`@expo-google-fonts/${family}/package.json`))
}
