import { Button, FileButton } from '@mantine/core'
import { formatTime } from '@redress/texts/format'
import { Link, useSearchParams } from 'react-router'
import { UploadList } from '../../features/complaints/upload-list.tsx'
import { useUploads } from '../../features/complaints/use-uploads.ts'
import { CallTimer } from '../../features/intake/call-timer.tsx'
import { IntakeForm } from '../../features/intake/intake-form.tsx'
import { KeptPanel } from '../../features/intake/kept-panel.tsx'
import { RegisteredPanel } from '../../features/intake/registered-panel.tsx'
import { useIntake } from '../../features/intake/use-intake.ts'
import { useRegistering } from '../../features/intake/use-registering.ts'
import { useKeys } from '../../lib/key-bindings.ts'
import { useMay, useMe } from '../../lib/me.tsx'
import { usePageTitle } from '../../lib/page-title.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { IconPaperclip } from '../../ui/icons.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { paths } from '../paths.ts'
import { NoPermission } from './no-permission.tsx'
import classes from './plain-page.module.css'
import { useCustomerFromAddress } from './use-customer-from-address.ts'

export function NewComplaintPage() {
  return useMay('complaint.create') ? <NewComplaint /> : <NoPermission permission="complaint.create" />
}

function NewComplaint() {
  const { t, language } = useTexts()
  const me = useMe()
  const [search] = useSearchParams()
  const mode = search.get('mode') === 'phone' ? 'phone' : 'full'
  const intake = useIntake(me.id, mode === 'phone' ? 'phone' : 'email')
  useCustomerFromAddress(intake, search.get('customer'))
  const { registering, register, next } = useRegistering(me.id, intake)
  const title = t(mode === 'phone' ? 'intake.title-phone' : 'intake.title')
  const isOpen = registering.state !== 'registered' && registering.state !== 'kept'
  usePageTitle(title)
  useKeys(isOpen ? [] : [{ strokes: ['n', 'shift+n', 'mod+enter'], label: t('registered.next'), run: next }])

  return (
    <>
      <PageHeader title={title}>
        {mode === 'phone' && isOpen && <CallTimer since={intake.draft.startedAt} />}
        {intake.keptAt && isOpen && (
          <span role="status">
            {t('intake.kept-at', { time: formatTime(language, me.timeZone, intake.keptAt) })}
          </span>
        )}
        {isOpen && (
          <Link to={mode === 'phone' ? paths.newComplaint : paths.newCall} replace>
            {t(mode === 'phone' ? 'intake.to-full' : 'intake.to-phone')}
          </Link>
        )}
      </PageHeader>
      <div className={classes.body}>
        {registering.state === 'registered' ? (
          <RegisteredPanel
            receipt={registering.receipt}
            href={paths.complaint(registering.receipt.number)}
            judgement={paths.judgement(registering.receipt.number, '#car')}
            carAt={paths.car}
            onNext={next}
          />
        ) : registering.state === 'kept' ? (
          <KeptPanel mark={registering.mark} onNext={next} />
        ) : (
          <IntakeWithFiles
            intake={intake}
            mode={mode}
            sending={registering.state === 'sending'}
            refusal={registering.state === 'refused' ? registering.error : null}
            onRegister={(body) => void register(body)}
          />
        )}
      </div>
    </>
  )
}

type Props = Omit<Parameters<typeof IntakeForm>[0], 'files' | 'filesBusy' | 'hrefOf' | 'carAt'>

function IntakeWithFiles(props: Props) {
  const { t } = useTexts()
  const { draft, set } = props.intake
  const uploads = useUploads()
  const add = (files: File[]) => uploads.start(files, props.intake.addFile)
  return (
    <IntakeForm
      {...props}
      hrefOf={paths.complaint}
      carAt={paths.car}
      filesBusy={uploads.busy}
      files={
        <div>
          <FileButton multiple onChange={add}>
            {(button) => (
              <Button
                {...button}
                variant="default"
                size="compact-sm"
                leftSection={<IconPaperclip size={14} aria-hidden />}
              >
                {t('composer.files')}
              </Button>
            )}
          </FileButton>
          <UploadList
            files={draft.files}
            running={uploads.running}
            onRemove={(token) => set({ files: draft.files.filter((file) => file.token !== token) })}
            onDismiss={uploads.dismiss}
            onRetry={(one) => {
              uploads.dismiss(one.id)
              add([one.file])
            }}
          />
        </div>
      }
    />
  )
}
