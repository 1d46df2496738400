import { Button } from '@mantine/core'
import type { Customer } from '@redress/contracts/customers'
import { useTexts } from '../../lib/staff-texts.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useChangeCustomer } from './customers.mutations.ts'

/** A customer is never deleted (AL-1): out of use, nobody is offered it any more, and its past stays. */
export function RetireCustomer({ customer }: { customer: Customer }) {
  const { t } = useTexts()
  const change = useChangeCustomer()
  const { id, version, active, name } = customer
  return (
    <>
      {change.error && <ProblemNotice error={change.error} slim />}
      <Button
        variant="default"
        aria-label={t(active ? 'customers.retire-of' : 'customers.restore-of', { name })}
        loading={change.isPending}
        onClick={() => change.mutate({ id, version, active: !active })}
      >
        {t(active ? 'customers.retire' : 'customers.restore')}
      </Button>
    </>
  )
}
