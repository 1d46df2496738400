/** The words of each text module of the demo in one language; what stands in braces is filled in. */
export type ModuleWords = {
  thanks: string
  photos: string
  label: string
  samples: string
  delay: string
  finding: string
  goodwill: string
  law: string
}
