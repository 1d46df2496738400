import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef } from 'react'
import { customerQuery } from '../../features/customers/customers.queries.ts'
import type { Intake } from '../../features/intake/use-intake.ts'

/**
 * `?customer=<id>`: the form begins with this customer, once. A complaint that is being taken down already keeps the
 * customer it has.
 */
export function useCustomerFromAddress(intake: Intake, id: string | null): void {
  const done = useRef(false)
  const { data: customer } = useQuery({ ...customerQuery(id ?? ''), enabled: id !== null })
  const begin = useEffectEvent((name: string) => {
    if (done.current) return
    done.current = true
    const { draft, set } = intake
    if (draft.customer === '' || (draft.wording.trim() === '' && draft.customer !== name)) {
      set({ customer: name, contact: '' })
    }
  })
  useEffect(() => {
    if (customer) begin(customer.name)
  }, [customer])
}
