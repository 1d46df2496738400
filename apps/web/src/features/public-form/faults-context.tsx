import { createContext, use } from 'react'
import { faultText } from '../../lib/problem-texts.ts'
import { useTexts } from '../../public/texts-context.tsx'
import type { Fault } from './check-values.ts'

/** The faults shown at the fields at this moment. */
export const FaultsContext = createContext<readonly Fault[]>([])

export function useFaultOf(field: string): string | null {
  const { say } = useTexts()
  const fault = use(FaultsContext).find((one) => one.field === field)
  return fault ? faultText({ say }, field, fault.code, fault.params) : null
}
