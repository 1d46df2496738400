import { NativeSelect, Stack, TextInput } from '@mantine/core'
import type { Visit } from '@redress/contracts/visits'
import { visitKinds } from '@redress/domain/customers/customer'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { fromField, toField } from '../../lib/date-time-field.ts'
import { fieldErrors } from '../../lib/field-errors.ts'
import { newIdempotencyKey } from '../../lib/idempotency-key.ts'
import { useMe } from '../../lib/me.tsx'
import { ownersQuery } from '../../lib/people.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import classes from './customers.module.css'
import { usePlanVisit, useVisitStep } from './customers.mutations.ts'
import { FormButtons } from './form-buttons.tsx'

type Props = { customerId: string; visit: Visit | null; onClose: () => void }

const WEEK = 7 * 86_400_000

/** A visit or call to come, or another time for the planned one. */
export function PlanVisit({ customerId, visit, onClose }: Props) {
  const texts = useTexts()
  const { t } = texts
  const me = useMe()
  const [kind, setKind] = useState(visit?.kind ?? 'visit')
  const [at, setAt] = useState(() =>
    visit
      ? toField(me.timeZone, new Date(visit.plannedAt))
      : `${toField(me.timeZone, new Date(Date.now() + WEEK)).slice(0, 10)}T10:00`,
  )
  const [byId, setById] = useState(visit?.by.id ?? me.id)
  const [purpose, setPurpose] = useState(visit?.purpose ?? '')
  const key = useRef(newIdempotencyKey())
  const plan = usePlanVisit(customerId)
  const step = useVisitStep()
  const people = useQuery(ownersQuery).data?.people ?? []
  const known = [{ id: me.id, name: me.name }, ...(visit ? [visit.by] : []), ...people]
  const choices = [...new Map(known.map(({ id, name }) => [id, name]))]
  const error = plan.error ?? step.error
  const errors = fieldErrors(error, texts)

  function submit(event: FormEvent) {
    event.preventDefault()
    const wish = { kind, plannedAt: fromField(me.timeZone, at), byId, purpose: purpose.trim() }
    if (visit) {
      const body = { version: visit.version, ...wish }
      step.mutate({ id: visit.id, step: 'replan', body }, { onSuccess: onClose })
      return
    }
    // Corrected words are another deed than the refused ones.
    const onError = () => {
      key.current = newIdempotencyKey()
    }
    plan.mutate({ ...wish, key: key.current }, { onSuccess: onClose, onError })
  }

  return (
    <Dialog
      title={t(visit ? 'customers.replan-visit' : 'customers.plan-visit')}
      size="28rem"
      onClose={onClose}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {error && <ProblemNotice error={error} slim />}
          <div className={classes.pair}>
            <NativeSelect
              data-autofocus
              label={t('customers.visit-kind')}
              value={kind}
              data={visitKinds.map((value) => ({ value, label: t(`customers.kind.${value}`) }))}
              onChange={({ currentTarget: { value } }) =>
                setKind(visitKinds.find((one) => one === value) ?? 'visit')
              }
            />
            <TextInput
              type="datetime-local"
              label={t('customers.planned-at')}
              value={at}
              error={errors['plannedAt']}
              onChange={(event) => setAt(event.currentTarget.value)}
            />
          </div>
          <NativeSelect
            label={t('customers.visit-by')}
            value={byId}
            error={errors['byId']}
            data={choices.map(([value, label]) => ({ value, label }))}
            onChange={(event) => setById(event.currentTarget.value)}
          />
          <TextInput
            label={t('customers.purpose')}
            maxLength={500}
            value={purpose}
            error={errors['purpose']}
            onChange={(event) => setPurpose(event.currentTarget.value)}
          />
          <FormButtons
            action={t(visit ? 'edit.save' : 'customers.plan')}
            loading={plan.isPending || step.isPending}
            onClose={onClose}
          />
        </Stack>
      </form>
    </Dialog>
  )
}
