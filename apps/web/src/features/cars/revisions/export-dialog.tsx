import { Button, NativeSelect, TextInput } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import type { CarStage } from '@redress/domain/cars/car'
import { stagesOf } from '@redress/domain/cars/staged'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ProblemError } from '../../../lib/call.ts'
import { callSignedIn } from '../../../lib/call-signed-in.ts'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import classes from './revisions.module.css'

/** What is asked for, and the key of the model it goes to. */
const asked = {
  bpnl: 'bpnlProperty',
  city: 'city',
  country: 'country',
  supplierId: 'supplierId',
  orderNumber: 'orderNumber',
  customersNumber: 'customerComplaintId',
} as const
const names = ['bpnl', 'city', 'country', 'supplierId', 'orderNumber', 'customersNumber'] as const
/** Usually in our records already. */
const recorded = new Set<(typeof names)[number]>(['country', 'orderNumber', 'customersNumber'])

/** The report as JSON of the open model; what it still demands is named before anything is saved (CAR-7). */
export function ExportDialog({ car, onClose }: { car: Car; onClose: () => void }) {
  const { t, word } = useTexts()
  const stages = stagesOf(car.kind)
  const [stage, setStage] = useState<CarStage>(stages.at(-1) ?? 'd3')
  const [said, setSaid] = useState<Partial<Record<(typeof names)[number], string>>>({})
  const report = useMutation({
    mutationFn: () =>
      callSignedIn('GET /api/cars/:number/report-8d', {
        params: { number: car.number },
        query: { stage, ...said },
      }),
    onSuccess: (content) => {
      save(`${car.number}-report-8d.json`, content)
      onClose()
    },
  })
  const faults = report.error instanceof ProblemError ? (report.error.problem.errors ?? []) : []
  const faultOf = (name: (typeof names)[number]) =>
    faults.find(({ pointer }) => pointer.endsWith(`/${asked[name]}`))
  const others = faults.filter((fault) => !names.some((name) => faultOf(name)?.pointer === fault.pointer))

  function submit(event: FormEvent) {
    event.preventDefault()
    report.mutate()
  }

  return (
    <Dialog title={t('report-8d.title')} size="md" onClose={onClose}>
      <form onSubmit={submit} noValidate className={classes.wish}>
        <p className={classes.quiet}>{t('report-8d.hint')}</p>
        <NativeSelect
          label={t('car-report.stage')}
          value={stage}
          data={stages.map((value) => ({ value, label: t(`car-stage.${value}`) }))}
          onChange={({ currentTarget: { value } }) => setStage(stages.find((one) => one === value) ?? stage)}
        />
        {names.map((name) => {
          const fault = faultOf(name)
          return (
            <TextInput
              key={name}
              label={t(`report-8d.${name}`)}
              placeholder={!fault && recorded.has(name) ? t('report-8d.empty-kept') : ''}
              maxLength={name === 'bpnl' ? 16 : 80}
              value={said[name] ?? ''}
              error={fault && (word('field', fault.code) ?? fault.detail)}
              onChange={(event) => setSaid({ ...said, [name]: event.currentTarget.value })}
            />
          )
        })}
        {others.length > 0 && (
          <div role="alert">
            <strong>{t('report-8d.missing')}</strong>
            <ul className={classes.receivers}>
              {others.map(({ pointer }) => (
                <li key={pointer}>{pointer.replace(/^#\//, '').replaceAll('/', ' › ')}</li>
              ))}
            </ul>
          </div>
        )}
        {report.error && faults.length === 0 && <ProblemNotice error={report.error} slim />}
        <div className={classes.acts}>
          <Button type="submit" loading={report.isPending}>
            {t('report-8d.save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('car-report.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function save(name: string, content: unknown): void {
  const address = URL.createObjectURL(
    new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' }),
  )
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
