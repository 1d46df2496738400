import { Button, Textarea } from '@mantine/core'
import type { FormalReply } from '@redress/contracts/replies'
import type { ReplyPartKind } from '@redress/domain/replies/reply'
import { useMay } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { TextModuleButton, TextModuleGaps, TextModuleList } from '../../ui/text-modules.tsx'
import { useTextModules } from '../../ui/use-text-modules.ts'
import { useReleasePart } from './replies.mutations.ts'
import classes from './reply.module.css'

type Props = {
  number: string
  letter: FormalReply
  kind: ReplyPartKind
  value: string
  mayWrite: boolean
  isDirty: boolean
  fault: string | undefined
  onWrite: (value: string) => void
}

/** One of the three voices of the letter, with who wrote it and who stands up for it (RE-5). */
export function LetterPart({ number, letter, kind, value, mayWrite, isDirty, fault, onWrite }: Props) {
  const { t } = useTexts()
  const release = useReleasePart(number)
  const modules = useTextModules(number, kind)
  const mayRelease = useMay('reply.release')
  const part = letter.parts[kind]
  const name = t(`reply.part.${kind}`)
  const whyNot = isDirty
    ? t('reply.release-unsaved')
    : !mayRelease
      ? t('reply.release-role')
      : part.ownWork
        ? t('reply.release-own')
        : null
  return (
    <section className={classes.part} aria-label={name}>
      <TextModuleList of={modules}>
        <Textarea
          {...(mayWrite ? modules.bind : {})}
          label={name}
          autosize
          minRows={5}
          maxLength={20_000}
          value={value}
          readOnly={!mayWrite}
          error={fault}
          onChange={(event) => onWrite(event.currentTarget.value)}
          onKeyDown={modules.press}
        />
      </TextModuleList>
      {mayWrite && <TextModuleButton of={modules} label={name} />}
      <TextModuleGaps of={modules} />
      {part.body === '' && !isDirty && kind !== 'technical' && (
        <p className={classes.quiet}>{t('reply.part.empty')}</p>
      )}
      {part.writtenBy && part.body !== '' && (
        <p className={classes.quiet}>{t('reply.part.written-by', { name: part.writtenBy.name })}</p>
      )}
      {part.releasedBy ? (
        <p>
          <span aria-hidden>✔</span> {t('reply.part.released-by', { name: part.releasedBy.name })}
        </p>
      ) : (
        part.body !== '' &&
        (whyNot ? (
          <p className={classes.quiet}>{whyNot}</p>
        ) : (
          <Button
            size="compact-sm"
            variant="default"
            loading={release.isPending}
            aria-label={`${t('reply.release')}: ${name}`}
            onClick={() => release.mutate({ version: letter.version, part: kind })}
          >
            {t('reply.release')}
          </Button>
        ))
      )}
      {release.error && <ProblemNotice error={release.error} slim />}
    </section>
  )
}
